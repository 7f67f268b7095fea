import { createHash } from 'node:crypto'
import { centsOf } from '#platform/language'
import type { TableRow } from '#platform/spreadsheets'
import type { BookingKind } from '../model.ts'
import { printOf } from '../print.ts'
import { type Choices, judgeSpending, type Spent } from '../spending.ts'
import { dayIn, type ImportField, kindOf, type Mapping } from './model.ts'
import { finder } from './words.ts'

/** What is wrong in a file, in which cell as a spreadsheet program names it; `reason` is a key of the texts. */
export type ImportFault = { cell: string; reason: string; params?: Readonly<Record<string, string | number>> }
export type ImportRow = Spent & {
  line: number
  /** Known already, or twice in the file: it is left out. */
  isDouble: boolean
  kind: BookingKind
  amountCents: number
  bookedOn: string
  title: string
  party: string
  reference: string
  print: string
}
export type ImportPlan = {
  /** Headings of the file, to choose from. */
  headings: string[]
  /** Fields that still need a column or a fixed value; as long as there are some nothing is read. */
  unmapped: ImportField[]
  rows: ImportRow[]
  faults: ImportFault[]
  /** To send along when it is carried out. */
  seen: string
}
type Row = TableRow<ImportField>
type Complain = (field: ImportField, reason: string, params?: ImportFault['params']) => void

/** A number as a spreadsheet holds it can have a long tail of decimals; it is an amount when it is whole cents all the same. */
function amountIn(text: string): number | null {
  const plain = text.replace(/[€\s\u00a0]/g, '')
  if (!/^\d+\.\d{3,}$/.test(plain)) return centsOf(text)
  const cents = Number(plain) * 100
  return Math.abs(cents - Math.round(cents)) < 1e-6 ? Math.round(cents) : null
}

const paths: Readonly<Record<string, ImportField>> = {
  activityId: 'activity',
  sourceId: 'source',
  municipalityId: 'municipality',
  themeId: 'source',
  bookedOn: 'day',
}

/** Reads rows against what the programme knows: every booking that they make, and every fault with its cell. */
export function planOf(
  rows: readonly Row[],
  known: Choices,
  { always = {}, words = {} }: Mapping,
  cellOf: (field: ImportField, line: number) => string,
) {
  const faults: ImportFault[] = []
  const find = finder(known, words)
  const made = rows.flatMap(({ line, cells }): Omit<ImportRow, 'isDouble'>[] => {
    const before = faults.length
    const complain: Complain = (field, reason, params) =>
      faults.push({ cell: cellOf(field, line), reason: `programme.${reason}`, ...(params ? { params } : {}) })
    const told = (field: 'kind' | 'activity' | 'source' | 'municipality') => cells[field] || always[field] || ''
    const named = (field: 'activity' | 'source' | 'municipality') => {
      const text = told(field)
      const id = text === '' ? null : find[field](text)
      if (text !== '' && id === null) complain(field, `import_${field}_unknown`, { word: text.slice(0, 80) })
      if (text === '' && field !== 'municipality') complain(field, `import_${field}_missing`)
      return id
    }
    const kind = kindOf(told('kind'))
    if (kind === null) complain('kind', 'import_kind_unknown', { word: told('kind').slice(0, 80) })
    const plain = plainFields(cells, complain)
    const given = {
      activityId: named('activity'),
      sourceId: named('source'),
      municipalityId: named('municipality'),
      themeId: null,
    }
    if (faults.length > before || kind === null || plain === null) return []
    const { spent, problems } = judgeSpending(known, given, plain.bookedOn)
    for (const { path, reason, params } of problems)
      faults.push({ cell: cellOf(paths[path] ?? 'title', line), reason, ...(params ? { params } : {}) })
    if (spent === null) return []
    const row = { ...spent, ...plain, kind }
    return [{ ...row, line, print: printOf(row) }]
  })
  return { made, faults }
}

function plainFields(cells: Row['cells'], complain: Complain) {
  const bookedOn = dayIn(cells.day)
  if (bookedOn === null) complain('day', 'import_day_wrong')
  const isBelowZero = /^[€\s\u00a0]*-/.test(cells.amount) || /-\s*$/.test(cells.amount)
  const amountCents = amountIn(cells.amount)
  const isAmount = amountCents !== null && amountCents > 0 && amountCents <= 100_000_000_000
  if (isBelowZero) complain('amount', 'import_below_zero')
  else if (!isAmount) complain('amount', 'amount_wrong')
  const longest = { title: 200, party: 200, reference: 100 } as const
  for (const field of ['title', 'party', 'reference'] as const)
    if (cells[field].length > longest[field]) complain(field, 'import_too_long', { maximum: longest[field] })
  if (cells.title === '') complain('title', 'import_title_missing')
  if (bookedOn === null || amountCents === null) return null
  const { title, party, reference } = cells
  return { bookedOn, amountCents, title, party, reference }
}

/** Marks what is known already, or comes twice in the file. */
export function markDoubles(rows: readonly Omit<ImportRow, 'isDouble'>[], known: ReadonlySet<string>): ImportRow[] {
  const seen = new Set(known)
  return rows.map((row) => {
    const isDouble = seen.has(row.print)
    seen.add(row.print)
    return { ...row, isDouble }
  })
}

/** The same for the same rows with the same doubles: what a preview showed. */
export const seenOf = (rows: readonly ImportRow[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(({ line, print, isDouble }) => [line, print, isDouble])))
    .digest('hex')
