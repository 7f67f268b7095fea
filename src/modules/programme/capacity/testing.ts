import type { HoursEntry } from './input.ts'

/** Hours to write down; asked of a municipality in the first quarter of 2024 unless told otherwise. */
export const hoursEntry = (
  municipalityId: string,
  subProjectId: string | null,
  fields: Partial<HoursEntry> = {},
): HoursEntry => ({ kind: 'asked', municipalityId, subProjectId, quarter: '2024-Q1', hours: 24, note: null, ...fields })
