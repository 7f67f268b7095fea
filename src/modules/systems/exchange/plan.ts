import { createHash } from 'node:crypto'
import type { TableRow } from '#platform/spreadsheets'
import { tableIn } from '#platform/spreadsheets'
import { problemsOf } from '#platform/web'
import { publishFaults, type SourceContent, type SourceState } from '../catalogue/model.ts'
import { ContentShape, SourceCode } from '../catalogue/shape.ts'
import { catalogueDefaults, keptOfCatalogue } from './catalogue-defaults.ts'
import { type Column, columnOf, columns, describedAs } from './columns.ts'
import { type Fault, type FileKind, faultOfFile, mostRows, type ReadFile } from './file.ts'
import { type Mapping, namesWith } from './mapping.ts'
import { type Part, readParts } from './parts.ts'
import { sourceCodeOf } from './source-code.ts'
import { closeParts, put, readValue } from './values.ts'

/** What one row does with the overview. */
export type Change = {
  line: number
  code: string
  kind: 'make' | 'change' | 'same'
  content: SourceContent
  /** The fields that are otherwise than in the overview. */
  fields: (keyof SourceContent)[]
  /** Why it can not be published as it stands; such a row becomes a draft, any other a proposal. */
  lacking: string[]
}
export type Plan = { changes: Change[]; faults: Fault[]; seen: string }
/** What the overview has now. */
export type Known = {
  content: SourceContent
  state: SourceState
  /** Whether who reads the file in has a draft of it that is not finished. */
  hasDraft: boolean
}
/** What becomes of a version when this person writes it; the check of a lawyer may not hold for it. */
export type Settle = (before: SourceContent | null, after: SourceContent) => SourceContent
type Given = { known: ReadonlyMap<string, Known>; settle: Settle }

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )
const differing = (before: SourceContent | null, after: SourceContent) =>
  (Object.keys(after) as (keyof SourceContent)[]).filter(
    (field) => before === null || canonical(before[field]) !== canonical(after[field]),
  )

/** What a file does, or every fault in it at once. `seen` is the same for the same file on the same overview. */
export function planOf(file: ReadFile, mapping: Mapping, { known, settle }: Given): Plan {
  const shape = { headings: namesWith(mapping), optional: columns, mostRows, others: 'ignored' as const }
  const table = tableIn<Column>(file.sources.lines, shape)
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
  const changes = rows.flatMap((row) => {
    const code = sourceCodeOf(row.cells.code, row.cells.name)
    const complain = (column: Column, reason: string, params?: Fault['params']) =>
      faults.push({ ...at(row.line, column), reason, ...(params ? { params } : {}) })
    if (!SourceCode.safeParse(code).success) complain('code', 'systems.code_wrong')
    const earlier = lines.get(code)
    if (earlier !== undefined) complain('code', 'systems.import_code_twice', { line: earlier })
    lines.set(code, row.line)
    const present = known.get(code) ?? null
    const given = { kind: file.kind, places: table.places, part: parts.of(code), complain }
    const content = contentIn(row, present?.content ?? null, given)
    return content === null
      ? []
      : changeOf({ row, code, present, content: settle(settled(present), content), complain })
  })
  faults.push(...parts.strangers(lines))
  faults.sort(inOrder(file.sources.name))
  const seen = createHash('sha256').update(canonical(changes)).digest('hex')
  return { changes, faults, seen }
}

/** What a version is weighed against: only what was published was ever checked. */
const settled = (present: Known | null) => (present === null || present.state === 'draft' ? null : present.content)

const inOrder = (first: string | null) => (one: Fault, other: Fault) =>
  Number(one.sheet !== first) - Number(other.sheet !== first) ||
  (one.sheet ?? '').localeCompare(other.sheet ?? '') ||
  one.line - other.line ||
  (one.at ?? 0) - (other.at ?? 0)

type Complain = (column: Column, reason: string, params?: Fault['params']) => void
type Reading = { kind: FileKind; places: ReadonlyMap<Column, number>; part: Part; complain: Complain }

/** The version that a row makes of what is there; a column that the file lacks stays as it is. Null when it is wrong. */
function contentIn({ cells }: TableRow<Column>, present: SourceContent | null, reading: Reading): SourceContent | null {
  const { kind, places, part } = reading
  let isWrong = false
  const complain: Complain = (...told) => {
    isWrong = true
    reading.complain(...told)
  }
  const isCatalogue = kind !== 'table'
  const raw: Record<string, unknown> = structuredClone(present ?? (isCatalogue ? catalogueDefaults() : {}))
  for (const column of columns) {
    if (column === 'code' || !places.has(column)) continue
    if (isCatalogue && present !== null && keptOfCatalogue.has(column)) continue
    if (isCatalogue && cells[column] === '') continue
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

type Row = { row: TableRow<Column>; code: string; present: Known | null; content: SourceContent; complain: Complain }

function changeOf({ row: { line }, code, present, content, complain }: Row): Change[] {
  const fields = differing(present?.content ?? null, content)
  const kind = present === null ? 'make' : fields.length > 0 ? 'change' : 'same'
  if (kind === 'change' && present?.state === 'withdrawn') complain('code', 'systems.import_withdrawn')
  if (kind === 'change' && present?.hasDraft) complain('code', 'systems.import_has_draft')
  const lacking = publishFaults(content).map(({ reason }) => reason)
  return [{ line, code, kind, content, fields, lacking }]
}
