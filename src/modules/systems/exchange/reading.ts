import { inParts, unwatched } from '#platform/progress'
import { type Table, type TableRow, tableIn } from '#platform/spreadsheets'
import { problemsOf } from '#platform/web'
import { lackingIn, type SourceContent } from '../catalogue/model.ts'
import { ContentShape, SourceCode } from '../catalogue/shape.ts'
import { type Column, columnOf, columns, described, describedAs, headingsIn } from './columns.ts'
import { type Fault, faultOfFile, mostRows, type ReadFile } from './file.ts'
import { type Mapped, withMapped } from './mapping.ts'
import { type Part, readParts } from './parts.ts'
import { sourceCodeOf } from './source-code.ts'
import { closeParts, put, readValue } from './values.ts'

/** What one row says. */
export type SourceRow = {
  line: number
  code: string
  content: SourceContent
  /** Why it can not be published as it stands. */
  lacking: string[]
}
/** A row with a fault, by what it calls itself. */
export type FaultyRow = { line: number; code: string; name: string }

/** The overview that a file is read over: a column that the file does not have stays as it is. */
export type Known = { codeOf: (name: string) => string | null; contentOf: (code: string) => SourceContent | null }
/** `told` hears how many rows were read, after each part of them. */
type Options = { mapping?: readonly Mapped[]; known?: Known; told?: (rows: number) => Promise<void> }
type Sources = { sources: SourceRow[]; faulty: FaultyRow[]; faults: Fault[] }

/** Rows that are read at once: others get their turn in between. */
const partSize = 50
const turn = () => unwatched(0, 0)

const headings = headingsIn(described)
const nothing: Known = { codeOf: () => null, contentOf: () => null }

/** The sources in a file, or every fault in it at once. */
export async function sourcesIn(
  file: ReadFile,
  { mapping = [], known = nothing, told = turn }: Options = {},
): Promise<Sources> {
  const names = withMapped(headings, 'sources', mapping)
  const table = tableIn<Column>(file.sources.lines, { headings: names, optional: columns, mostRows, others: 'ignored' })
  const at = placesIn(file, table)
  const faults: Fault[] = table.faults.map(({ line, column, reason, params }) => ({
    ...at(line, column),
    reason: `systems.import_${reason}`,
    ...(params ? { params } : {}),
  }))
  const isNamed = table.places.has('code') || table.places.has('name')
  if (faults.length === 0 && !isNamed) faults.push(faultOfFile('no_code_or_name'))
  const parts = await readParts(file, { faults, mapping, turn })
  const lines = new Map<string, number>()
  const rows: Row[] = []
  const read = (row: TableRow<Column>) => {
    const name = row.cells.name
    const code = (row.cells.code === '' && known.codeOf(name)) || sourceCodeOf(row.cells.code, name)
    const before = faults.length
    const complain: Complain = (column, reason, params) =>
      faults.push({ ...at(row.line, column), reason, ...(params ? { params } : {}) })
    if (!SourceCode.safeParse(code).success) complain('code', 'systems.code_wrong')
    const earlier = lines.get(code)
    if (earlier !== undefined) complain('code', 'systems.import_code_twice', { line: earlier })
    lines.set(code, row.line)
    const content = contentIn(row, { table, part: parts.of(code), complain, base: known.contentOf(code) })
    rows.push({ line: row.line, code, name, content: faults.length > before ? null : content })
  }
  await inParts(isNamed ? table.rows : [], async (part) => part.forEach(read), { size: partSize, told })
  faults.push(...parts.strangers(lines))
  faults.sort(inOrder(file.sources.name))
  return { ...sorted(rows, faults, file.sources.name), faults }
}

type Row = { line: number; code: string; name: string; content: SourceContent | null }

/** Rows that are right, and those with a fault somewhere. */
function sorted(rows: readonly Row[], faults: readonly Fault[], sheet: string | null): Omit<Sources, 'faults'> {
  const wrong = new Set(faults.filter((one) => one.sheet === sheet).map(({ line }) => line))
  const sources: SourceRow[] = []
  const faulty: FaultyRow[] = []
  for (const { line, code, name, content } of rows)
    if (content === null || wrong.has(line)) faulty.push({ line, code, name })
    else sources.push({ line, code, content, lacking: lackingIn(content) })
  return { sources, faulty }
}

/** Where a column stands, and what the file calls it. */
function placesIn(file: ReadFile, table: Table<Column>) {
  const [header] = file.sources.lines
  return (line: number, column: Column | null) => {
    const place = column === null ? undefined : table.places.get(column)
    const heading = place === undefined ? null : (header?.cells[place]?.text.trim() ?? null)
    return { sheet: file.sources.name, line, at: place ?? null, heading }
  }
}

const inOrder = (first: string | null) => (one: Fault, other: Fault) =>
  Number(one.sheet !== first) - Number(other.sheet !== first) ||
  (one.sheet ?? '').localeCompare(other.sheet ?? '') ||
  one.line - other.line ||
  (one.at ?? 0) - (other.at ?? 0)

type Complain = (column: Column, reason: string, params?: Fault['params']) => void
type Reading = { table: Table<Column>; part: Part; complain: Complain; base: SourceContent | null }

/** What a row says of a source, over what is known of it; null when it is wrong. */
function contentIn({ cells }: TableRow<Column>, { table, part, base, ...reading }: Reading): SourceContent | null {
  let isWrong = false
  const complain: Complain = (...told) => {
    isWrong = true
    reading.complain(...told)
  }
  const raw: Record<string, unknown> = { ...base }
  for (const column of columns) {
    if (column === 'code' || !table.places.has(column)) continue
    put(
      raw,
      column,
      readValue(column, cells[column], (reason, params) => complain(column, reason, params)),
    )
  }
  closeParts(raw)
  if (part.grounds) raw.grounds = part.grounds.map(({ raw: one }) => one)
  if (part.rules) raw.rules = part.rules.map(({ raw: one }) => one)
  // Words that are not known are told already; what is left of the row would only be told twice.
  const read = ContentShape.safeParse(raw)
  if (read.success) return isWrong || part.isWrong ? null : read.data
  for (const problem of problemsOf(read.error)) {
    if (part.complain(problem)) continue
    const column = columnOf(problem.path)
    if (!table.places.has(column)) complain(column, 'systems.import_column_needed', { heading: describedAs(column).nl })
    else if (!isWrong || problem.reason !== 'input.invalid_value') complain(column, problem.reason, problem.params)
  }
  return null
}
