import type { Language } from '#platform/language'
import { barChart, groupedChart } from '../../charts/build.ts'
import { type Block, heading, type Sheet, table, text } from '../../paper.ts'
import { type Content, inWords, type Section, type Source, written } from '../section.ts'
import { type Carried, carriedSection } from './hours.ts'
import { type NormStep, totalsOf } from './improvement.ts'
import { type Money, moneySection } from './money.ts'

export type ResultsInput = {
  language: Language
  programme: { title: string; startsOn: string; endsOn: string } | null
  /** Day of the figures. */
  asOf: string
  self: { title: string; referenceDay: string }
  assessed: { title: string; municipalities: number } | null
  /** There is an assessment, and too little of it to tell of. */
  isUnderWay: boolean
  money: Money | null
  carried: Carried | null
  themes: { code: string; title: string }[]
  steps: NormStep[]
  /** Of the newest round: norms with a municipality below, the most first, and how much neighbours differ on each (0 to 1). */
  low: { code: string; title: string; below: number; n: number; displacement: number | null }[]
  subProjects: { title: string; effect: string; norms: string[] }[]
}

const shown = 8
/** A norm that fewer municipalities have at both moments is not told by itself. */
const fewest = 5

/** What the DVO hears after the summer: what improved, what it cost, who carried it, where it is still low, and what is asked. */
export function resultsContent(input: ResultsInput): Content {
  const { t, day } = inWords(input.language)
  const { programme, self, assessed } = input
  return {
    facts: [
      ...(programme
        ? [
            { term: t.facts.programme, text: programme.title },
            { term: t.facts.period, text: t.facts.between(day(programme.startsOn), day(programme.endsOn)) },
          ]
        : []),
      { term: t.facts.self, text: `${self.title}, ${day(self.referenceDay)}` },
      ...(assessed ? [{ term: t.facts.assessed, text: assessed.title }] : []),
    ],
    sections: [
      written('opening'),
      improved(input),
      input.money
        ? moneySection(input.money, { slot: 'cost', heading: t.results.cost.heading })
        : written('cost', t.results.cost.heading),
      input.carried ? carriedSection(input.carried) : written('carried', t.results.carried.heading),
      waterbed(input),
      asked(input),
      written('closing'),
    ],
  }
}

function improved(input: ResultsInput): Section {
  const { t, whole } = inWords(input.language)
  const words = t.results.improved
  const section = { slot: 'improved', heading: words.heading }
  if (!input.assessed) return { ...section, blocks: [text(input.isUnderWay ? words.underWay : words.noAssessment)] }
  const totals = totalsOf(input.steps)
  const change = ({ before, after, pairs }: NormStep) => (pairs === 0 ? 0 : (after - before) / pairs)
  const sorted = input.steps.filter(({ pairs }) => pairs >= fewest).toSorted((a, b) => change(b) - change(a))
  const best = sorted.filter((step) => change(step) > 0).slice(0, shown)
  const worst = sorted.filter((step) => change(step) < 0).toReversed()
  return {
    ...section,
    blocks: [
      text(
        words.summary(
          whole(totals.before),
          whole(totals.after),
          whole(totals.pairs),
          t.municipalities(input.assessed.municipalities),
        ),
      ),
      text(words.moved(totals.up, totals.down, totals.same)),
      themesChart(input),
      ...(best.length > 0 ? [stepTable(input, words.most, best)] : []),
      ...(worst.length > 0 ? [stepTable(input, words.least, worst.slice(0, shown))] : []),
      ...subProjects(input),
    ],
    sources: [
      sourceOf(input, words.heading, `${whole(totals.before)} → ${whole(totals.after)} / ${whole(totals.pairs)}`),
    ],
    sheets: [stepSheet(input)],
  }
}

const sourceOf = ({ self, assessed, asOf }: ResultsInput, what: string, value: string): Source => ({
  what,
  text: value,
  source: [self.title, assessed?.title].filter((one) => one !== undefined).join(' · '),
  asOf,
})

function themesChart({ language, themes, steps }: ResultsInput): Block {
  const { t } = inWords(language)
  const rows = themes.flatMap(({ code, title }) => {
    const totals = totalsOf(steps.filter(({ theme }) => theme === code))
    return totals.pairs > 0
      ? [{ label: title, values: [totals.before / totals.pairs, totals.after / totals.pairs] }]
      : []
  })
  const parts = [t.columns.before, t.columns.after]
  return groupedChart({ language, title: t.results.improved.chart, about: t.columns.theme }, 'percent', { parts, rows })
}

function stepTable({ language }: ResultsInput, caption: string, steps: readonly NormStep[]): Block {
  const { t } = inWords(language)
  const { norm, threshold, before, after } = t.columns
  const right = (header: string) => ({ header, width: 2, align: 'right' as const })
  return table(
    caption,
    [{ header: norm, width: 7 }, right(threshold), right(before), right(after)],
    steps.map((step) => [
      `${step.code} ${step.title}`,
      String(step.threshold),
      t.ofCount(step.before, step.pairs),
      t.ofCount(step.after, step.pairs),
    ]),
  )
}

/** What each sub-project was for, and what happened on the norms that it answers. */
function subProjects({ language, subProjects: all, steps }: ResultsInput): Block[] {
  const { t, percent } = inWords(language)
  if (all.length === 0) return []
  const rows = all.map(({ title, effect, norms }) => {
    const { before, after, pairs } = totalsOf(steps.filter(({ code }) => norms.includes(code)))
    const share = (count: number) => (pairs === 0 ? '–' : percent(count / pairs))
    return [title, effect, share(before), share(after)]
  })
  const { subProject, effect, before, after } = t.columns
  return [
    heading(2, t.results.improved.subProjects),
    table(
      t.results.improved.share,
      [
        { header: subProject, width: 3 },
        { header: effect, width: 5 },
        { header: before, width: 2, align: 'right' },
        { header: after, width: 2, align: 'right' },
      ],
      rows,
    ),
  ]
}

function stepSheet({ language, steps }: ResultsInput): Sheet {
  const { t } = inWords(language)
  const { norm, theme, threshold, before, after, count } = t.columns
  return {
    name: t.results.improved.heading,
    columns: [
      { header: norm, width: 12 },
      { header: norm, width: 44 },
      { header: theme, width: 12 },
      { header: threshold, width: 10 },
      { header: count, width: 18 },
      { header: before, width: 12 },
      { header: after, width: 12 },
    ],
    rows: steps.map((step) => [step.code, step.title, step.theme, step.threshold, step.pairs, step.before, step.after]),
    fixedColumns: 2,
  }
}

const isLow = ({ below, n }: { below: number; n: number }) => n > 0 && below * 2 >= n

function waterbed({ language, low, ...input }: ResultsInput): Section {
  const { t } = inWords(language)
  const words = t.results.waterbed
  const lowest = low.filter(isLow)
  const moving = low
    .flatMap(({ code, title, displacement }) =>
      displacement ? [{ label: `${code} ${title}`, value: displacement }] : [],
    )
    .toSorted((a, b) => b.value - a.value)
    .slice(0, shown)
  const rows = lowest.slice(0, shown).map(({ code, title, below, n }) => [`${code} ${title}`, t.ofCount(below, n)])
  return {
    slot: 'waterbed',
    heading: words.heading,
    blocks: [
      text(lowest.length > 0 ? words.below(t.norms(lowest.length)) : words.belowNone),
      ...(rows.length > 0
        ? [
            table(
              words.table,
              [
                { header: t.columns.norm, width: 6 },
                { header: t.columns.below, width: 3, align: 'right' },
              ],
              rows,
            ),
          ]
        : []),
      ...(moving.length > 0
        ? [text(words.displaced), barChart({ language, title: words.chart, about: t.columns.norm }, 'percent', moving)]
        : []),
    ],
    sources: [sourceOf({ language, low, ...input }, words.heading, t.norms(lowest.length))],
  }
}

/** What follows from the figures; what a person writes comes before it. */
function asked({ language, low, assessed }: ResultsInput): Section {
  const { t } = inWords(language)
  const words = t.results.asked
  const norms = low
    .filter(isLow)
    .slice(0, shown)
    .map(({ code, title }) => `${title} (${code})`)
  const items = [
    words.notice,
    ...(assessed ? [] : [words.measure]),
    ...(norms.length > 0 ? [words.below(norms.join('; '))] : []),
  ]
  return { slot: 'asked', heading: words.heading, blocks: [{ kind: 'list', items, isNumbered: true }] }
}
