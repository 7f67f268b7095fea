import { z } from 'zod'
import { optional, words } from '../fields.ts'
import { hourKinds } from './model.ts'

/** Whole hours; an empty field takes them back. A thousand may be written with a point. */
const count = z.preprocess((value) => {
  if (typeof value !== 'string') return value ?? null
  const text = value.trim().replace(/^(\d{1,3})\.(\d{3})$/, '$1$2')
  return text === '' ? null : /^\d{1,9}$/.test(text) ? Number(text) : text
}, z.int('programme.hours_wrong').min(0, 'programme.hours_wrong').max(100_000, 'programme.hours_wrong').nullable())
export const quarter = z.string().regex(/^20\d\d-Q[1-4]$/, 'programme.quarter_wrong')

export const HoursEntry = z.object({
  kind: z.enum(hourKinds),
  municipalityId: z.uuid(),
  subProjectId: optional(z.uuid()),
  quarter,
  hours: count,
  /** Left out, the note stays as it is. */
  note: optional(words(2000)).optional(),
  /** What it was when it was read: with it, nobody overwrites what they have not seen. */
  was: count.optional(),
})
export type HoursEntry = z.infer<typeof HoursEntry>
export const WriteHours = z.object({ entries: z.array(HoursEntry).min(1).max(2000) })

export const HistoryQuery = z.object({
  kind: z.enum(hourKinds).optional(),
  municipalityId: z.uuid().optional(),
  subProjectId: z.uuid().optional(),
  quarter: quarter.optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(50),
})
export type HistoryQuery = z.input<typeof HistoryQuery>

/** The fields of a form whose names hold ids; its entries are checked one by one. */
export const AnyForm = z.record(z.string(), z.string())
