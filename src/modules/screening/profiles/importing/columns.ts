import type { Column as Cells } from '#platform/spreadsheets'
import type { Assessment, Profile } from '../schema.ts'

export const factorColumns = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8'] as const
export const columns = [
  'name',
  'hr21',
  ...factorColumns,
  'domains',
  'flags',
  'certificates',
  'class',
  'motivation',
] as const
/** A column of a file of functions: a name is enough, scores may come along. */
export type Column = (typeof columns)[number]

/** Headings of a file in lower case, Dutch first; the first is what an export writes. */
export const headings: Readonly<Record<Column, readonly [string, ...string[]]>> = {
  name: ['functie', 'functienaam', 'naam', 'function', 'name'],
  hr21: ['naam in hr21', 'hr21', 'functiehuis', 'hr21 name'],
  f1: ['f1'],
  f2: ['f2'],
  f3: ['f3'],
  f4: ['f4'],
  f5: ['f5'],
  f6: ['f6'],
  f7: ['f7'],
  f8: ['f8'],
  domains: ['domeinen', 'domains'],
  flags: ['ondergrens', 'flags'],
  certificates: ['vog', 'certificates'],
  class: ['klasse', 'gekozen klasse', 'class'],
  motivation: ['motivering', 'motivation'],
}

/** A function as a file holds it; `whole` is its newest assessment, for who sees scores. */
export type FileProfile = Pick<Profile, 'name' | 'hr21' | 'class'> & { whole: Assessment | null }

const width: Partial<Record<Column, number>> = {
  name: 44,
  hr21: 36,
  domains: 24,
  flags: 24,
  certificates: 28,
  motivation: 60,
}
const cellOf = (column: Column, { whole, ...profile }: FileProfile): string | number | null => {
  if (column === 'name' || column === 'hr21') return profile[column]
  if (column === 'class') return whole?.class ?? profile.class
  if (column === 'motivation') return whole?.motivation ?? null
  if (column === 'domains' || column === 'flags' || column === 'certificates') return whole?.[column].join('; ') ?? null
  return whole?.scores[factorColumns.indexOf(column)] ?? null
}

/** The columns of a file of functions, as `addSheet` and `csvOf` take them; without rows it is the empty form. */
export const fileColumns: Cells<FileProfile>[] = columns.map((column) => ({
  header: headings[column][0],
  ...(width[column] === undefined ? {} : { width: width[column] }),
  value: (row) => cellOf(column, row),
}))
