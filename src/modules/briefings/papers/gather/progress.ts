import { activitiesOf, moneyOf, readPlan, risksOf, type Sums, standingsIn } from '#modules/programme'
import type { Tx } from '#platform/db'
import { dayOf, type Language } from '#platform/language'
import type { Amounts, Money, moneyFigures } from '../kinds/money.ts'
import type { ProgressInput } from '../kinds/progress.ts'
import type { Risks } from '../kinds/risks.ts'
import type { Standings } from '../kinds/standing.ts'
import { daysOf } from '../model.ts'

type About = { language: Language; programmeId: string; day: string }

/** The standing of a programme in a quarter, of the past or the running one. The caller acts as the system. */
export async function gatherProgress(
  tx: Tx,
  { language, programmeId, quarter }: { language: Language; programmeId: string; quarter: string },
): Promise<ProgressInput> {
  const days = daysOf(quarter)
  const today = dayOf(tx.now)
  const about = { language, programmeId, day: [days.to, today].toSorted()[0] ?? today }
  return {
    quarter,
    days,
    standings: await gatherStandings(tx, about),
    money: await gatherMoney(tx, about),
    risks: await gatherRisks(tx, about),
  }
}

async function gatherStandings(tx: Tx, { language, programmeId, day }: About): Promise<Standings> {
  const { programme, subProjects, milestones } = await readPlan(tx, programmeId, day)
  const { title, goal, startsOn, endsOn } = programme
  const standingAt = await standingsIn(tx, programmeId, day)
  return {
    language,
    plan: { title, goal, startsOn, endsOn, subProjects },
    day,
    subProjects: subProjects.map((one) => ({ title: one.title, aspects: standingAt(one.id).aspects })),
    milestones,
    source: title,
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
export async function gatherMoney(tx: Tx, { language, programmeId, day }: About): Promise<Money> {
  const { programme } = await readPlan(tx, programmeId)
  const activities = await activitiesOf(tx, programmeId)
  const { rows, total } = await moneyOf(tx, programmeId, day)
  const byPlace = Map.groupBy(rows, ({ subProjectId, lineId }) => subProjectId ?? lineId)
  return {
    language,
    upTo: day,
    source: programme.title,
    rows: activities.flatMap(({ id, kind, title }) => {
      const own = kind === 'part' ? undefined : byPlace.get(id)
      return own ? [{ title, amounts: amountsOf(own.map(({ sums }) => sums)) }] : []
    }),
    total: amountsOf([total]),
  }
}

async function gatherRisks(tx: Tx, { language, programmeId, day }: About): Promise<Risks> {
  const { programme } = await readPlan(tx, programmeId)
  const risks = await risksOf(tx, programmeId)
  return {
    language,
    day,
    source: programme.title,
    risks: risks.map(({ title, weight, measures, state }) => ({
      title,
      weight,
      measures: measures.map(({ text: measure }) => measure),
      isOpen: state === 'open',
    })),
  }
}
