import { z } from 'zod'
import { classes } from '../codes.ts'
import { freeText } from '../fields.ts'
import { checkDecisions, endings, fileKinds, fileStates } from './model.ts'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())
const day = z.iso.date({ abort: true }).refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')

/** Someone of the staff by their employment, or a candidate by name and mail. */
export const OpenFile = z
  .object({
    profileId: z.uuid(),
    employmentId: optional(z.uuid()),
    name: optional(freeText(200)),
    mail: optional(z.email().max(320)),
    language: z.enum(['nl', 'en']).default('nl'),
    kind: z.enum(fileKinds).default('own'),
    startsOn: optional(day),
  })
  .superRefine(({ employmentId, name, mail }, { addIssue }) => {
    const fault = (path: string) =>
      addIssue({ code: 'custom', path: [path], message: 'screening.candidate_needs_name' })
    if (employmentId === null && name === null) fault('name')
    if (employmentId === null && mail === null) fault('mail')
  })
export type OpenFile = z.infer<typeof OpenFile>

const codes = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z.array(z.string().max(41)).min(1, 'screening.choose_checks').max(100),
)

/** What HR saw of one or more checks on a day. */
export const SettleChecks = z.object({ codes, on: day, to: z.enum(['requested', 'agreed', 'not-agreed']) })
export type SettleChecks = z.infer<typeof SettleChecks>

/** Why a check does not apply to this function. */
export const ExemptCheck = z.object({ reason: freeText(500, 5) })

/** What a human decided after the talk, why, and what was agreed. */
export const DecideCheck = z
  .object({ decision: z.enum(checkDecisions), reasons: freeText(2000, 10), agreements: optional(freeText(2000)) })
  .superRefine(({ decision, agreements }, { addIssue }) => {
    const isWrong = (decision === 'agreed-with-agreements') !== (agreements !== null)
    const reason = agreements === null ? 'screening.agreements_missing' : 'screening.agreements_too_many'
    if (isWrong) addIssue({ code: 'custom', path: ['agreements'], message: reason })
  })
export type DecideCheck = z.infer<typeof DecideCheck>

export const ObjectToDecision = z.object({ objection: freeText(2000, 5) })

/** The first day of work, with full or restricted access as the checks allow. */
export const StartWork = z.object({ on: day })

const ticked = z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean())
/** How a file ends; `mayKeepYear` is the permission of a rejected candidate to be kept for a year. */
export const EndFile = z.object({ ending: z.enum(endings), on: day, mayKeepYear: ticked })
export type EndFile = z.infer<typeof EndFile>

export const ChangeFunction = z.object({ profileId: z.uuid() })

/** The employment that the file of a candidate belongs to. */
export const LinkFile = z.object({ employmentId: z.uuid('screening.choose_employment') })
/** The same on a page with more files. */
export const LinkOneOf = LinkFile.extend({ fileId: z.uuid() })

export const fileSorts = ['name', 'function', 'class', 'state', 'startsOn', 'nextOn'] as const
export const fileWork = ['open', 'late', 'talk', 'blocked', 'ready', 'class'] as const
export const FileQuery = z.object({
  search: z.string().trim().max(200).default(''),
  state: z.union([z.literal('now'), z.enum(fileStates)]).optional(),
  class: z.enum(classes).optional(),
  kind: z.enum(fileKinds).optional(),
  work: z.enum(fileWork).optional(),
  sort: z.enum(fileSorts).default('name'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type FileQuery = z.input<typeof FileQuery>
