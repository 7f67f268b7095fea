import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { askTogether, type Ctx, inTransaction, type Tx } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { may } from '../connections/policy.ts'
import { scoreHere } from '../connections/queries.ts'
import { type Beside, besideOf, besides } from './beside.ts'
import { helpersPart } from './helping.ts'
import { NeighbourQuery } from './input.ts'
import { pictureOf } from './queries.ts'

/** How complete the records are, in whole percents: the own ones, and the middle of the others that share; null where they are too few. */
export type Completeness = { own: number; others: number | null; sharing: number }
export type Comparison = {
  lines: Beside[]
  completeness: Completeness
  /** To how many sources the own municipality is connected, and what there is of each kind of difference. */
  totals: { sources: number; connected: number; lacking: number; ahead: number }
  /** How many other municipalities there are. */
  others: number
  isShared: boolean
}

const Middle = z.object({ municipalities: z.int(), middle: z.int().nullable() })

async function comparisonOf(tx: Tx, query: NeighbourQuery): Promise<Comparison> {
  const { organisationId } = personOf(tx)
  authorise(tx, may.readConnections, { organisationId })
  const asked = NeighbourQuery.parse(query)
  const { places, rows } = await pictureOf(tx, asked)
  const own = places[0]
  if (!own?.isOwn) throw ruleBroken('systems.no_municipality')
  const { helpers, completeness } = await askTogether(tx, {
    helpers: helpersPart(tx),
    completeness: {
      query: sql`select municipalities, middle from systems.shared_completeness(${dayOf(tx.now)}::date)`,
      read: (found) => Middle.parse(found[0]),
    },
  })
  const all = rows.map((row) => {
    const state = row.cells[0]?.state ?? 'unknown'
    return besideOf(row, state === 'not-shared' ? 'unknown' : state, helpers.get(row.code) ?? [])
  })
  return {
    lines: besides(all, asked),
    completeness: {
      own: await scoreHere(tx),
      others: completeness.middle,
      sharing: completeness.municipalities,
    },
    totals: {
      sources: all.length,
      connected: all.filter((line) => line.own === 'connected').length,
      lacking: all.filter(({ isLacking }) => isLacking).length,
      ahead: all.filter(({ isAhead }) => isAhead).length,
    },
    others: places.length - 1,
    isShared: own.isShared,
  }
}

/** The own municipality beside the others of its district. @throws AppError forbidden, rule_broken for who is no municipality */
export const compareWithDistrict = (ctx: Ctx, query: NeighbourQuery = {}): Promise<Comparison> =>
  inTransaction(ctx, (tx) => comparisonOf(tx, query))

/** The same for a file. The log says that it was taken out. */
export const exportComparison = (ctx: Ctx, query: NeighbourQuery = {}): Promise<Comparison> =>
  inTransaction(ctx, async (tx) => {
    const comparison = await comparisonOf(tx, query)
    await audit(tx, 'systems.export_district_comparison', { object: 'organisation', id: personOf(tx).organisationId })
    return comparison
  })
