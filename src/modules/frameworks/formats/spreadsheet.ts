import { type Cell, readSheets, type Sheet } from '#platform/spreadsheets'
import { type Fault, fault } from '../faults.ts'
import { faulty, type Reading } from './reading.ts'
import { type SheetKind, sheetColumns, sheetNames } from './sheets.ts'
import { readWeerwerk } from './weerwerk.ts'

type Fields = Record<string, unknown>
type Table = { name: string; header: string[]; rows: { number: number; fields: Fields }[] }

/** Reads a framework from a spreadsheet as `writeSpreadsheet` makes it; only sheet Normen is required. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Reading> {
  const read = await readSheets(bytes)
  if ('fault' in read) return faulty('spreadsheet', 'spreadsheet_broken', { why: read.fault })
  const sheet = (name: string) => read.sheets.find((one) => one.name.trim().toLowerCase() === name.toLowerCase())
  if (!sheet(sheetNames.nodes)) return faulty('spreadsheet', 'sheet_missing', { sheet: sheetNames.nodes })
  const used = Object.values(sheetNames).flatMap((name) => sheet(name) ?? [])
  const faults = used.flatMap(cellFaults)
  const table = (kind: SheetKind) => tableOf(sheet(sheetNames[kind]), kind, faults)
  const tables = {
    scale: table('scale'),
    groups: table('groups'),
    indicators: table('indicators'),
    nodes: table('nodes'),
  }
  const document = {
    format: 'weerwerk/1',
    ...headOf(sheet(sheetNames.head)),
    scale: tables.scale.rows.map(({ fields }) => fields),
    groups: tables.groups.rows.map(({ fields }) => fields),
    indicators: tables.indicators.rows.map(({ fields }) => withBounds(fields)),
    nodes: tables.nodes.rows.map(({ fields }) => fields),
  }
  const reading = readWeerwerk(document)
  const all = [...faults, ...reading.faults.map((one) => inCells(one, tables))]
  return { ...reading, format: 'spreadsheet', framework: all.length > 0 ? null : reading.framework, faults: all }
}

const cellFaults = ({ name, rows }: Sheet): Fault[] =>
  rows.flatMap((row) =>
    row.flatMap((one) => {
      if (!one.fault) return []
      const [cell = ''] = one.fault.split(':')
      return [fault(`sheet ${name}`, /formula/.test(one.fault) ? 'cell_formula' : 'cell_error', { cell })]
    }),
  )

/** `nodes.3.weight` said as a place in the spreadsheet. */
function inCells(one: Fault, tables: Record<SheetKind, Table>): Fault {
  const [, kind, index, rest] = /^(scale|groups|indicators|nodes)\.(\d+)(?:\.(.+))?$/.exec(one.path) ?? []
  const table = kind !== undefined && kind in tables ? tables[kind as SheetKind] : null
  const row = table?.rows[Number(index)]
  if (!table || !row)
    return /^(file|nodes|scale|groups|indicators)$/.test(one.path) ? one : { ...one, path: `sheet Kader, ${one.path}` }
  return { ...one, path: `sheet ${table.name}, row ${row.number}${rest ? `, ${rest}` : ''}` }
}

function headOf(sheet: Sheet | undefined): Fields {
  const head: Fields = { code: 'spreadsheet', version: '1', language: 'nl' }
  for (const [key, value] of (sheet?.rows ?? []).slice(1)) {
    const name = key?.text.trim() ?? ''
    if (name && value?.text.trim()) setField(head, name, value.text)
  }
  if (!head.title) head.title = { [String(head.language)]: String(head.code) }
  return head
}

function tableOf(sheet: Sheet | undefined, kind: SheetKind, faults: Fault[]): Table {
  const [first, ...rows] = sheet?.rows ?? []
  const name = sheet?.name ?? sheetNames[kind]
  const header = (first ?? []).map(({ text }) => text.trim())
  const { plain, texts } = sheetColumns[kind]
  const path = `sheet ${name}, row 1`
  for (const [at, key] of header.entries()) {
    if (key && !isColumn(key, kind))
      faults.push(fault(path, 'column_unknown', { column: key, known: [...plain, ...texts].join(', ') }))
    else if (key && header.indexOf(key) < at) faults.push(fault(path, 'column_double', { column: key }))
  }
  const filled = rows
    .map((row, at) => ({ row, number: at + 2 }))
    .filter(({ row }) => row.some(({ text }) => text.trim()))
  for (const { row, number } of filled)
    if (row.some(({ text }, at) => text.trim() && !header[at]))
      faults.push(fault(`sheet ${name}, row ${number}`, 'column_nameless'))
  return { name, header, rows: filled.map(({ row, number }) => ({ number, fields: fieldsOf(header, row, kind) })) }
}

/** The bounds of an indicator are numbers, where the levels of a norm are texts. */
function withBounds({ levels, ...fields }: Fields): Fields {
  if (typeof levels !== 'object' || levels === null) return fields
  const bounds = Object.entries(levels).map(([level, text]) => [level, numberIn(String(text))])
  return { ...fields, levels: Object.fromEntries(bounds) }
}

const ofLanguage = / \([a-zA-Z-]+\)(?: [2-9])?$/

function isColumn(key: string, kind: SheetKind): boolean {
  const { plain, texts } = sheetColumns[kind]
  const field = key.replace(ofLanguage, '')
  return (
    plain.includes(key) ||
    texts.includes(field) ||
    ((kind === 'nodes' || kind === 'indicators') && /^level -?\d+$/.test(field))
  )
}

function fieldsOf(header: readonly string[], row: readonly Cell[], kind: SheetKind): Fields {
  const fields: Fields = {}
  header.forEach((key, index) => {
    const text = row[index]?.text ?? ''
    if (key && text.trim() !== '' && isColumn(key, kind)) setField(fields, key, text)
  })
  return fields
}

/** `text (en)` goes into the text's languages, `text (en) 2` behind what is there, `level 3 (nl)` into the levels. */
function setField(fields: Fields, key: string, text: string): void {
  const [, name = '', level, language, piece] = /^(\w+)(?: (-?\d+))?(?: \(([\w-]+)\))?( [2-9])?$/.exec(key) ?? []
  const [, outer = '', middle = '', inner] = /^(rules)\.(?:(inOrder)\.)?(\w+)$/.exec(key) ?? []
  if (inner) put(middle ? within(within(fields, outer), middle) : within(fields, outer), inner, numberIn(text))
  else if (!name) fields[key] = text
  else if (level !== undefined) putLevel(within(fields, 'levels'), level, language, text, piece)
  else if (language) put(within(fields, name), language, text, piece)
  else fields[key] = meaningOf(key, text)
}

function putLevel(levels: Fields, level: string, language: string | undefined, text: string, piece?: string): void {
  if (language) put(within(levels, level), language, text, piece)
  else levels[level] = text
}

function within(fields: Fields, key: string): Fields {
  const known = fields[key]
  // Only this function puts objects into fields, and each of them holds fields.
  if (typeof known === 'object' && known !== null && !Array.isArray(known)) return known as Fields
  const made: Fields = {}
  fields[key] = made
  return made
}

function put(fields: Fields, key: string, value: unknown, piece?: string): void {
  fields[key] = piece ? `${fields[key] ?? ''}${value}` : value
}

const numbers = new Set(['level', 'weight', 'threshold', 'freshMonths'])
const lists = new Set(['testForms', 'indicators', 'groups'])
const flags = new Set(['assessable', 'isDefault'])

/** What a cell means in its column; what can't be that stays text, and is told as a fault. */
function meaningOf(key: string, text: string): unknown {
  if (numbers.has(key)) return numberIn(text)
  if (lists.has(key)) return listIn(text)
  if (!flags.has(key)) return text
  if (/^(ja|yes|true|waar|1)$/i.test(text.trim())) return true
  return /^(nee|no|false|onwaar|0)$/i.test(text.trim()) ? false : text
}

function numberIn(text: string): number | string {
  const plain = text.trim().replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : text
}

function listIn(text: string): string[] {
  if (text.trimStart().startsWith('[')) {
    try {
      const list: unknown = JSON.parse(text)
      if (Array.isArray(list)) return list.map(String)
    } catch {
      // Not a list of JSON after all: read it as people type it.
    }
  }
  return text.split(/[;\n]/).map((one) => one.trim())
}
