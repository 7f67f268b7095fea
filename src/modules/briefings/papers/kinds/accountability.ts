import type { Language } from '#platform/language'
import { sayer } from '../../charts/value-text.ts'
import { type Block, type Sheet, table, text } from '../../paper.ts'
import { type Content, inWords, type Section, type Source, written } from '../section.ts'
import { type Plan, planChart, planFacts } from './plan.ts'

type Activity = {
  code: string
  title: string
  startsOn: string
  endsOn: string | null
  budget: number
  realised: number
  hours: number
  hoursCost: number
  /** Whole per cents of the budget; null without one. */
  deviation: number | null
  mustExplain: boolean
  explanation: string | null
}

/** What is accounted for, as of a day; amounts in cents. */
export type AccountabilityInput = {
  language: Language
  plan: Plan
  today: string
  account: {
    upTo: string
    hourRateCents: number
    activities: Activity[]
    sources: { code: string; title: string; funder: string; amount: number; budget: number; realised: number }[]
    budget: number
    realised: number
    open: number
    hours: number
    hoursCost: number
  }
}

/** A sub-project whose money stands with its parts has none of its own. */
const hasMoney = ({ budget, realised }: Activity) => budget !== 0 || realised !== 0

const right = (header: string, width = 2) => ({ header, width, align: 'right' as const })
/** With a sign that stays with its number. */
const percentOf = (deviation: number) => `${deviation < 0 ? '−' : ''}${Math.abs(deviation)}%`
const named = ({ code, title }: { code: string; title: string }) => `${code} ${title}`

/** All amounts of an account have cents or none has. */
const eurosOf = ({ language, account }: AccountabilityInput) =>
  sayer(language, 'cents', [
    account.open,
    account.hoursCost,
    ...account.activities.flatMap(({ budget, realised, hoursCost }) => [budget, realised, hoursCost]),
    ...account.sources.flatMap(({ amount, budget, realised }) => [amount, budget, realised]),
  ])

/** What the province hears of its money: activities beside the plan, costs, hours, and every large deviation with its reason. */
export function accountabilityContent(input: AccountabilityInput): Content {
  const { language, plan, account } = input
  const { t, day } = inWords(language)
  return {
    facts: [...planFacts(language, plan), { term: t.accountability.upTo, text: day(account.upTo) }],
    sections: [
      written('opening'),
      activities(input),
      costs(input),
      hours(input),
      deviations(input),
      written('closing'),
    ],
  }
}

function activities({ language, plan, today, account }: AccountabilityInput): Section {
  const { t, day } = inWords(language)
  const words = t.accountability.activities
  const period = ({ startsOn, endsOn }: Activity) =>
    endsOn ? t.facts.between(day(startsOn), day(endsOn)) : t.facts.from(day(startsOn))
  return {
    slot: 'activities',
    heading: words.heading,
    blocks: [
      table(
        words.table,
        [
          { header: t.columns.part, width: 6 },
          { header: t.columns.period, width: 6 },
        ],
        account.activities.map((one) => [named(one), period(one)]),
      ),
      planChart(language, plan, today),
    ],
  }
}

const sourceOf = ({ language, plan, account }: AccountabilityInput, what: string, value: string): Source => ({
  what,
  text: value,
  source: `${plan.title} · ${inWords(language).t.progress.money.upTo(inWords(language).day(account.upTo))}`,
  asOf: account.upTo,
})

function costs(input: AccountabilityInput): Section {
  const { language, account } = input
  const { t } = inWords(language)
  const say = eurosOf(input)
  const { costs: words } = t.accountability
  const { budget, realised, total } = t.progress.money
  const off = ({ deviation }: Activity) => (deviation === null ? '–' : percentOf(deviation))
  return {
    slot: 'costs',
    heading: words.heading,
    blocks: [
      table(
        words.table,
        [{ header: t.columns.part, width: 6 }, right(budget, 3), right(realised, 3), right(words.deviation)],
        [
          ...account.activities
            .filter(hasMoney)
            .map((one) => [named(one), say(one.budget), say(one.realised), off(one)]),
          [total, say(account.budget), say(account.realised), ''],
        ],
      ),
      text(words.open(say(account.open))),
      sourceTable(input),
    ],
    sources: [sourceOf(input, budget, say(account.budget)), sourceOf(input, realised, say(account.realised))],
    sheets: [costSheet(input)],
  }
}

function sourceTable(input: AccountabilityInput): Block {
  const { t } = inWords(input.language)
  const say = eurosOf(input)
  const { costs: words } = t.accountability
  return table(
    words.sources,
    [
      { header: words.source, width: 5 },
      { header: words.funder, width: 3 },
      right(words.amount, 3),
      right(t.progress.money.realised, 3),
    ],
    input.account.sources.map((one) => [named(one), one.funder, say(one.amount), say(one.realised)]),
  )
}

function costSheet({ language, account }: AccountabilityInput): Sheet {
  const { t } = inWords(language)
  const { costs: words, hours: hourWords } = t.accountability
  const euros = (header: string) => ({ header, width: 14, format: '#,##0.00' })
  return {
    name: words.heading,
    columns: [
      { header: t.columns.part, width: 44 },
      euros(t.progress.money.budget),
      euros(t.progress.money.realised),
      { header: `${words.deviation} (%)`, width: 14 },
      { header: hourWords.heading, width: 10 },
      euros(hourWords.cost),
    ],
    rows: account.activities.map((one) => [
      named(one),
      one.budget / 100,
      one.realised / 100,
      one.deviation,
      one.hours,
      one.hoursCost / 100,
    ]),
  }
}

function hours(input: AccountabilityInput): Section {
  const { language, account } = input
  const { t, whole } = inWords(language)
  const say = eurosOf(input)
  const words = t.accountability.hours
  const rate = sayer(language, 'cents', [account.hourRateCents])(account.hourRateCents)
  const told = account.activities.filter((one) => one.hours > 0)
  const rows = told.map((one) => [named(one), whole(one.hours), say(one.hoursCost)])
  const columns = [{ header: t.columns.part, width: 6 }, right(words.heading), right(words.cost, 3)]
  return {
    slot: 'hours',
    heading: words.heading,
    blocks: [
      text(words.summary(whole(account.hours), rate, say(account.hoursCost))),
      ...(rows.length > 0 ? [table(words.table, columns, rows)] : []),
    ],
    sources: [sourceOf(input, words.heading, whole(account.hours))],
  }
}

function deviations({ language, account }: AccountabilityInput): Section {
  const { t } = inWords(language)
  const words = t.accountability.deviations
  const large = account.activities.filter(({ mustExplain }) => mustExplain)
  const rows = large.map((one) => [
    named(one),
    one.deviation === null ? '–' : percentOf(one.deviation),
    one.explanation ?? words.notExplained,
  ])
  const columns = [
    { header: t.columns.part, width: 4 },
    right(t.accountability.costs.deviation),
    { header: words.why, width: 6 },
  ]
  return {
    slot: 'deviations',
    heading: words.heading,
    blocks: rows.length > 0 ? [table(null, columns, rows)] : [text(words.none)],
  }
}
