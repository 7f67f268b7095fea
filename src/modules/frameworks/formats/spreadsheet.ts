import { addSheet, type Cell, newWorkbook, readSheets, type Sheet, workbookBytes } from '#platform/spreadsheets'
import type { Framework, FrameworkNode, Text } from '../model.ts'
import { type FileFault, fallbackScale, fallbackWarning, faulty, type Reading } from './reading.ts'
import { readWeerwerk } from './weerwerk.ts'

/** The sheets and their columns; a text column may occur per language as `text (en)`. */
const sheetNames = { head: 'Kader', scale: 'Schaal', groups: 'Groepen', nodes: 'Normen' } as const
const textFields = {
  scale: ['name', 'description', 'evidence'],
  groups: ['name', 'description'],
  nodes: ['title', 'text', 'guidance', 'evidence'],
} as const
const plainFields = {
  scale: ['level'],
  groups: ['code', 'isDefault'],
  nodes: [
    'code',
    'parent',
    'assessable',
    'kind',
    'weight',
    'threshold',
    'testForms',
    'indicators',
    'groups',
    'levels',
    'source',
  ],
} as const
type Kind = keyof typeof textFields

/** Reads a framework from a spreadsheet as `writeSpreadsheet` makes it; only sheet Normen is required. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Reading> {
  const read = await readSheets(bytes)
  if ('fault' in read) return faulty('spreadsheet', read.fault)
  const sheet = (name: string) => read.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase())
  const nodes = sheet(sheetNames.nodes)
  if (!nodes) return faulty('spreadsheet', `this spreadsheet holds no framework: sheet ${sheetNames.nodes} is missing`)
  const faults = read.sheets.flatMap(cellFaults)
  const head = headOf(sheet(sheetNames.head))
  const table = (kind: Kind) => tableOf(sheet(sheetNames[kind]), kind, faults)
  const [scale, groups, rows] = [table('scale'), table('groups'), table('nodes')]
  if (faults.length > 0) return { format: 'spreadsheet', framework: null, warnings: [], faults }
  const document = {
    ...head,
    format: 'weerwerk/1',
    scale: scale.length > 0 ? scale : fallbackScale,
    groups,
    nodes: rows,
  }
  const reading = readWeerwerk(document)
  return { ...reading, format: 'spreadsheet', warnings: scale.length > 0 ? [] : [fallbackWarning] }
}

const cellFaults = ({ name, rows }: Sheet): FileFault[] =>
  rows.flatMap((row) => row.flatMap(({ fault }) => (fault ? [{ path: name, message: `sheet ${name}, ${fault}` }] : [])))

function headOf(sheet: Sheet | undefined): Record<string, unknown> {
  const entries = (sheet?.rows ?? []).slice(1).map(([key, value]) => [key?.text ?? '', value?.text ?? ''] as const)
  const head: Record<string, unknown> = { code: 'spreadsheet', version: '1', language: 'nl' }
  for (const [key, value] of entries) if (key && value) setField(head, key, parsed(key, value))
  if (!head.title) head.title = { [String(head.language)]: String(head.code) }
  return head
}

function tableOf(sheet: Sheet | undefined, kind: Kind, faults: FileFault[]): Record<string, unknown>[] {
  const [header, ...rows] = sheet?.rows ?? []
  if (!header || !sheet) return []
  const keys = header.map(({ text }) => text.trim())
  const known: readonly string[] = [...plainFields[kind], ...textFields[kind]]
  for (const key of keys) {
    if (key && !known.includes(key.replace(/ \([a-zA-Z-]+\)$/, '')))
      faults.push({
        path: sheet.name,
        message: `sheet ${sheet.name}: column "${key}" is not known; known are ${known.join(', ')}`,
      })
  }
  return rows.filter((row) => row.some(({ text }) => text.trim())).map((row) => recordOf(keys, row))
}

function recordOf(keys: readonly string[], row: readonly Cell[]): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  keys.forEach((key, index) => {
    const text = row[index]?.text ?? ''
    if (key && text !== '') setField(record, key, parsed(key, text))
  })
  return record
}

/** `text (en)` goes into the text's languages. */
function setField(record: Record<string, unknown>, key: string, value: unknown): void {
  const match = /^(\w+) \(([\w-]+)\)$/.exec(key)
  if (!match) {
    record[key] = value
    return
  }
  const [, field = '', language = ''] = match
  const texts = record[field]
  record[field] = { ...(typeof texts === 'object' && texts !== null ? texts : {}), [language]: value }
}

const numbers = new Set(['level', 'weight', 'threshold'])
const lists = new Set(['testForms', 'indicators', 'groups'])
const flags = new Set(['assessable', 'isDefault'])

function parsed(key: string, text: string): unknown {
  if (numbers.has(key)) return Number(text.replace(',', '.'))
  if (lists.has(key)) return text.split(';').map((one) => one.trim())
  if (flags.has(key)) return /^(ja|yes|true|1)$/i.test(text.trim())
  if (key === 'levels' || key === 'rules') return parsedJson(text)
  return text
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Row = Record<string, string | number | null>

/** A spreadsheet that can be changed and read back without loss. */
export async function writeSpreadsheet(framework: Framework): Promise<Uint8Array> {
  const workbook = newWorkbook()
  const { title, description, scale, groups, nodes, ...rest } = framework
  const head = [
    ...Object.entries(rest).map(([key, value]) => ({
      key,
      value: typeof value === 'object' ? (value ? JSON.stringify(value) : '') : String(value ?? ''),
    })),
    ...Object.entries({ title, description }).flatMap(([key, text]) =>
      Object.entries(text ?? {}).map(([language, value]) => ({ key: `${key} (${language})`, value })),
    ),
  ].filter(({ value }) => value !== '')
  addSheet(
    workbook,
    sheetNames.head,
    [
      { header: 'key', width: 24, value: ({ key }: (typeof head)[number]) => key },
      { header: 'value', width: 80, value: ({ value }) => value },
    ],
    head,
  )
  addTable(
    workbook,
    'scale',
    scale.map(({ name, description, evidence, ...plain }) => ({
      ...plain,
      ...spread({ name, description, evidence }),
    })),
  )
  addTable(
    workbook,
    'groups',
    groups.map(({ name, description, ...plain }) => ({
      code: plain.code,
      isDefault: plain.isDefault ? 'ja' : null,
      ...spread({ name, description }),
    })),
  )
  addTable(workbook, 'nodes', nodes.map(nodeRow))
  return workbookBytes(workbook)
}

function nodeRow({ title, text, guidance, evidence, ...plain }: FrameworkNode): Row {
  return {
    code: plain.code,
    parent: plain.parent,
    assessable: plain.assessable ? 'ja' : 'nee',
    kind: plain.kind ?? null,
    weight: plain.weight ?? null,
    threshold: plain.threshold ?? null,
    testForms: plain.testForms?.join('; ') ?? null,
    indicators: plain.indicators?.join('; ') ?? null,
    groups: plain.groups?.join('; ') ?? null,
    levels: plain.levels ? JSON.stringify(plain.levels) : null,
    source: plain.source ?? null,
    ...spread({ title, text, guidance, evidence }),
  }
}

const spread = (texts: Record<string, Text | undefined>): Row =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      Object.entries(text ?? {}).map(([language, value]) => [`${key} (${language})`, value]),
    ),
  )

function addTable(workbook: ReturnType<typeof newWorkbook>, kind: Kind, rows: readonly Row[]): void {
  const columns = [
    ...plainFields[kind],
    ...new Set(rows.flatMap((row) => Object.keys(row)).filter((key) => key.includes('('))),
  ]
  addSheet(
    workbook,
    sheetNames[kind],
    columns.map((header) => ({
      header,
      width: header.startsWith('text') ? 70 : 18,
      value: (row: Row) => row[header] ?? null,
    })),
    rows,
  )
}
