import { z } from 'zod'
import { closesAfterOpening, day, EvidenceInput, inOrder, list, optionalText, roundDays, words } from '../input.ts'
import { places } from './model.ts'

/** An independent round as its page asks for it; the rest it takes from the self-scan round that it judges. */
export const StartInspections = z
  .object({
    title: roundDays.title,
    opensOn: roundDays.opensOn,
    closesOn: roundDays.closesOn,
    linkedId: z.uuid(),
    secondShare: z.coerce.number().int().min(0).max(100).default(0),
    municipalities: list,
  })
  .refine(closesAfterOpening, inOrder)

/** A level as a whole number, `na` for not applicable, or empty for none yet. */
const mark = z
  .union([z.literal('na'), z.literal(''), z.int(), z.string().regex(/^-?\d{1,4}$/)])
  .nullish()
  .transform((value) => (value === 'na' ? value : value === '' || value == null ? null : Number(value)))
const givenMark = mark.refine((value) => value !== null, 'assessments.mark_needed')
const count = (least: number) =>
  z.preprocess(
    (value) => (value === '' || value == null ? null : value),
    z.coerce.number().int().min(least).max(1_000_000).nullable(),
  )
const seen = z.coerce.number().int().min(0).max(2_147_483_647).default(0)

/** The first verdict on a norm; it may be saved before it is whole. `version` is the one that was read, 0 when there was none. */
export const VerdictInput = z
  .object({
    levelThen: mark,
    levelNow: mark,
    reason: optionalText,
    documents: optionalText,
    interviews: optionalText,
    sampleSize: count(1),
    sampleHits: count(0),
    version: seen,
  })
  .superRefine(({ sampleSize, sampleHits }, { addIssue }) => {
    const issue = (message: string) => addIssue({ code: 'custom', path: ['sampleHits'], message })
    if ((sampleSize === null) !== (sampleHits === null)) issue('assessments.sample_incomplete')
    else if (sampleSize !== null && sampleHits !== null && sampleHits > sampleSize) issue('assessments.sample_too_many')
  })
export type VerdictInput = z.infer<typeof VerdictInput>

/** The levels from now on, the same as before when only an explanation is added; `number` counts the revisions that were read. */
export const RevisionInput = z.object({
  levelThen: givenMark,
  levelNow: givenMark,
  reason: words(10_000, 3),
  number: seen,
})
export type RevisionInput = z.infer<typeof RevisionInput>

export const RevealInput = z.object({ theme: words(200) })

export const AssignInput = z.object({ place: z.enum(places), personId: z.uuid() })
export type AssignInput = z.infer<typeof AssignInput>

const empty = (value: unknown) => (value === '' ? null : value)
/** An organisation that the product knows, or the name of another employer. */
export const EmployerInput = z
  .object({
    personId: z.uuid(),
    organisationId: z.preprocess(empty, z.uuid().nullish()),
    name: z.preprocess(empty, words(200).nullish()),
  })
  .refine(({ organisationId, name }) => Boolean(organisationId) !== Boolean(name), {
    path: ['name'],
    message: 'assessments.employer_one',
  })
export type EmployerInput = z.infer<typeof EmployerInput>

export const InspectionEvidenceInput = z.object({
  title: EvidenceInput.shape.title,
  form: EvidenceInput.shape.form,
  datedOn: EvidenceInput.shape.datedOn,
  link: EvidenceInput.shape.link,
})
export type InspectionEvidenceInput = z.infer<typeof InspectionEvidenceInput>

export const ReferInput = z.object({ evidenceId: z.uuid() })

/** `time` is that on the clock in the Netherlands, HH:MM. */
export const VisitInput = z.object({
  day,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.coerce.number().int().min(5).max(600).default(60),
  place: words(200),
  withRole: words(200),
  subject: words(500),
})
export type VisitInput = z.infer<typeof VisitInput>

export const HearingInput = z.object({ until: day })
export const ReplyInput = z.object({ body: words(10_000, 3), version: seen })
export type ReplyInput = z.infer<typeof ReplyInput>
export const ReplyAnswerInput = z.object({ body: words(10_000, 3) })
export type ReplyAnswerInput = z.infer<typeof ReplyAnswerInput>
