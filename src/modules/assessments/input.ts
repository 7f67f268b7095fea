import { z } from 'zod'

const day = z.iso.date()
const list = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string()),
)
const optionalText = z
  .string()
  .trim()
  .max(10_000)
  .nullish()
  .transform((value) => value || null)
const optionalDay = z.preprocess(
  (value) => (value === '' ? null : value),
  day.nullish().transform((value) => value ?? null),
)

const roundDays = {
  title: z.string().trim().min(1).max(200),
  referenceDay: day,
  opensOn: day,
  closesOn: day,
  reminderDays: z
    .union([z.string(), z.array(z.coerce.number())])
    .default('14, 7, 1')
    .transform((value) =>
      Array.isArray(value)
        ? value
        : value
            .split(/[\s,;]+/)
            .filter(Boolean)
            .map(Number),
    )
    .pipe(z.array(z.number().int().min(0).max(90)).max(10)),
}
const inOrder = ({ opensOn, closesOn }: { opensOn: string; closesOn: string }) => opensOn <= closesOn
const daysProblem = { path: ['closesOn'], message: 'assessments.closes_before_opens' }

export const CreateRound = z
  .object({
    ...roundDays,
    frameworkId: z.uuid(),
    groups: list,
    municipalities: list,
    previousId: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
  })
  .refine(inOrder, daysProblem)
export type CreateRound = z.infer<typeof CreateRound>

export const ChangeRound = z.object(roundDays).refine(inOrder, daysProblem)
export type ChangeRound = z.infer<typeof ChangeRound>

/** `level` is a whole number, `na` for not applicable, or empty for not answered; `version` 0 when there was no answer yet. */
export const AnswerInput = z.object({
  level: z
    .union([z.literal('na'), z.literal(''), z.null(), z.coerce.number().int()])
    .optional()
    .transform((value) => (value === '' || value === undefined ? null : value)),
  reason: optionalText,
  measure: optionalText,
  measureDue: optionalDay,
  version: z.coerce.number().int().min(0).default(0),
})
export type AnswerInput = z.infer<typeof AnswerInput>

export const CommentInput = z.object({ body: z.string().trim().min(1).max(10_000) })
export type CommentInput = z.infer<typeof CommentInput>

export const DelegateInput = z.object({ node: z.string().min(1).max(200), personId: z.uuid() })
export type DelegateInput = z.infer<typeof DelegateInput>

export const EvidenceInput = z.object({
  title: z.string().trim().min(1).max(200),
  form: z.enum(['document', 'interview', 'registration', 'sample', 'observation', 'demonstration', 'survey']),
  datedOn: day,
  provesUse: z.preprocess((value) => value === 'on' || value === 'true' || value === true, z.boolean()),
  link: z.preprocess(
    (value) => (value === '' ? null : value),
    z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullish()
      .transform((value) => value ?? null),
  ),
  norms: list,
})
export type EvidenceInput = z.infer<typeof EvidenceInput>

export const ReopenInput = z.object({ reason: z.string().trim().min(10).max(2000) })
export type ReopenInput = z.infer<typeof ReopenInput>

export const ReleaseInput = z.object({
  norm: z.string().min(1).max(200),
  kind: z.enum(['reason', 'comment', 'evidence']),
  itemId: z.preprocess(
    (value) => (value === '' ? null : value),
    z
      .uuid()
      .nullish()
      .transform((value) => value ?? null),
  ),
})
export type ReleaseInput = z.infer<typeof ReleaseInput>
