import { z } from 'zod'
import { criteria, type JudgedCriterion, type Judgements, judgedCriteria, outcomes, surenesses } from './model.ts'

const place = z.coerce
  .number({ message: 'common-threads.place_missing' })
  .int()
  .min(1, 'common-threads.place_missing')
  .max(7)
const perCriterion = <T extends z.ZodType>(of: T) =>
  z.object(Object.fromEntries(criteria.map((criterion) => [criterion, of])) as Record<(typeof criteria)[number], T>)

/** A place for every criterion, 1 for the most important. Equal places are allowed: no preference between those. */
export const PlacesInput = perCriterion(place)
export type PlacesInput = z.infer<typeof PlacesInput>

const reason = z.string().trim().min(1, 'common-threads.reason_missing').max(2000)
const revision = z.coerce.number().int().min(0).default(0)

/** The ranking that the board agreed on, with how it came about. */
export const RankingInput = PlacesInput.extend({ reason, revision })
export type RankingInput = z.infer<typeof RankingInput>

const optional = <T extends z.ZodType>(of: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), of.optional())
const optionalText = optional(z.string().trim().max(2000)).transform((text) => text || undefined)

/** One judgement: level, how sure, and why; all or nothing. */
const judgement = z.object({
  level: z.coerce.number().int().min(0).max(4),
  sureness: z.enum(surenesses),
  reason,
})

/** What a program sends: a judgement per criterion, leaving out what is not judged, and reasons for the two marks. */
export const JudgementInput = z.object({
  criteria: z
    .object(
      Object.fromEntries(judgedCriteria.map((one) => [one, judgement.optional()])) as Record<
        JudgedCriterion,
        z.ZodOptional<typeof judgement>
      >,
    )
    .partial(),
  vetoReason: optionalText,
  unclearReason: optionalText,
  revision,
})
export type JudgementInput = z.infer<typeof JudgementInput>

const fields = Object.fromEntries(
  judgedCriteria.flatMap((criterion) => [
    [`${criterion}Level`, optional(z.coerce.number().int().min(0).max(4))],
    [`${criterion}Sureness`, z.enum(surenesses).default('fair')],
    [`${criterion}Reason`, optionalText],
  ]),
)

/** The same as a form: three fields per criterion, and a box with a reason for each mark; tells all faults at once. */
export const JudgementForm = z
  .object({
    ...fields,
    veto: z.string().optional(),
    vetoReason: optionalText,
    unclear: z.string().optional(),
    unclearReason: optionalText,
    revision,
  })
  .transform((form: Record<string, unknown>, context): JudgementInput => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const judged: Judgements = {}
    for (const criterion of judgedCriteria) {
      const [level, sureness, why] = ['Level', 'Sureness', 'Reason'].map((part) => form[`${criterion}${part}`])
      if (level === undefined && why !== undefined) missing(`${criterion}Level`, 'common-threads.level_missing')
      if (level !== undefined && why === undefined) missing(`${criterion}Reason`, 'common-threads.reason_missing')
      if (level === undefined || why === undefined) continue
      judged[criterion] = {
        level: Number(level),
        sureness: surenesses.find((one) => one === sureness) ?? 'fair',
        reason: String(why),
      }
    }
    const mark = (name: 'veto' | 'unclear') => {
      if (!form[name]) return undefined
      if (form[`${name}Reason`] === undefined) missing(`${name}Reason`, 'common-threads.reason_missing')
      return form[`${name}Reason`] === undefined ? undefined : String(form[`${name}Reason`])
    }
    return {
      criteria: judged,
      vetoReason: mark('veto'),
      unclearReason: mark('unclear'),
      revision: Number(form.revision),
    }
  })

/** What becomes of a thread, with why. `revision` is 0 when nothing was decided yet. */
export const OutcomeInput = z.object({ outcome: z.enum(outcomes), reason, revision })
export type OutcomeInput = z.infer<typeof OutcomeInput>

/** The form of a file with the weighing. */
export const WeighingFile = z.object({ form: z.enum(['csv', 'xlsx']).default('xlsx') })
