import { eq } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'
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
  const explanations = account ? await explanationsOf(tx, account.id) : new Map<string, string>()
  const activities = activitiesIn(await activitiesOf(tx, programme.id), money, explanations, hourRateCents)
  return {
    upTo,
    hourRateCents,
    activities,
    sources: sourcesOf(await sourcesIn(tx, programme.id), money),
    budget: money.total.budget,
    realised: money.total.realised,
    open: money.total.open,
    hours: activities.reduce((sum, { hours }) => sum + hours, 0),
    hoursCost: activities.reduce((sum, { hoursCost }) => sum + hoursCost, 0),
    waiting: money.waiting,
  }
}

async function explanationsOf(tx: Tx, accountId: string): Promise<Map<string, string>> {
  const rows = await tx.db.select().from(accountExplanations).where(eq(accountExplanations.accountId, accountId))
  return new Map(rows.map(({ activityId, explanation }) => [activityId, explanation]))
}

type Activities = Awaited<ReturnType<typeof activitiesOf>>

/** What was planned, and everything else that was budgeted or spent. */
function activitiesIn(
  all: Activities,
  { rows }: MoneySums,
  explanations: ReadonlyMap<string, string>,
  hourRateCents: number,
) {
  const own = Map.groupBy(rows, ({ lineId, subProjectId, partId }: SumRow) => partId ?? subProjectId ?? lineId)
  return all.flatMap(({ id, kind, code, title, startsOn, endsOn }) => {
    const { budget, realised } = addSums((own.get(id) ?? []).map(({ sums }) => sums))
    if (kind === 'line' && budget === 0 && realised === 0) return []
    const given = { activityId: id, kind, code, title, startsOn, endsOn, budget, realised, hours: 0 }
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
