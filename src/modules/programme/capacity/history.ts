import { and, desc, eq, sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { HistoryQuery } from './input.ts'
import { type Grid, gridOf, sightOf } from './load.ts'
import { type HourLine, hours } from './schema.ts'

export type WrittenLine = HourLine & { name: string | null }

/** What was written down, the last first: of all municipalities or of the own one. Seven statements. */
export const hoursHistory = (
  ctx: Ctx,
  programmeId: string,
  query: HistoryQuery = {},
): Promise<{ grid: Grid; count: number; results: WrittenLine[] }> =>
  inTransaction(ctx, async (tx) => {
    const grid = await gridOf(tx, programmeId)
    const sight = await sightOf(tx, grid.programme)
    if (sight === 'none') return { grid, count: 0, results: [] }
    const { page, pageSize, kind, municipalityId, subProjectId, quarter } = HistoryQuery.parse(query)
    const fits = and(
      eq(hours.programmeId, programmeId),
      sight === 'own' ? eq(hours.municipalityId, personOf(tx).organisationId) : undefined,
      kind ? eq(hours.kind, kind) : undefined,
      municipalityId ? eq(hours.municipalityId, municipalityId) : undefined,
      subProjectId ? eq(hours.subProjectId, subProjectId) : undefined,
      quarter ? eq(hours.quarter, quarter) : undefined,
    )
    const [total] = await tx.db.select({ count: sql<number>`count(*)::int` }).from(hours).where(fits)
    const rows = await tx.db
      .select()
      .from(hours)
      .where(fits)
      .orderBy(desc(hours.place))
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    const found = await namesOf(
      tx,
      rows.map(({ enteredBy }) => enteredBy),
    )
    const names = new Map(found.map(({ id, name }) => [id, name]))
    return {
      grid,
      count: total?.count ?? 0,
      results: rows.map((row) => ({ ...row, name: names.get(row.enteredBy) ?? null })),
    }
  })
