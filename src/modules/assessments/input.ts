import { z } from 'zod'
import { plainText } from '#platform/language'

/** A day of this age: a database takes no year 0, and a typing error in the year is told. */
const day = z.iso.date().refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')
const words = (longest: number, shortest = 1) => z.string().overwrite(plainText).trim().min(shortest).max(longest)
const list = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().overwrite(plainText)),
)
const optionalText = z
  .string()
  .overwrite(plainText)
  .trim()
  .max(10_000)
  .nullish()
  .transform((value) => value || null)
const optionalDay = z.preprocess(
  (value) => (value === '' ? null : value),
  day.nullish().transform((value) => value ?? null),
)

const roundDays = {
  title: words(200),
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

const levelOf = (text: string) => (text === '' ? null : Number(text))

/** `level` is a whole number, `na` for not applicable, or empty for not answered; `version` 0 when there was no answer yet. */
export const AnswerInput = z.object({
  level: z
    .union([z.literal('na'), z.literal(''), z.null(), z.int(), z.string().regex(/^-?\d{1,4}$/)])
    .optional()
    .transform((value) => (typeof value !== 'string' || value === 'na' ? (value ?? null) : levelOf(value))),
  reason: optionalText,
  measure: optionalText,
  measureDue: optionalDay,
  version: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
})
export type AnswerInput = z.infer<typeof AnswerInput>

export const CommentInput = z.object({ body: words(10_000) })
export type CommentInput = z.infer<typeof CommentInput>

export const DelegateInput = z.object({ node: words(200), personId: z.uuid() })
export type DelegateInput = z.infer<typeof DelegateInput>

export const EvidenceInput = z.object({
  title: words(200),
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

export const ReopenInput = z.object({ reason: words(2000, 10) })
export type ReopenInput = z.infer<typeof ReopenInput>

export const ReleaseInput = z.object({
  norm: words(200),
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
