import { z } from 'zod'
import { centsOf, plainText } from '#platform/language'
import { EvidenceInput } from '../input.ts'
import { origins, standings } from './model.ts'

const day = z.iso.date({ abort: true }).refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')
const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())
const words = (longest: number, shortest = 1) => z.string().overwrite(plainText).trim().min(shortest).max(longest)

/** Codes as a list, or as text with commas between them; each once. */
const codes = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(/[,;\n]/) : (value ?? [])),
    z.array(z.string().overwrite(plainText).trim().max(200)).max(100),
  )
  .transform((all) => [...new Set(all.filter(Boolean))])

/** A number is whole cents; a text, as from a form or a spreadsheet, is euros: `1.250,50`. */
const cost = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? (centsOf(value) ?? value) : empty(value)),
  z
    .int('assessments.cost_wrong')
    .min(0, 'assessments.cost_wrong')
    .max(100_000_000_000, 'assessments.cost_wrong')
    .nullable(),
)

const fields = {
  title: words(200),
  description: optional(words(10_000)),
  norms: codes,
  ownerId: optional(z.uuid()),
  startsOn: optional(day),
  dueOn: optional(day),
  costCents: cost,
}

/** Whether an action ends on or after the day it starts. */
export const endsAfterStart = ({ startsOn, dueOn }: { startsOn: string | null; dueOn: string | null }) =>
  startsOn === null || dueOn === null || startsOn <= dueOn
const inOrder = { path: ['dueOn'], message: 'assessments.action_ends_before_start' }

export const NewAction = z
  .object({
    ...fields,
    framework: optional(words(200)),
    /** A decision of the board makes its own actions. */
    origin: z.enum(origins).exclude(['decision']).default('own'),
    originId: optional(z.uuid()),
  })
  .refine(endsAfterStart, inOrder)
export type NewAction = z.infer<typeof NewAction>

/** `revision` is that of the action as it was read, so that nobody overwrites what they have not seen. */
export const ChangeAction = z
  .object({ ...fields, revision: z.coerce.number().int().min(1).max(2_147_483_647) })
  .refine(endsAfterStart, inOrder)
export type ChangeAction = z.infer<typeof ChangeAction>

/** Cancelling and reopening need a reason. */
export const StepInput = z.object({ reason: words(2000, 5) })

/** What proves an action: a piece of the library, or a new one by link or file. */
export const ProveInput = z.object({
  evidenceId: optional(z.uuid()),
  title: optional(words(200)),
  form: EvidenceInput.shape.form.default('document'),
  datedOn: optional(day),
  link: EvidenceInput.shape.link,
})
export type ProveInput = z.infer<typeof ProveInput>

/** The norm to have looked at anew. */
export const WishInput = z.object({ norm: words(200) })

export const actionSorts = ['dueOn', 'number', 'title', 'standing'] as const
export const ActionQuery = z.object({
  search: z.string().trim().max(200).default(''),
  standing: z.union([z.literal('open'), z.enum(standings)]).optional(),
  ownerId: z.union([z.literal('none'), z.uuid()]).optional(),
  norm: z.string().max(200).default(''),
  origin: z.enum(origins).optional(),
  sort: z.enum(actionSorts).default('dueOn'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type ActionQuery = z.input<typeof ActionQuery>
