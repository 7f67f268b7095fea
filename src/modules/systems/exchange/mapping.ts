import { type Column, columns, described, headingsIn } from './columns.ts'

/** What a column of the file means, by its heading in lower case: a field, or nothing. */
export type Mapping = Readonly<Record<string, Column | 'ignore'>>

const known = headingsIn(described)
/** The names of each field in this file: its own, and those that someone mapped to it. */
export function namesWith(mapping: Mapping): Record<Column, readonly [string, ...string[]]> {
  const mapped = (column: Column) =>
    Object.entries(mapping).flatMap(([heading, to]) => (to === column ? [heading] : []))
  return Object.fromEntries(
    columns.map((column) => [column, [...known[column], ...mapped(column)]]),
  ) as unknown as Record<Column, readonly [string, ...string[]]>
}
