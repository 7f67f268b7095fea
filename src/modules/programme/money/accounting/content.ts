import { eq } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { hoursTogether } from '../../capacity/load.ts'
import { quarterOf } from '../../capacity/model.ts'
import { hoursOf } from '../../capacity/picture.ts'
import { isDelivered } from '../../planning/model.ts'
import { deliverables } from '../../planning/schema.ts'
import type { Programme } from '../../schema.ts'
import { activitiesOf, settingsOf, sourcesIn } from '../load.ts'
import { addSums } from '../model.ts'
import { type AccountRow, accountExplanations } from '../schema.ts'
import { type MoneySums, moneyOf, type SumRow } from '../sums.ts'
import { type AccountContent, accounted } from './model.ts'

type Content = AccountContent & {
  /** Bookings up to that day that wait for a second person. */
  waiting: number
}

/** What would be accounted for now, with the explanations of an account that is open. The caller authorises. */
export async function contentOf(tx: Tx, programme: Programme, account: AccountRow | null): Promise<Content> {
  const upTo = account?.upTo ?? dayOf(tx.now)
  const { hourRateCents } = await settingsOf(tx, programme)
  const money = await moneyOf(tx, programme.id, upTo)
  const hours = await hoursMade(tx, programme.id, upTo)
  const activities = activitiesIn(await activitiesOf(tx, programme.id), {
    money,
    hours,
    hourRateCents,
    explanations: account ? await explanationsOf(tx, account.id) : new Map(),
    deliverables: await deliverablesOf(tx, programme.id),
  })
  const allHours = [...hours.values()].reduce((sum, some) => sum + some, 0)
  return {
    upTo,
    hourRateCents,
    activities,
    sources: sourcesOf(await sourcesIn(tx, programme.id), money),
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

type Delivered = { delivered: number; deliverables: number }

async function deliverablesOf(tx: Tx, programmeId: string): Promise<Map<string, Delivered>> {
  const rows = await tx.db.select().from(deliverables).where(eq(deliverables.programmeId, programmeId))
  const byActivity = Map.groupBy(rows, ({ partId, subProjectId }) => partId ?? subProjectId ?? '')
  return new Map(
    [...byActivity].map(([activityId, own]) => [
      activityId,
      { delivered: own.filter(({ state }) => isDelivered(state)).length, deliverables: own.length },
    ]),
  )
}

async function explanationsOf(tx: Tx, accountId: string): Promise<Map<string, string>> {
  const rows = await tx.db.select().from(accountExplanations).where(eq(accountExplanations.accountId, accountId))
  return new Map(rows.map(({ activityId, explanation }) => [activityId, explanation]))
}

type Activities = Awaited<ReturnType<typeof activitiesOf>>
type Known = {
  money: MoneySums
  hours: ReadonlyMap<string | null, number>
  hourRateCents: number
  explanations: ReadonlyMap<string, string>
  deliverables: ReadonlyMap<string, Delivered>
}

/** What was planned, and everything else that was budgeted or spent. */
function activitiesIn(all: Activities, { money, hours, hourRateCents, explanations, deliverables: made }: Known) {
  const own = Map.groupBy(money.rows, ({ lineId, subProjectId, partId }: SumRow) => partId ?? subProjectId ?? lineId)
  return all.flatMap(({ id, kind, code, title, startsOn, endsOn }) => {
    const { budget, realised } = addSums((own.get(id) ?? []).map(({ sums }) => sums))
    if (kind === 'line' && budget === 0 && realised === 0) return []
    const plan = { activityId: id, kind, code, title, startsOn, endsOn }
    const delivered = made.get(id) ?? { delivered: 0, deliverables: 0 }
    const given = { ...plan, ...delivered, budget, realised, hours: hours.get(id) ?? 0 }
    return [accounted(given, hourRateCents, explanations.get(id) ?? null)]
  })
}

function sourcesOf(all: Awaited<ReturnType<typeof sourcesIn>>, { rows }: MoneySums): AccountContent['sources'] {
  const own = Map.groupBy(rows, ({ sourceId }) => sourceId)
  return all.map(({ id, code, title, funder, amountCents }) => {
    const { budget, realised } = addSums((own.get(id) ?? []).map(({ sums }) => sums))
    return { code, title, funder, amount: amountCents, budget, realised }
  })
}
