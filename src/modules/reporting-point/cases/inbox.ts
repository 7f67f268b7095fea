import { and, eq, isNull } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { may } from '../policy.ts'
import { handlers, points } from '../schema.ts'
import type { Stage } from '../two-person/model.ts'
import { stagesOf } from '../two-person/service.ts'
import { CaseQuery } from './input.ts'
import { type CaseLine, countWaiting, linesOf } from './service.ts'

/** A report in a list, with the name of whose it is. */
export type InboxLine = CaseLine & { place: string; stage: Stage | null }
export type RegisterLine = CaseLine & { place: string }
export type Inbox = { count: number; results: InboxLine[]; places: string[]; hasKeys: boolean; waiting: number }

/** Where the actor has keys, by organisation. @throws AppError forbidden for who has none and may have none */
export async function placesOf(tx: Tx): Promise<Map<string, string>> {
  const { personId, organisationId, districtId } = personOf(tx)
  const rows = await tx.db
    .select({ organisationId: points.organisationId, name: points.name })
    .from(handlers)
    .innerJoin(points, eq(points.organisationId, handlers.organisationId))
    .where(and(eq(handlers.personId, personId), isNull(handlers.endedAt)))
  if (rows.length === 0) authorise(tx, may.holdKeys, { organisationId, districtId })
  return new Map(rows.map((row) => [row.organisationId, row.name]))
}

/** The inbox of who reads reports: one page, those that are due first. @throws AppError forbidden */
export const readInbox = (ctx: Ctx, query: CaseQuery = {}): Promise<Inbox> =>
  inTransaction(ctx, async (tx) => {
    const asked = CaseQuery.parse(query)
    const places = await placesOf(tx)
    const all = await linesOf(tx, asked)
    const { page, pageSize } = asked
    const results = all.slice((page - 1) * pageSize, page * pageSize)
    const ids = results.map(({ id }) => id)
    const stages = await stagesOf(tx, ids)
    return {
      count: all.length,
      results: results.map((it) => ({ ...withPlace(it, places), stage: stages.get(it.id) ?? null })),
      places: [...new Set(places.values())].sort(),
      hasKeys: places.size > 0,
      waiting: await countWaiting(tx),
    }
  })

const withPlace = (it: CaseLine, places: ReadonlyMap<string, string>) => ({
  ...it,
  place: places.get(it.organisationId) ?? '',
})

/** Every line of the register that the query asks for, by number: days, regime and outcome, never content. @throws AppError forbidden */
export const readRegister = (ctx: Ctx, query: CaseQuery = {}): Promise<RegisterLine[]> =>
  inTransaction(ctx, async (tx) => {
    const places = await placesOf(tx)
    const all = await linesOf(tx, CaseQuery.parse(query))
    return all.map((it) => withPlace(it, places)).sort((a, b) => a.place.localeCompare(b.place) || a.number - b.number)
  })
