import { cellOf, type NormRow, ranked, type ThreadsBriefing } from './model.ts'
import { nl } from './nl.ts'
import type { Sheet } from './paper.ts'
import { asked } from './sections/asked.ts'
import { howItems, limits, wordFacts } from './sections/method.ts'
import { askedHeading, facts, summary } from './sections/opening.ts'
import { subProjectText } from './sections/threads.ts'
import { levelText, namesOf, whole } from './words.ts'

type Figure<T> = { header: string; width: number; format?: string; value: (row: T) => string | number | null }

const shares = '0%'
const decimals = '0.0'

const words = nl.spreadsheet

/**
 * The figures of a round as sheets: overview, threads, norms, municipalities by norms when names may be shown, and
 * method. Numbers are numbers, shares from 0 to 1.
 */
export const threadsFigures = (briefing: ThreadsBriefing): Sheet[] => [
  overview(briefing),
  threadsOf(briefing),
  normsOf(briefing),
  ...(briefing.named ? [matrix(briefing)] : []),
  methodOf(briefing),
]

function sheetOf<T>(name: string, columns: readonly Figure<T>[], rows: readonly T[]): Sheet {
  return {
    name,
    columns: columns.map(({ value: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
    ...(columns[1]?.header === nl.columns.norm ? { fixedColumns: 2 } : {}),
  }
}

const pairs = (what: string): Figure<[string, string]>[] => [
  { header: what, width: 34, value: ([term]) => term },
  { header: words.value, width: 100, value: ([, value]) => value },
]

function overview(briefing: ThreadsBriefing): Sheet {
  const { scans, good, weak } = summary(briefing)
  return sheetOf(words.overview, pairs(words.what), [
    ...(briefing.isFictitious ? [[nl.fictitious, nl.fictitiousNotice] as [string, string]] : []),
    ...facts(briefing).map(({ term, text }): [string, string] => [term, text]),
    [nl.glance.heading, scans] as [string, string],
    ...good.map((sentence): [string, string] => [nl.glance.good, sentence]),
    ...weak.map((sentence): [string, string] => [nl.glance.weak, sentence]),
    ...asked(briefing).map((point): [string, string] => [askedHeading(briefing), point]),
  ])
}

const weighedColumns: Figure<ThreadsBriefing['threads'][number]>[] = [
  {
    header: nl.weighing.columns.firstThree,
    width: 18,
    format: shares,
    value: ({ weighed }) => weighed?.firstThree ?? null,
  },
  {
    header: nl.weighing.columns.advice,
    width: 24,
    value: ({ weighed }) => (weighed?.advice ? nl.weighing.outcomes[weighed.advice] : null),
  },
  {
    header: nl.weighing.columns.outcome,
    width: 24,
    value: ({ weighed }) => (weighed?.outcome ? nl.weighing.outcomes[weighed.outcome.kind] : null),
  },
  { header: nl.weighing.reasons, width: 60, value: ({ weighed }) => weighed?.outcome?.reason ?? null },
]

function threadsOf(briefing: ThreadsBriefing): Sheet {
  const columns: Figure<ThreadsBriefing['threads'][number]>[] = [
    { header: nl.columns.thread, width: 42, value: ({ title }) => title },
    { header: nl.columns.explanation, width: 70, value: ({ description }) => description },
    { header: nl.columns.status, width: 18, value: ({ spread }) => nl.spreads[spread] },
    { header: nl.columns.count, width: 12, value: ({ count }) => count },
    { header: nl.columns.subProject, width: 22, value: ({ subProject }) => subProjectText(subProject) },
    { header: words.normCodes, width: 26, value: ({ norms }) => norms.join(', ') },
    ...(briefing.weighing ? weighedColumns : []),
  ]
  const names: typeof columns = briefing.named
    ? [
        {
          header: words.names,
          width: 60,
          value: ({ municipalities }) => namesOf(briefing, municipalities).join(', '),
        },
      ]
    : []
  return sheetOf(words.threads, [...columns, ...names], briefing.threads)
}

function normsOf(briefing: ThreadsBriefing): Sheet {
  const themes = new Map(briefing.themes.map(({ code, title }) => [code, title]))
  const number = (header: string, value: (norm: NormRow) => number | null, format?: string): Figure<NormRow> => ({
    header,
    width: Math.max(11, header.length + 2),
    value,
    ...(format ? { format } : {}),
  })
  return sheetOf(
    words.norms,
    [
      { header: nl.columns.code, width: 12, value: ({ code }) => code },
      { header: nl.columns.norm, width: 40, value: ({ title }) => title },
      { header: nl.columns.theme, width: 34, value: ({ theme }) => themes.get(theme) ?? theme },
      number(nl.columns.rank, ({ rank }) => rank),
      number(words.low(nl.columns.rank), ({ rankRange }) => rankRange?.[0] ?? null),
      number(words.high(nl.columns.rank), ({ rankRange }) => rankRange?.[1] ?? null),
      { header: nl.columns.pattern, width: 26, value: ({ type }) => nl.patterns[type] },
      number(nl.columns.threshold, ({ threshold }) => threshold),
      number(nl.columns.below, ({ below }) => below),
      number(nl.columns.answers, ({ n }) => n),
      number(nl.columns.na, ({ notApplicable }) => notApplicable),
      number(nl.columns.missing, ({ notAnswered }) => notAnswered),
      number(nl.columns.share, ({ fgt0 }) => fgt0, shares),
      number(words.low(nl.columns.wilson), ({ wilson }) => wilson?.[0] ?? null, shares),
      number(words.high(nl.columns.wilson), ({ wilson }) => wilson?.[1] ?? null, shares),
      number(nl.columns.gap, ({ fgt1 }) => fgt1, shares),
      number(nl.columns.spread, ({ leik }) => leik, shares),
      number(nl.columns.mean, ({ mean }) => mean, decimals),
      number(words.low(nl.columns.bounds), ({ bounds }) => bounds?.[0] ?? null, decimals),
      number(words.high(nl.columns.bounds), ({ bounds }) => bounds?.[1] ?? null, decimals),
      ...briefing.scale.map(({ level }) =>
        number(
          words.levelCount(levelText(briefing, level)),
          ({ levels }) => levels.find((one) => one.level === level)?.count ?? 0,
        ),
      ),
      { header: nl.columns.text, width: 80, value: ({ text }) => text },
    ],
    [...ranked(briefing.norms), ...briefing.norms.filter(({ rank }) => rank === null)],
  )
}

function matrix(briefing: ThreadsBriefing): Sheet {
  const columns = briefing.municipalities.map(
    ({ code, name }): Figure<NormRow> => ({
      header: name,
      width: Math.max(10, name.length + 2),
      value: (norm) => {
        const level = cellOf(norm, code)
        return level === 'na' ? nl.naSign : level
      },
    }),
  )
  return sheetOf(
    words.matrix,
    [
      { header: nl.columns.code, width: 12, value: ({ code }: NormRow) => code },
      { header: nl.columns.norm, width: 40, value: ({ title }: NormRow) => title },
      ...columns,
    ],
    briefing.norms,
  )
}

function methodOf(briefing: ThreadsBriefing): Sheet {
  const { method } = nl
  return sheetOf(words.method, pairs(words.what), [
    ...howItems(briefing).map((item): [string, string] => [method.how, item]),
    ...wordFacts().map(({ term, text }): [string, string] => [term, text]),
    ...limits(briefing).map((item): [string, string] => [method.limits, item]),
    ...nl.waterbed.intro.map((item): [string, string] => [nl.waterbed.heading, item]),
    [words.matrix, words.matrixNote],
    ...briefing.scale.map(({ level, name }): [string, string] => [`${nl.columns.level} ${whole(level)}`, name]),
  ])
}
