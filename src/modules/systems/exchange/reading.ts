import { type TableRow, tableIn } from '#platform/spreadsheets'
import { problemsOf } from '#platform/web'
import { publishFaults, type SourceContent } from '../catalogue/model.ts'
import { ContentShape, SourceCode } from '../catalogue/shape.ts'
import { type Column, columnOf, columns, described, describedAs, headingsIn } from './columns.ts'
import { type Fault, faultOfFile, mostRows, type ReadFile } from './file.ts'
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

const headings = headingsIn(described)

/** The sources in a file, or every fault in it at once. */
export function sourcesIn(file: ReadFile): { sources: SourceRow[]; faults: Fault[] } {
  const table = tableIn<Column>(file.sources.lines, { headings, optional: columns, mostRows, others: 'ignored' })
  const [header] = file.sources.lines
  const headingAt = (at: number | undefined) => (at === undefined ? null : (header?.cells[at]?.text.trim() ?? null))
  const at = (line: number, column: Column | null) => {
    const place = column === null ? undefined : table.places.get(column)
    return { sheet: file.sources.name, line, at: place ?? null, heading: headingAt(place) }
  }
  const faults: Fault[] = table.faults.map(({ line, column, reason, params }) => ({
    ...at(line, column),
    reason: `systems.import_${reason}`,
    ...(params ? { params } : {}),
  }))
  if (faults.length === 0 && !table.places.has('code') && !table.places.has('name'))
    faults.push(faultOfFile('no_code_or_name'))
  const parts = readParts(file, faults)
  const rows = faults.some(({ reason }) => reason === 'systems.import_no_code_or_name') ? [] : table.rows
  const lines = new Map<string, number>()
  const sources = rows.flatMap((row) => {
    const code = sourceCodeOf(row.cells.code, row.cells.name)
    const complain: Complain = (column, reason, params) =>
      faults.push({ ...at(row.line, column), reason, ...(params ? { params } : {}) })
    if (!SourceCode.safeParse(code).success) complain('code', 'systems.code_wrong')
    const earlier = lines.get(code)
    if (earlier !== undefined) complain('code', 'systems.import_code_twice', { line: earlier })
    lines.set(code, row.line)
    const content = contentIn(row, { places: table.places, part: parts.of(code), complain })
    if (content === null) return []
    return [{ line: row.line, code, content, lacking: publishFaults(content).map(({ reason }) => reason) }]
  })
  faults.push(...parts.strangers(lines))
  faults.sort(inOrder(file.sources.name))
  return { sources, faults }
}

const inOrder = (first: string | null) => (one: Fault, other: Fault) =>
  Number(one.sheet !== first) - Number(other.sheet !== first) ||
  (one.sheet ?? '').localeCompare(other.sheet ?? '') ||
  one.line - other.line ||
  (one.at ?? 0) - (other.at ?? 0)

type Complain = (column: Column, reason: string, params?: Fault['params']) => void
type Reading = { places: ReadonlyMap<Column, number>; part: Part; complain: Complain }

/** What a row says of a source; null when it is wrong. */
function contentIn({ cells }: TableRow<Column>, { places, part, ...reading }: Reading): SourceContent | null {
  let isWrong = false
  const complain: Complain = (...told) => {
    isWrong = true
    reading.complain(...told)
  }
  const raw: Record<string, unknown> = {}
  for (const column of columns) {
    if (column === 'code' || !places.has(column)) continue
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
    if (!places.has(column)) complain(column, 'systems.import_column_needed', { heading: describedAs(column).nl })
    else if (!isWrong || problem.reason !== 'input.invalid_value') complain(column, problem.reason, problem.params)
  }
  return null
}
