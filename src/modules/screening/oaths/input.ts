import { z } from 'zod'
import { oathBefore, oathKinds, oathStandings } from './model.ts'

const day = z.iso.date({ abort: true }).refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')
const before = z.enum(oathBefore, 'screening.choose_before')
const ids = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z.array(z.uuid()).min(1, 'screening.choose_people').max(200),
)
const ticked = z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean())

export const oathSorts = ['name', 'function', 'day'] as const
export const OathQuery = z.object({
  search: z.string().trim().max(200).default(''),
  standing: z.enum(oathStandings).optional(),
  /** The day that is planned, or on which it was taken. */
  on: day.optional(),
  sort: z.enum(oathSorts).default('name'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type OathQuery = z.input<typeof OathQuery>

/** A moment on which people take the oath; `invite` mails each of them. */
export const PlanOaths = z.object({ files: ids, on: day, before, invite: ticked })
export type PlanOaths = z.infer<typeof PlanOaths>

/** What was said on a day, by file. Who was not there is left out. */
export const RecordOaths = z.object({
  on: day,
  before,
  taken: z
    .array(z.object({ fileId: z.uuid(), kind: z.enum(oathKinds) }))
    .min(1, 'screening.choose_oaths')
    .max(200),
})
export type RecordOaths = z.infer<typeof RecordOaths>

type Values = Record<string, string | string[]>
/** The same from a form with a field `kind-<file>` for each person. */
export const RecordOathsForm = z.preprocess(
  (given: Values) => ({
    ...given,
    taken: Object.entries(given).flatMap(([name, kind]) =>
      name.startsWith('kind-') && kind !== '' ? [{ fileId: name.slice(5), kind }] : [],
    ),
  }),
  RecordOaths,
)
