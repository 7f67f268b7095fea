import type { Column } from '#platform/spreadsheets'
import { type HourKind, hourKinds, type Quarter } from './model.ts'

/** A column of a file of hours. */
export type HoursColumn = 'kind' | 'municipality' | 'subProject' | 'quarter' | 'hours' | 'note'

/** Headings of a file, Dutch first; the first one is what an export writes. */
export const headings: Record<HoursColumn, readonly [string, ...string[]]> = {
  kind: ['soort', 'kind'],
  municipality: ['gemeente', 'gemeentecode', 'municipality'],
  subProject: ['deelproject', 'sub-project'],
  quarter: ['kwartaal', 'quarter'],
  hours: ['uren', 'aantal uren', 'hours'],
  note: ['toelichting', 'opmerking', 'note'],
}
export const optionalColumns: readonly HoursColumn[] = ['subProject', 'note']

const words: Record<HourKind, readonly [string, ...string[]]> = {
  agreed: ['afgesproken', 'afspraak', 'agreed'],
  asked: ['gevraagd', 'asked'],
  promised: ['toegezegd', 'promised'],
  made: ['gemaakt', 'made'],
}
export const kindOf = (text: string): HourKind | null =>
  hourKinds.find((kind) => words[kind].includes(text.trim().toLowerCase())) ?? null

/** `2024-Q1`, also from `2024-K1`, `2024-1`, `Q1 2024` and `1e kwartaal 2024`; null for anything else. */
export function quarterIn(text: string): Quarter | null {
  const it = text.trim().toLowerCase()
  const [, year, number] = /^(20\d\d)[ -]?[qk]?([1-4])$/.exec(it) ?? []
  if (year && number) return `${year}-Q${number}`
  const [, first, last] = /^[qk]?([1-4])(?:e kwartaal)?[ -](20\d\d)$/.exec(it) ?? []
  return first && last ? `${last}-Q${first}` : null
}

/** Hours as a file holds them. */
export type FileHours = {
  kind: HourKind
  municipality: string
  subProject: number | null
  quarter: Quarter
  hours: number
  note: string | null
}

/** The columns of a file of hours, as `addSheet` and `csvOf` take them; without rows it is the empty form. */
export const fileColumns: Column<FileHours>[] = [
  { header: headings.kind[0], width: 14, value: ({ kind }) => words[kind][0] },
  { header: headings.municipality[0], width: 22, value: ({ municipality }) => municipality },
  { header: headings.subProject[0], value: ({ subProject }) => subProject },
  { header: headings.quarter[0], value: ({ quarter }) => quarter },
  { header: headings.hours[0], value: ({ hours }) => hours },
  { header: headings.note[0], width: 50, value: ({ note }) => note },
]
