import { addSheet, type Cell, newWorkbook, readSheets, type Sheet, workbookBytes } from '#platform/spreadsheets'
import type { Framework, FrameworkNode } from '../../model.ts'
import { norms, textIn } from '../../tree.ts'
import { type MappingFault, mappingFault } from '../check.ts'
import { en } from '../en.ts'
import { type LevelStep, type MappingContent, type Transfer, type TransferKind, transferKinds } from '../model.ts'
import { nl } from '../nl.ts'
import { normOf } from '../same.ts'
import type { MappingReading } from './read-oscal.ts'

const { sheets, headers } = nl.spreadsheet

/** A mapping as a spreadsheet to decide in: a row per older norm, the newer norms to look up, and the levels. */
export async function writeMappingSpreadsheet(
  { transfers, levels }: MappingContent,
  before: Framework,
  after: Framework,
): Promise<Uint8Array> {
  const workbook = newWorkbook()
  const words = (node: FrameworkNode | null, key: 'title' | 'text') => textIn(node?.[key], 'nl').slice(0, 30_000)
  addSheet(
    workbook,
    sheets.transfers,
    [
      { header: headers.norm, width: 14, value: ({ norm }: Transfer) => norm },
      { header: headers.title, width: 30, value: ({ norm }) => words(normOf(before, norm), 'title') },
      { header: headers.text, width: 60, value: ({ norm }) => words(normOf(before, norm), 'text') },
      { header: headers.kind, width: 30, value: ({ kind }) => (kind ? nl.kinds[kind] : null) },
      { header: headers.targets, width: 20, value: ({ targets }) => listText(targets) },
      { header: headers.reason, width: 50, value: ({ reason }) => reason },
    ],
    transfers,
  )
  addSheet(
    workbook,
    sheets.levels,
    [
      { header: headers.oldLevel, value: ({ level }: { level: number; to: number | null }) => level },
      { header: headers.newLevel, value: ({ to }) => to },
    ],
    before.scale.map(({ level }) => ({ level, to: levels?.find(({ from }) => from === level)?.to ?? null })),
  )
  addSheet(
    workbook,
    sheets.after,
    [
      { header: headers.norm, width: 14, value: ({ code }: FrameworkNode) => code },
      { header: headers.title, width: 30, value: (node) => words(node, 'title') },
      { header: headers.text, width: 60, value: (node) => words(node, 'text') },
    ],
    norms(after),
  )
  return workbookBytes(workbook)
}

/** `A; B`, or a list of JSON when a code would be read otherwise. */
const listText = (codes: readonly string[]): string =>
  codes.some((code) => /[;\n]|^\[|^\s|\s$/.test(code)) ? JSON.stringify(codes) : codes.join('; ')

/** Reads it back; columns and sheets are found by name, and the texts of norms are only for the reader. */
export async function readMappingSpreadsheet(bytes: Uint8Array): Promise<MappingReading> {
  const read = await readSheets(bytes)
  if ('fault' in read)
    return { transfers: [], levels: null, faults: [mappingFault(null, 'broken', { why: read.fault })] }
  const sheet = read.sheets.find(({ name }) => name === sheets.transfers)
  if (!sheet)
    return { transfers: [], levels: null, faults: [mappingFault(null, 'no_sheet', { sheet: sheets.transfers })] }
  const faults: MappingFault[] = []
  const transfers = rowsOf(sheet, ['norm', 'kind', 'targets', 'reason'], faults).map(({ cells, row }): Transfer => {
    const norm = cells.norm ?? ''
    return {
      norm,
      kind: kindOf(norm, cells.kind ?? '', row, faults),
      targets: codesIn(cells.targets ?? ''),
      reason: cells.reason || null,
    }
  })
  return { transfers, levels: levelsIn(read.sheets, faults), faults }
}

type Header = keyof typeof headers
type Row = { row: number; cells: Partial<Record<Header, string>> }

/** The filled rows below the headers, which may stand in any order. */
function rowsOf(sheet: Sheet, wanted: readonly Header[], faults: MappingFault[]): Row[] {
  const [first = [], ...rest] = sheet.rows
  const named = first.map(({ text }) => text.trim().toLowerCase())
  const places = wanted.map((key) => [key, named.indexOf(headers[key].toLowerCase())] as const)
  for (const [key, at] of places)
    if (at < 0) faults.push(mappingFault(null, 'no_column', { sheet: sheet.name, column: headers[key] }))
  if (places.some(([, at]) => at < 0)) return []
  return rest.flatMap((line, index): Row[] => {
    for (const { fault } of line) if (fault) faults.push(mappingFault(null, 'cell', { sheet: sheet.name, why: fault }))
    const cells = Object.fromEntries(places.map(([key, at]) => [key, textAt(line, at)]))
    return Object.values(cells).some((text) => text !== '') ? [{ row: index + 2, cells }] : []
  })
}

const textAt = (line: readonly Cell[], at: number) => (line[at]?.text ?? '').trim()

function kindOf(norm: string, text: string, row: number, faults: MappingFault[]): TransferKind | null {
  const typed = text.toLowerCase()
  const found = transferKinds.find((kind) =>
    [kind, nl.kinds[kind].toLowerCase(), en.kinds[kind].toLowerCase()].includes(typed),
  )
  if (typed !== '' && !found) faults.push(mappingFault(norm, 'kind_unknown', { kind: text.slice(0, 60), row }))
  return found ?? null
}

function codesIn(text: string): string[] {
  if (text.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(text)
      if (Array.isArray(list)) return list.map(String)
    } catch {
      // A code may start with a bracket: then it is read as it stands.
      return [text]
    }
  }
  return text.split(/[;\n]/).flatMap((part) => part.trim() || [])
}

function levelsIn(all: readonly Sheet[], faults: MappingFault[]): LevelStep[] | null {
  const sheet = all.find(({ name }) => name === sheets.levels)
  if (!sheet) return null
  const rows = rowsOf(sheet, ['oldLevel', 'newLevel'], faults)
  const steps = rows.filter(({ cells }) => cells.newLevel !== '')
  const isWhole = ({ cells }: Row) => [cells.oldLevel, cells.newLevel].every((text) => /^-?\d+$/.test(text ?? ''))
  for (const one of steps.filter((row) => !isWhole(row)))
    faults.push(mappingFault(null, 'level_not_whole', { sheet: sheet.name, row: one.row }))
  if (steps.length === 0) return null
  return steps.filter(isWhole).map(({ cells }) => ({ from: Number(cells.oldLevel), to: Number(cells.newLevel) }))
}
