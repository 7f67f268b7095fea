import { addSheet, cellText, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { cellOf, type NormRow, ranked, type ThreadsBriefing } from './model.ts'
import { shownNames } from './names.ts'
import { nl } from './nl.ts'
import { short } from './paper.ts'
import { everyText, plainText } from './printable.ts'
import { asked } from './sections/asked.ts'
import { howItems, limits, wordFacts } from './sections/method.ts'
import { askedHeading, facts, summary } from './sections/opening.ts'
import { subProjectText } from './sections/threads.ts'
import { markOf } from './threads-paper.ts'
import { day, levelText, namesOf, whole } from './words.ts'

type Workbook = ReturnType<typeof newWorkbook>
type Worksheet = ReturnType<typeof addSheet>
type Value = string | number | null
type SheetColumn<T> = { header: string; width: number; format?: string; value: (row: T) => Value }

const shares = '0%'
const decimals = '0.0'

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
  for (const sheet of workbook.worksheets) setPage(sheet, briefing)
  return workbookBytes(workbook)
}

/** How a sheet looks and prints: its first row stands out and comes back on every page, above it what is made up. */
function setPage(sheet: Worksheet, briefing: ThreadsBriefing): void {
  const { district, madeOn } = briefing
  const mark = markOf(briefing)
  const plain = (text: string) => short(text, 80).replaceAll('&', '&&')
  sheet.getRow(1).alignment = { vertical: 'bottom', wrapText: true }
  sheet.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6EE' } }
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  }
  sheet.headerFooter = {
    oddHeader: `&L${plain(nl.title(district))}${mark ? `&R${mark}` : ''}`,
    oddFooter: `&L${day(madeOn)}&R${nl.page('&P', '&N')}`,
  }
}

/** A sheet of figures: it can be filtered and sorted by its first row, and its first columns stay in sight. */
function addFigures<T>(workbook: Workbook, name: string, columns: readonly SheetColumn<T>[], rows: readonly T[]): void {
  const sheet = addSheet(workbook, name, columns, rows)
  sheet.views = [{ state: 'frozen', xSplit: columns[1]?.header === nl.columns.norm ? 2 : 1, ySplit: 1 }]
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  for (const [at, { format }] of columns.entries()) if (format) sheet.getColumn(at + 1).numFmt = format
}

const pairs = (what: string): SheetColumn<[string, string]>[] => [
  { header: what, width: 34, value: ([term]) => term },
  { header: words.value, width: 100, value: ([, value]) => value },
]

function addOverview(workbook: Workbook, briefing: ThreadsBriefing): void {
  const { scans, good, weak } = summary(briefing)
  addSheet(workbook, words.overview, pairs(words.what), [
    ...(briefing.isFictitious ? [[nl.fictitious, nl.fictitiousNotice] as [string, string]] : []),
    ...facts(briefing).map(({ term, text }): [string, string] => [term, text]),
    [nl.glance.heading, scans] as [string, string],
    ...good.map((sentence): [string, string] => [nl.glance.good, sentence]),
    ...weak.map((sentence): [string, string] => [nl.glance.weak, sentence]),
    ...asked(briefing).map((point): [string, string] => [askedHeading(briefing), point]),
  ])
}

const weighedColumns: SheetColumn<ThreadsBriefing['threads'][number]>[] = [
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

function addThreads(workbook: Workbook, briefing: ThreadsBriefing): void {
  const columns: SheetColumn<ThreadsBriefing['threads'][number]>[] = [
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
  addFigures(workbook, words.threads, [...columns, ...names], briefing.threads)
}

function addNorms(workbook: Workbook, briefing: ThreadsBriefing): void {
  const themes = new Map(briefing.themes.map(({ code, title }) => [code, title]))
  const number = (header: string, value: (norm: NormRow) => number | null, format?: string): SheetColumn<NormRow> => ({
    header,
    width: Math.max(11, header.length + 2),
    value,
    ...(format ? { format } : {}),
  })
  addFigures(
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
  addFigures(
    workbook,
    words.matrix,
    [
      { header: nl.columns.code, width: 12, value: ({ code }: NormRow) => code },
      { header: nl.columns.norm, width: 40, value: ({ title }: NormRow) => title },
      ...columns,
    ],
    briefing.norms,
  )
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
