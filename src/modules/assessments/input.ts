import { z } from 'zod'
import { plainText } from '#platform/language'
import { roundKinds } from './model.ts'

/** A day of this age: a database takes no year 0, and a typing error in the year is told. */
export const day = z.iso
  .date({ abort: true })
  .refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')
export const words = (longest: number, shortest = 1) =>
  z.string().overwrite(plainText).trim().min(shortest).max(longest)
export const list = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().overwrite(plainText)),
)
/** A box in a form, or a boolean; left out is no. */
const ticked = z
  .union([z.boolean(), z.enum(['on', 'true', 'false', ''])])
  .default(false)
  .transform((value) => value === true || value === 'on' || value === 'true')
export const optionalText = z
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

/** Whole days before the end: as a list, or as text with commas between them. */
const reminderDays = z
  .union([z.string(), z.array(z.number())])
  .transform((value) =>
    Array.isArray(value)
      ? value
      : value
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map(Number),
  )
  .pipe(z.array(z.number().int().min(0).max(90)).max(10))

export const roundDays = {
  title: words(200),
  referenceDay: day,
  opensOn: day,
  closesOn: day,
  reminderDays: reminderDays.default([14, 7, 1]),
}
/** A round may open and close on the same day. */
export const closesAfterOpening = ({ opensOn, closesOn }: { opensOn: string; closesOn: string }) => opensOn <= closesOn
export const daysProblem = { path: 'closesOn', reason: 'assessments.closes_before_opens' }
export const inOrder = { path: [daysProblem.path], message: daysProblem.reason }

const optionalId = z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional())

export const CreateRound = z
  .object({
    ...roundDays,
    frameworkId: z.uuid(),
    groups: list,
    municipalities: list,
    previousId: optionalId,
    kind: z.enum(roundKinds).optional(),
    /** The self-scan round that an independent one judges, by the same version of the framework. */
    linkedId: optionalId,
    /** Of each municipality's norms, the percentage that a second assessor judges too. */
    secondShare: z.coerce.number().int().min(0).max(100).optional(),
  })
  .refine(closesAfterOpening, inOrder)
export type CreateRound = z.infer<typeof CreateRound>

const revision = z.coerce.number().int().min(1).max(2_147_483_647)

/** `revision` is that of the round as it was read, so that nobody overwrites what they have not seen. */
export const ChangeRound = z.object({ ...roundDays, revision }).refine(closesAfterOpening, inOrder)
export type ChangeRound = z.infer<typeof ChangeRound>

/** What is left out stays as it is; one field at least. */
export const ChangeRoundPart = z
  .object({ ...roundDays, reminderDays, revision })
  .partial()
  .refine(({ revision: _, ...fields }) => Object.keys(fields).length > 0, 'input.too_small')

const levelOf = (text: string) => (text === '' ? null : Number(text))

/** `level` is a whole number, `na` for not applicable, or empty for not answered; `version` 0 when there was no answer yet. */
export const AnswerInput = z.object({
  level: z
    .union([z.literal('na'), z.literal(''), z.int(), z.string().regex(/^-?\d{1,4}$/)])
    .nullish()
    .transform((value) => (typeof value !== 'string' || value === 'na' ? (value ?? null) : levelOf(value))),
  reason: optionalText,
  measure: optionalText,
  measureDue: optionalDay,
  version: z
    .union([z.int(), z.string().regex(/^\d{1,10}$/)])
    .transform(Number)
    .pipe(z.int().min(0).max(2_147_483_647))
    .default(0),
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
  provesUse: ticked,
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

/** A piece of the library for another norm. */
export const LinkInput = z.object({ evidenceId: z.uuid() })

export const EvidenceQuery = z.object({
  search: z.string().max(200).default(''),
  form: z.union([z.literal(''), EvidenceInput.shape.form]).default(''),
})
export type EvidenceQuery = z.infer<typeof EvidenceQuery>

/** Whether norms without an answer may count as not in order. */
export const SubmitInput = z.object({ acceptUnanswered: ticked })

/** The hash of the content that was on the screen. */
export const SignInput = z.object({ contentHash: z.string().length(64) })

/** The report that was read, and of its conflicts those where the file wins, as `norm/field`. */
export const ApplyInput = z.object({ seen: words(64), fileWins: list })

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
