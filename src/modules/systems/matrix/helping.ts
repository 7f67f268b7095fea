import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { authorise } from '#platform/access'
import { askTogether, type Ctx, inTransaction, type Part } from '#platform/db'
import { dayOf } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import { may } from '../policy.ts'
import type { Helper } from './beside.ts'

const Found = z.array(z.object({ code: z.string(), municipality: z.string(), desk: z.string() }))

/** Who may be asked about each source, by its code, by name of the municipality. */
export const helpersPart = (ctx: Ctx): Part<Map<string, Helper[]>> => ({
  query: sql`select s.code, h.municipality, h.desk from systems.helpers(${dayOf(ctx.now)}::date) h
    join systems.sources s on s.id = h.source_id order by h.municipality`,
  read: (rows) =>
    new Map(
      [...Map.groupBy(Found.parse(rows), ({ code }) => code)].map(([code, all]) => [
        code,
        all.map(({ municipality, desk }) => ({ municipality, desk })),
      ]),
    ),
})

/** Which other municipalities are connected to each of these sources and said that they may be asked. @throws AppError forbidden */
export const helpersOf = (ctx: Ctx, codes: readonly string[]): Promise<Record<string, Helper[]>> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.read, districtOf(tx))
    if (codes.length === 0) return {}
    const { all } = await askTogether(tx, { all: helpersPart(tx) })
    return Object.fromEntries(codes.flatMap((code) => (all.has(code) ? [[code, all.get(code) ?? []]] : [])))
  })
