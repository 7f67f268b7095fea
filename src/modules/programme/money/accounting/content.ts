import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { hoursTogether } from '../../capacity/load.ts'
import { quarterOf } from '../../capacity/model.ts'
import { hoursOf } from '../../capacity/picture.ts'
import type { Programme } from '../../schema.ts'
import { activitiesOf } from '../load.ts'
import { addSums } from '../model.ts'
import type { AccountRow, FundingSource } from '../schema.ts'
import { type MoneySums, moneyOf, type SumRow } from '../sums.ts'
import { type AccountContent, accounted } from './model.ts'

type Content = AccountContent & {
  /** Bookings up to that day that wait for a second person. */
  waiting: number
}

/** What would be accounted for now, with the explanations of an account that is open. The caller authorises. */
export async function contentOf(tx: Tx, programme: Programme, account: AccountRow | null): Promise<Content> {
  const upTo = account?.upTo ?? dayOf(tx.now)
  const { hourRateCents, explanations, sources } = await aroundOf(tx, programme.id, account?.id ?? null)
  const money = await moneyOf(tx, programme.id, upTo)
  const hours = await hoursMade(tx, programme.id, upTo)
  const activities = activitiesIn(await activitiesOf(tx, programme.id), {
    money,
    hours,
    hourRateCents,
    explanations,
  })
  const allHours = [...hours.values()].reduce((sum, some) => sum + some, 0)
  return {
    upTo,
    hourRateCents,
    activities,
    sources: sourcesOf(sources, money),
    budget: money.total.budget,
    realised: money.total.realised,
    open: money.total.open,
    hours: allHours,
    hoursCost: allHours * hourRateCents,
    waiting: money.waiting,
  }
}

/** Hours that municipalities made by sub-project, up to the quarter of a day; together, so that every reader sees the same. */
async function hoursMade(tx: Tx, programmeId: string, upTo: string): Promise<Map<string | null, number>> {
  const last = quarterOf(upTo)
  const all = tx.actor.kind === 'system' ? await hoursOf(tx, programmeId) : await hoursTogether(tx, programmeId)
  const made = new Map<string | null, number>()
  for (const { kind, subProjectId, quarter, hours } of all)
    if (kind === 'made' && quarter <= last) made.set(subProjectId, (made.get(subProjectId) ?? 0) + hours)
  return made
}

/** What is small around an account, in one statement: the rate of an hour, the explanations, and the sources. */
async function aroundOf(tx: Tx, programmeId: string, accountId: string | null) {
  const [found] = await rowsOf<{
    rate: string | number | null
    said: Record<string, string> | null
    sources: Pick<FundingSource, 'id' | 'code' | 'title' | 'funder' | 'amountCents'>[] | null
  }>(
    tx.db,
    sql`select (select hour_rate_cents from programme.money_settings where programme_id = ${programmeId}::uuid) as rate,
      (select jsonb_object_agg(activity_id, explanation) from programme.account_explanations
        where account_id = ${accountId}::uuid) as said,
      (select jsonb_agg(jsonb_build_object('id', id, 'code', code, 'title', title, 'funder', funder, 'amountCents', amount_cents)
        order by code) from programme.funding_sources where programme_id = ${programmeId}::uuid) as sources`,
  )
  return {
    hourRateCents: Number(found?.rate ?? 0),
    explanations: new Map(Object.entries(found?.said ?? {})),
    sources: found?.sources ?? [],
  }
}

type Activities = Awaited<ReturnType<typeof activitiesOf>>
type Known = {
  money: MoneySums
  hours: ReadonlyMap<string | null, number>
  hourRateCents: number
  explanations: ReadonlyMap<string, string>
}

/** What was planned, and everything else that was budgeted or spent. */
function activitiesIn(all: Activities, { money, hours, hourRateCents, explanations }: Known) {
  const own = Map.groupBy(money.rows, ({ lineId, subProjectId, partId }: SumRow) => partId ?? subProjectId ?? lineId)
  return all.flatMap(({ id, kind, code, title, startsOn, endsOn, delivered, deliverables }) => {
    const { budget, realised } = addSums((own.get(id) ?? []).map(({ sums }) => sums))
    if (kind === 'line' && budget === 0 && realised === 0) return []
    const plan = { activityId: id, kind, code, title, startsOn, endsOn }
    const given = { ...plan, delivered, deliverables, budget, realised, hours: hours.get(id) ?? 0 }
    return [accounted(given, hourRateCents, explanations.get(id) ?? null)]
  })
}

function sourcesOf(
  all: Awaited<ReturnType<typeof aroundOf>>['sources'],
  { rows }: MoneySums,
): AccountContent['sources'] {
  const own = Map.groupBy(rows, ({ sourceId }) => sourceId)
  return all.map(({ id, code, title, funder, amountCents }) => {
    const { budget, realised } = addSums((own.get(id) ?? []).map(({ sums }) => sums))
    return { code, title, funder, amount: amountCents, budget, realised }
  })
}
