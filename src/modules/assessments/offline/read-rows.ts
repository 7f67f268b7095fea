import type { Framework } from '#modules/frameworks'
import type { Cell } from '#platform/spreadsheets'
import { longest } from '../answer.ts'
import {
  type Cells,
  emptyCells,
  type Field,
  type FileFault,
  type FileRow,
  fields,
  readDay,
  readLevel,
  tidy,
} from './cells.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'
import type { BaseRow, Snapshot } from './snapshot.ts'

type ColumnKey = keyof typeof nl.columns
const columnKeys = Object.keys(nl.columns) as ColumnKey[]
const needed: readonly ColumnKey[] = ['norm', ...fields]
type Places = Map<ColumnKey, number>

/** `A1`-style address; columns and rows count from 0. */
export function addressOf(column: number, row: number): string {
  const letters = (at: number): string =>
    (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))
  return `${letters(column)}${row + 1}`
}

const faultAt = (path: string, reason: string, norm: string | null, params: FileFault['params'] = {}): FileFault => ({
  path,
  reason: `assessments.${reason}`,
  norm,
  params,
})

/** The rows below the header with every fault; the columns may stand in any order. */
export function readRows(
  lines: readonly Cell[][],
  snapshot: Snapshot,
  framework: Framework,
): { rows: FileRow[]; faults: FileFault[] } {
  const { places, faults } = placesOf(lines[0] ?? [])
  if (faults.length > 0) return { rows: [], faults }
  const bases = new Map(snapshot.rows.map((row) => [row.norm, row]))
  const rows = new Map<string, FileRow>()
  for (const [at, line] of lines.entries()) {
    if (at === 0 || !isFilled(line, places)) continue
    const { base, fault } = baseOf(line, { places, bases, row: at, isTaken: (norm) => rows.has(norm) })
    if (fault) faults.push(fault)
    if (!base) continue
    const mine = cellsIn(line, { places, row: at, norm: base.norm, framework, faults })
    rows.set(base.norm, { norm: base.norm, version: base.version, base: base.cells, mine })
  }
  return { rows: [...rows.values()], faults }
}

function placesOf(header: readonly Cell[]): { places: Places; faults: FileFault[] } {
  const places: Places = new Map()
  const faults: FileFault[] = []
  for (const [at, { text, fault }] of header.entries()) {
    const column = text.trim()
    if (column === '' && !fault) continue
    const key = columnKeys.find((one) => [nl, en].some(({ columns }) => columns[one] === column))
    if (!key) faults.push(faultAt(addressOf(at, 0), 'import_column_unknown', null, { column: column.slice(0, 100) }))
    else if (places.has(key)) faults.push(faultAt(addressOf(at, 0), 'import_column_twice', null, { column }))
    else places.set(key, at)
  }
  const missing = needed.filter((key) => !places.has(key))
  return {
    places,
    faults: [
      ...faults,
      ...missing.map((key) => faultAt('', 'import_column_missing', null, { column: nl.columns[key] })),
    ],
  }
}

const cellAt = (line: readonly Cell[], places: Places, key: ColumnKey): Cell =>
  line[places.get(key) ?? -1] ?? { text: '' }
const isFilled = (line: readonly Cell[], places: Places) =>
  needed.some((key) => {
    const { text, fault } = cellAt(line, places, key)
    return fault !== undefined || text.trim() !== ''
  })

type Where = { places: Places; bases: ReadonlyMap<string, BaseRow>; row: number; isTaken: (norm: string) => boolean }

function baseOf(line: readonly Cell[], { places, bases, row, isTaken }: Where): { base?: BaseRow; fault?: FileFault } {
  const { text, fault } = cellAt(line, places, 'norm')
  const norm = text.trim()
  const at = addressOf(places.get('norm') ?? 0, row)
  if (fault) return { fault: faultAt(at, 'import_formula', null) }
  if (norm === '') return { fault: faultAt(at, 'import_norm_missing', null) }
  const base = bases.get(norm)
  if (!base) return { fault: faultAt(at, 'import_norm_unknown', null, { norm: norm.slice(0, 100) }) }
  return isTaken(norm) ? { fault: faultAt(at, 'import_norm_twice', norm, { norm }) } : { base }
}

type Reading = { places: Places; row: number; norm: string; framework: Framework; faults: FileFault[] }

function cellsIn(line: readonly Cell[], { places, row, norm, framework, faults }: Reading): Cells {
  const cells = { ...emptyCells }
  for (const field of fields) {
    const at = addressOf(places.get(field) ?? 0, row)
    const { text, fault } = cellAt(line, places, field)
    const read = fault ? { reason: 'import_formula' } : checked(field, text, framework)
    if ('reason' in read) faults.push(faultAt(at, read.reason, norm, { text: text.slice(0, 60), maximum: longest }))
    else cells[field] = read.value
  }
  return cells
}

function checked(field: Field, text: string, framework: Framework): { value: string } | { reason: string } {
  if (field === 'level') return known(readLevel(framework, text), 'import_level_unknown')
  if (field === 'measureDue') return known(readDay(text), 'import_day_unknown')
  const value = tidy(text)
  return value.length > longest ? { reason: 'text_too_long' } : { value }
}

const known = (value: string | null, reason: string) => (value === null ? { reason } : { value })
