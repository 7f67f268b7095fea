import type { Framework, FrameworkNode } from '#modules/frameworks'
import { textIn, themeOf } from '#modules/frameworks/reading'
import type { Language, Texts } from '#platform/language'
import {
  addSheet,
  type Column,
  cellText,
  letChoose,
  newWorkbook,
  type Workbook,
  type Worksheet,
  workbookBytes,
} from '#platform/spreadsheets'
import { type Cells, cellsOf, emptyCells, fields, levelLabel, type VersionedAnswer } from './cells.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'
import { type Snapshot, snapshotLines, snapshotSheet } from './snapshot.ts'

export type ScanToFill = {
  /** The id of the scan and of its round, and the code of the municipality. */
  scan: string
  round: string
  organisation: string
  framework: Framework
  nodes: readonly FrameworkNode[]
  answers: readonly VersionedAnswer[]
  language: Language
  madeAt: Date
}

type Row = { node: FrameworkNode; theme: string; cells: Cells; note: string }
type Words = Texts<typeof nl>

/**
 * The scan as a spreadsheet to fill in without a connection: one row for each norm, drop-downs for the level, every other
 * cell locked. The lock has no password: it prevents accidents, the hidden sheet shows what was changed.
 */
export async function scanWorkbook(given: ScanToFill): Promise<Uint8Array> {
  const words = given.language === 'en' ? en : nl
  const workbook = newWorkbook()
  workbook.creator = 'Weerwerk'
  workbook.created = given.madeAt
  workbook.modified = given.madeAt
  const labels = [...given.framework.scale.map((level) => levelLabel(level, given.language)), words.notApplicable]
  await fillIn(
    addSheet(workbook, words.sheets.scan, columnsOf(given.language, words), rowsOf(given, words)),
    words,
    labels.length,
  )
  addHelp(workbook, given, words)
  await addHidden(workbook, snapshotOf(given), labels)
  return workbookBytes(workbook)
}

function rowsOf({ framework, nodes, answers, language }: ScanToFill, words: Words): Row[] {
  const byNorm = new Map(answers.map((answer) => [answer.norm, answer]))
  const titles = new Map(framework.nodes.map((node) => [node.code, textIn(node.title, language)]))
  return nodes.map((node) => {
    const answer = byNorm.get(node.code)
    return {
      node,
      theme: titles.get(themeOf(framework, node.code)) ?? textIn(framework.title, language),
      cells: answer ? readable(framework, cellsOf(answer), language, words) : emptyCells,
      note: answer?.needsConfirmation ? words.notes.carried : '',
    }
  })
}

function readable({ scale }: Framework, cells: Cells, language: string, words: Words): Cells {
  const level = scale.find((one) => String(one.level) === cells.level)
  return { ...cells, level: cells.level === 'na' ? words.notApplicable : level ? levelLabel(level, language) : '' }
}

function columnsOf(language: string, { columns }: Words): Column<Row>[] {
  return [
    { header: columns.norm, width: 12, value: ({ node }) => node.code },
    { header: columns.theme, width: 24, value: ({ theme }) => theme },
    {
      header: columns.text,
      width: 60,
      value: ({ node }) => demandOf(node, language),
    },
    { header: columns.level, width: 18, value: ({ cells }) => cells.level },
    { header: columns.reason, width: 50, value: ({ cells }) => cells.reason },
    { header: columns.measure, width: 40, value: ({ cells }) => cells.measure },
    { header: columns.measureDue, width: 20, value: ({ cells }) => cells.measureDue },
    { header: columns.note, width: 34, value: ({ note }) => note },
  ]
}

/** A cell of a spreadsheet holds 32,767 characters. */
const demandOf = ({ title, text }: FrameworkNode, language: string) =>
  [textIn(title, language), textIn(text, language)].filter(Boolean).join('\n').slice(0, 30_000)

const firstField = 4
const light = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3F7FB' } } as const

async function fillIn(sheet: Worksheet, words: Words, choices: number): Promise<void> {
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    for (const [at, field] of fields.entries()) {
      const cell = sheet.getRow(row).getCell(firstField + at)
      cell.protection = { locked: false }
      cell.fill = light
      if (field === 'measureDue') {
        cell.numFmt = 'dd-mm-yyyy'
        if (cell.text) cell.value = new Date(`${cell.text}T00:00:00Z`)
      }
    }
  }
  const stop = { showErrorMessage: true, errorStyle: 'stop', error: words.prompt } as const
  const formulae = [`'${snapshotSheet}'!$H$1:$H$${choices}`]
  letChoose(sheet, firstField + fields.indexOf('level'), { allowBlank: true, formulae, ...stop })
  await protect(sheet)
}

/** Looking, sizing and filtering stay possible. */
const protect = (sheet: Worksheet) =>
  sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true })

function addHelp(workbook: Workbook, { framework, language }: ScanToFill, words: Words): void {
  const sheet = workbook.addWorksheet(words.sheets.help)
  sheet.columns = [{ width: 26 }, { width: 100 }]
  const line = (...texts: string[]) => {
    sheet.addRow(texts.map(cellText)).alignment = { vertical: 'top', wrapText: true }
  }
  line(textIn(framework.title, language), framework.version)
  for (const [at, text] of words.help.entries()) line(String(at + 1), text)
  line(words.levels)
  for (const level of framework.scale) line(levelLabel(level, language), textIn(level.description, language))
}

async function addHidden(workbook: Workbook, snapshot: Snapshot, labels: readonly string[]): Promise<void> {
  const sheet = workbook.addWorksheet(snapshotSheet, { state: 'veryHidden' })
  for (const line of snapshotLines(snapshot)) sheet.addRow(line.map(cellText))
  for (const [at, label] of labels.entries()) sheet.getCell(`H${at + 1}`).value = cellText(label)
  await protect(sheet)
}

function snapshotOf({ scan, round, organisation, framework, nodes, answers, language }: ScanToFill): Snapshot {
  const byNorm = new Map(answers.map((answer) => [answer.norm, answer]))
  const rows = nodes.map(({ code }) => {
    const answer = byNorm.get(code)
    return { norm: code, version: answer?.version ?? 0, cells: answer ? cellsOf(answer) : emptyCells }
  })
  return { scan, round, organisation, framework: { code: framework.code, version: framework.version }, language, rows }
}
