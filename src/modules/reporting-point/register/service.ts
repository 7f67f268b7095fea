import { sql } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { type Clock, clocksOf, type Regime } from '../clocks/clocks.ts'
import { isWorkingDay, rulesOn } from '../clocks/content.ts'
import { type CaseState, type Outcome, type Route, stateOf } from '../model.ts'
import { may } from '../policy.ts'
import type { RegisterQuery } from './input.ts'
import type { RegisterSort } from './model.ts'

type Row = {
  id: string
  organisationId: string
  place: string
  number: number
  route: Route
  receivedOn: string
  regime: Regime
  acknowledgedOn: string | null
  assessedOn: string | null
  feedbackOn: string | null
  feedbackReadOn: string | null
  retestedOn: string | null
  closedOn: string | null
  outcome: Outcome | null
  destroyedOn: string | null
  isReadable: boolean
}
/** A line of the register. A destroyed report has its number, days and outcome still, and nothing else. */
export type RegisterLine = Row & { state: CaseState | 'destroyed'; clocks: Clock[] }
export type Register = { count: number; results: RegisterLine[]; years: number[]; places: string[]; isKeeper: boolean }

/** One page of the register without content. @throws AppError forbidden */
export const readRegister = (ctx: Ctx, query: RegisterQuery): Promise<Register> =>
  inTransaction(ctx, async (tx) => {
    const all = await linesFor(tx)
    const asked = chosen(all, query)
    const { page, pageSize } = query
    const years = [...new Set(all.map(({ receivedOn }) => Number(receivedOn.slice(0, 4))))].sort((a, b) => b - a)
    return {
      count: asked.length,
      results: asked.slice((page - 1) * pageSize, page * pageSize),
      years,
      places: [...new Set(all.map(({ place }) => place))].sort(),
      isKeeper: allows(tx, may.keepRegister, { organisationId: personOf(tx).organisationId }),
    }
  })

/** All lines that a query asks for, to be taken out; that is a line in the log. @throws AppError forbidden */
export const takeOutRegister = (ctx: Ctx, query: RegisterQuery): Promise<RegisterLine[]> =>
  inTransaction(ctx, async (tx) => {
    const lines = chosen(await linesFor(tx), query)
    await audit(tx, 'reporting.take_out_register', { object: 'report_register', fields: [`count=${lines.length}`] })
    return lines
  })

async function linesFor(tx: Tx): Promise<RegisterLine[]> {
  const { organisationId, districtId } = personOf(tx)
  const rows = await rowsOf<Row>(
    tx.db,
    sql`select id, organisation_id as "organisationId", place, number, route, received_on::text as "receivedOn", regime,
        acknowledged_on::text as "acknowledgedOn", assessed_on::text as "assessedOn", feedback_on::text as "feedbackOn",
        feedback_read_on::text as "feedbackReadOn", retested_on::text as "retestedOn", closed_on::text as "closedOn", outcome,
        destroyed_on::text as "destroyedOn", is_readable as "isReadable" from reporting.register()`,
  )
  if (rows.length === 0 && !allows(tx, may.keepRegister, { organisationId }))
    authorise(tx, may.holdKeys, { organisationId, districtId })
  return rows.map((row) => ({
    ...row,
    state: row.destroyedOn ? 'destroyed' : stateOf(row),
    clocks: clocksOf(row, rulesOn(row.receivedOn), isWorkingDay),
  }))
}

function chosen(all: readonly RegisterLine[], query: RegisterQuery): RegisterLine[] {
  const { year, state, regime, outcome, sort, descending } = query
  const way = descending ? -1 : 1
  return all
    .filter(
      (it) =>
        (!year || it.receivedOn.startsWith(`${year}-`)) &&
        (!state || it.state === state) &&
        (!regime || it.regime === regime) &&
        (!outcome || it.outcome === outcome),
    )
    .sort((a, b) => {
      const [one, other] = [keyOf(a, sort), keyOf(b, sort)]
      if (one === other) return a.place.localeCompare(b.place) || a.number - b.number
      return one < other ? -way : way
    })
}

const keyOf = (it: RegisterLine, sort: RegisterSort): string => {
  if (sort === 'received') return it.receivedOn
  if (sort === 'feedback') return it.feedbackOn ?? '9999'
  if (sort === 'closed') return it.closedOn ?? '9999'
  return `${it.place} ${String(it.number).padStart(9, '0')}`
}
