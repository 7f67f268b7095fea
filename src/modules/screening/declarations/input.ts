import { z } from 'zod'
import { freeText } from '../fields.ts'
import { assessments, declarationKinds, declarationStates, mostItems, needsReason, rowsOf } from './model.ts'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())

const Item = z.object({
  what: freeText(300),
  about: freeText(300),
  hours: optional(z.coerce.number().int().min(0).max(168)),
  isPaid: z.boolean().nullable().default(null),
})

/** What someone declares; `nothing` says that there is nothing, so that an empty list is never a slip. */
export const DeclareInput = z
  .object({
    kind: z.enum(declarationKinds),
    nothing: z.boolean().default(false),
    items: z.array(Item).max(mostItems).default([]),
  })
  .superRefine(({ kind, nothing, items }, { addIssue }) => {
    const fault = (path: (string | number)[], message: string) => addIssue({ code: 'custom', path, message })
    if (nothing && items.length > 0) fault(['nothing'], 'screening.nothing_or_items')
    if (!nothing && items.length === 0) fault(['items'], 'screening.declare_something')
    items.forEach(({ isPaid }, at) => {
      if (kind === 'side-jobs' && isPaid === null) fault(['items', at, 'isPaid'], 'screening.say_if_paid')
    })
  })
export type DeclareInput = z.infer<typeof DeclareInput>

type Values = Record<string, string | string[]>
const paid: Record<string, boolean> = { ja: true, nee: false }
/** The same from a form, row by row. */
export const DeclareForm = z.preprocess((given: Values) => {
  const items = rowsOf(given).map((row) => ({ ...row, isPaid: paid[row.isPaid] ?? null }))
  return { kind: given.kind, nothing: given.nothing === 'on', items }
}, DeclareInput)

/** What the manager decides, on the revision that was read. */
export const AssessInput = z
  .object({
    state: z.enum(assessments),
    reason: optional(freeText(2000, 5)),
    revision: z.coerce.number().int().min(1).max(2_147_483_647),
  })
  .refine(({ state, reason }) => !needsReason(state) || reason !== null, {
    path: ['reason'],
    message: 'screening.reason_needed',
  })
export type AssessInput = z.infer<typeof AssessInput>

export const AssessorInput = z.object({ assessorId: z.uuid('input.invalid_value') })
export type AssessorInput = z.infer<typeof AssessorInput>

export const declarationSorts = ['declaredAt', 'name', 'function', 'state'] as const
export const DeclarationQuery = z.object({
  search: z.string().trim().max(200).default(''),
  state: z.enum(declarationStates).optional(),
  kind: z.enum(declarationKinds).optional(),
  sort: z.enum(declarationSorts).default('declaredAt'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type DeclarationQuery = z.input<typeof DeclarationQuery>
