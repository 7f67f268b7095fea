import { addSheet, cellText, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { cellOf, type NormRow, ranked, type ThreadsBriefing } from './model.ts'
import { shownNames } from './names.ts'
import { nl } from './nl.ts'
import { short } from './paper.ts'
import { everyText, plainText } from './printable.ts'
import { howItems, limits, wordFacts } from './sections/method.ts'
import { facts, glance } from './sections/opening.ts'
import { levelText, namesOf, whole } from './words.ts'

type Workbook = ReturnType<typeof newWorkbook>
type Value = string | number | null
type SheetColumn<T> = { header: string; width: number; value: (row: T) => Value }

const words = nl.spreadsheet
/** A cell takes 32,767 characters, with room for what makes a text safe. */
const mostInCell = 32_000

/**
 * The figures of a round as a spreadsheet (XLSX): overview, threads, norms, municipalities by norms when names may be
 * shown, and method. Numbers are numbers, shares from 0 to 1; no text can be taken for a formula.
 */
export async function threadsSpreadsheet(given: ThreadsBriefing): Promise<Uint8Array> {
  const briefing = everyText(shownNames(given), (text) => short(plainText(text), mostInCell))
  const workbook = newWorkbook()
  workbook.title = nl.title(briefing.district)
  workbook.subject = nl.subject(briefing.round.title)
  workbook.created = new Date(`${briefing.madeOn}T12:00:00Z`)
  addOverview(workbook, briefing)
  addThreads(workbook, briefing)
  addNorms(workbook, briefing)
  if (briefing.named) addMatrix(workbook, briefing)
  addMethod(workbook, briefing)
  return workbookBytes(workbook)
}

const pairs = (what: string): SheetColumn<[string, string]>[] => [
  { header: what, width: 34, value: ([term]) => term },
  { header: words.value, width: 100, value: ([, value]) => value },
]

function addOverview(workbook: Workbook, briefing: ThreadsBriefing): void {
  addSheet(workbook, words.overview, pairs(words.what), [
    ...(briefing.isFictitious ? [[nl.fictitious, nl.fictitiousNotice] as [string, string]] : []),
    ...facts(briefing).map(({ term, text }): [string, string] => [term, text]),
    ...briefing.cover.asked.map((point): [string, string] => [nl.cover.asked, point]),
    ...glance(briefing).map((sentence): [string, string] => [nl.glance.heading, sentence]),
  ])
}

function addThreads(workbook: Workbook, briefing: ThreadsBriefing): void {
  const columns: SheetColumn<ThreadsBriefing['threads'][number]>[] = [
    { header: nl.columns.thread, width: 42, value: ({ title }) => title },
    { header: nl.columns.explanation, width: 70, value: ({ description }) => description },
    { header: nl.columns.status, width: 18, value: ({ spread }) => nl.spreads[spread] },
    { header: nl.columns.count, width: 12, value: ({ count }) => count },
    { header: nl.columns.subProject, width: 22, value: ({ subProject }) => subProject },
    { header: words.normCodes, width: 26, value: ({ norms }) => norms.join(', ') },
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
  addSheet(workbook, words.threads, [...columns, ...names], briefing.threads)
}

function addNorms(workbook: Workbook, briefing: ThreadsBriefing): void {
  const themes = new Map(briefing.themes.map(({ code, title }) => [code, title]))
  const number = (header: string, value: (norm: NormRow) => number | null): SheetColumn<NormRow> => ({
    header,
    width: Math.max(11, header.length + 2),
    value,
  })
  addSheet(
    workbook,
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
      number(nl.columns.share, ({ fgt0 }) => fgt0),
      number(words.low(nl.columns.wilson), ({ wilson }) => wilson?.[0] ?? null),
      number(words.high(nl.columns.wilson), ({ wilson }) => wilson?.[1] ?? null),
      number(nl.columns.gap, ({ fgt1 }) => fgt1),
      number(nl.columns.spread, ({ leik }) => leik),
      number(nl.columns.mean, ({ mean }) => mean),
      number(words.low(nl.columns.bounds), ({ bounds }) => bounds?.[0] ?? null),
      number(words.high(nl.columns.bounds), ({ bounds }) => bounds?.[1] ?? null),
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

function addMatrix(workbook: Workbook, briefing: ThreadsBriefing): void {
  const columns = briefing.municipalities.map(
    ({ code, name }): SheetColumn<NormRow> => ({
      header: cellText(name),
      width: Math.max(10, name.length + 2),
      value: (norm) => {
        const level = cellOf(norm, code)
        return level === 'na' ? nl.naSign : level
      },
    }),
  )
  const sheet = addSheet(
    workbook,
    words.matrix,
    [
      { header: nl.columns.code, width: 12, value: ({ code }: NormRow) => code },
      { header: nl.columns.norm, width: 40, value: ({ title }: NormRow) => title },
      ...columns,
    ],
    briefing.norms,
  )
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: 1 }]
}

function addMethod(workbook: Workbook, briefing: ThreadsBriefing): void {
  const { method } = nl
  addSheet(workbook, words.method, pairs(words.what), [
    ...howItems(briefing).map((item): [string, string] => [method.how, item]),
    ...wordFacts().map(({ term, text }): [string, string] => [term, text]),
    ...limits(briefing).map((item): [string, string] => [method.limits, item]),
    ...nl.waterbed.intro.map((item): [string, string] => [nl.waterbed.heading, item]),
    [words.matrix, words.matrixNote],
    ...briefing.scale.map(({ level, name }): [string, string] => [`${nl.columns.level} ${whole(level)}`, name]),
  ])
}
