import { activitiesOf, milestonesOn, moneyOf, risksOf, type Sums, standingsIn } from '#modules/programme'
import type { Tx } from '#platform/db'
import { dayOf, type Language } from '#platform/language'
import type { Amounts, Money, moneyFigures } from '../kinds/money.ts'
import type { ProgressInput } from '../kinds/progress.ts'
import type { Risks } from '../kinds/risks.ts'
import type { Standings } from '../kinds/standing.ts'
import { daysOf } from '../model.ts'
import { type KnownPlan, planOf } from './plan.ts'

type About = { language: Language; plan: KnownPlan; day: string }

/** The standing of a programme in a quarter, of the past or the running one. The caller acts as the system. */
export async function gatherProgress(
  tx: Tx,
  { language, programmeId, quarter }: { language: Language; programmeId: string; quarter: string },
): Promise<ProgressInput> {
  const days = daysOf(quarter)
  const today = dayOf(tx.now)
  const day = [days.to, today].toSorted()[0] ?? today
  const about = { language, plan: await planOf(tx, programmeId), day }
  return {
    quarter,
    days,
    standings: await gatherStandings(tx, about),
    money: await gatherMoney(tx, about),
    risks: await gatherRisks(tx, about),
  }
}

async function gatherStandings(tx: Tx, { language, plan, day }: About): Promise<Standings> {
  const standingAt = await standingsIn(tx, plan.id, day)
  return {
    language,
    plan,
    day,
    subProjects: plan.subProjects.map((one) => ({ title: one.title, aspects: standingAt(one.id).aspects })),
    milestones: await milestonesOn(tx, plan.id, day),
    source: plan.title,
  }
}

const amountsOf = (all: readonly Sums[]): Amounts => {
  const total = (figure: (typeof moneyFigures)[number]) => all.reduce((sum, one) => sum + one[figure], 0)
  return {
    budget: total('budget'),
    committed: total('committed'),
    realised: total('realised'),
    forecast: total('forecast'),
  }
}

/** By sub-project, and by line for what belongs to no sub-project. */
export async function gatherMoney(tx: Tx, { language, plan, day }: About): Promise<Money> {
  const activities = await activitiesOf(tx, plan.id)
  const { rows, total } = await moneyOf(tx, plan.id, day)
  const byPlace = Map.groupBy(rows, ({ subProjectId, lineId }) => subProjectId ?? lineId)
  return {
    language,
    upTo: day,
    source: plan.title,
    rows: activities.flatMap(({ id, kind, title }) => {
      const own = kind === 'part' ? undefined : byPlace.get(id)
      return own ? [{ title, amounts: amountsOf(own.map(({ sums }) => sums)) }] : []
    }),
    total: amountsOf([total]),
  }
}

async function gatherRisks(tx: Tx, { language, plan, day }: About): Promise<Risks> {
  const risks = await risksOf(tx, plan.id)
  return {
    language,
    day,
    source: plan.title,
    risks: risks.map(({ title, weight, measures, state }) => ({
      title,
      weight,
      measures: measures.map(({ text: measure }) => measure),
      isOpen: state === 'open',
    })),
  }
}
