import { columns, described, groundHeadings, headingsIn, ruleHeadings } from './columns.ts'
import type { ReadFile, SheetRows } from './file.ts'

export const sheets = ['sources', 'grounds', 'rules'] as const
export type SheetKey = (typeof sheets)[number]

/** What someone said of a column that is not known: which field it is, or `null` to leave it out. The heading as it stands in the file. */
export type Mapped = { sheet: SheetKey; heading: string; field: string | null }
/** A column that is not known and of which nothing was said, with the first things that stand in it. */
export type UnknownColumn = {
  sheet: SheetKey
  sheetName: string | null
  line: number
  at: number
  heading: string
  examples: string[]
  /** The fields that no other column of this sheet is yet. */
  fields: string[]
}

/** The fields that a column of a sheet can be, in the order of a file that is taken out. */
const fieldsOf = {
  sources: columns,
  grounds: Object.keys(groundHeadings),
  rules: Object.keys(ruleHeadings),
} as const satisfies Record<SheetKey, readonly string[]>

const known = {
  sources: headingsIn(described),
  grounds: headingsIn(groundHeadings),
  rules: headingsIn(ruleHeadings),
}

const plain = (heading: string) => heading.trim().toLowerCase()
const isOf = (sheet: SheetKey, heading: string) => (one: Mapped) =>
  one.sheet === sheet && plain(one.heading) === plain(heading)

/** The names of each column, with those that someone gave by hand. */
export function withMapped<C extends string>(
  names: Readonly<Record<C, readonly [string, ...string[]]>>,
  sheet: SheetKey,
  mapping: readonly Mapped[],
): Readonly<Record<C, readonly [string, ...string[]]>> {
  const given = mapping.filter((one) => one.sheet === sheet)
  const added = (Object.keys(names) as C[]).map((column) => [
    column,
    [...names[column], ...given.filter(({ field }) => field === column).map(({ heading }) => plain(heading))],
  ])
  return Object.fromEntries(added) as Record<C, readonly [string, ...string[]]>
}

const examplesOf = ({ lines }: SheetRows, place: number): string[] =>
  [...new Set(lines.slice(1).map(({ cells }) => cells[place]?.text.trim() ?? ''))]
    .filter((text) => text !== '')
    .slice(0, 2)
    .map((text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text))

const freeFields = (sheet: SheetKey, headings: readonly string[]): string[] => {
  const names: Readonly<Record<string, readonly string[]>> = known[sheet]
  return fieldsOf[sheet].filter((field) => !names[field]?.some((name) => headings.includes(name)))
}

function unknownOn(sheet: SheetKey, rows: SheetRows, mapping: readonly Mapped[]): UnknownColumn[] {
  const names: ReadonlySet<string> = new Set(Object.values<readonly string[]>(known[sheet]).flat())
  const seen = new Set<string>()
  const { line, cells } = rows.lines[0] ?? { line: 1, cells: [] }
  const fields = freeFields(
    sheet,
    cells.map(({ text }) => plain(text)),
  )
  return cells.flatMap(({ text }, place) => {
    const heading = text.trim()
    const isTold = heading === '' || names.has(plain(heading)) || seen.has(plain(heading))
    if (isTold || mapping.some(isOf(sheet, heading))) return []
    seen.add(plain(heading))
    return [{ sheet, sheetName: rows.name, line, at: place, heading, examples: examplesOf(rows, place), fields }]
  })
}

/** Every column of a file of which it is not known what it holds, sheet by sheet. */
export const unknownColumns = (file: ReadFile, mapping: readonly Mapped[]): UnknownColumn[] =>
  sheets.flatMap((sheet) => {
    const rows = file[sheet]
    return rows ? unknownOn(sheet, rows, mapping) : []
  })
