import { z } from '@hono/zod-openapi'
import { classes, domains, flags } from '../codes.ts'
import { assessmentStates, standings } from './model.ts'
import type { AssessmentView, ListedProfile, ProfileView } from './queries.ts'

const base = {
  id: z.uuid(),
  name: z.string(),
  hr21: z.string().nullable().openapi({ description: 'name in HR21 or another function house' }),
  class: z.enum(classes).nullable().openapi({ description: 'the class that holds' }),
  approvedOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable().openapi({ description: 'when the scores are looked at anew' }),
  endedOn: z.iso.date().nullable(),
  standing: z.enum(standings),
  renewedClass: z
    .enum(classes)
    .nullable()
    .openapi({ description: 'what the model of today would calculate, while `standing` is `outdated`' }),
  revision: z.int(),
}
export const FunctionOut = z.object(base).openapi('ScreeningFunction')
type Shown = Pick<ListedProfile, Exclude<keyof typeof base, 'renewedClass'> | 'renewed'>
export const presentFunction = (it: Shown): z.infer<typeof FunctionOut> => ({
  id: it.id,
  name: it.name,
  hr21: it.hr21,
  class: it.class,
  approvedOn: it.approvedOn,
  dueOn: it.dueOn,
  endedOn: it.endedOn,
  standing: it.standing,
  renewedClass: it.renewed,
  revision: it.revision,
})

const AssessmentOut = z
  .object({
    id: z.uuid(),
    number: z.int(),
    modelVersion: z.int(),
    state: z.enum(assessmentStates),
    scores: z.array(z.int()).openapi({ description: 'F1 to F8, 0 to 3' }),
    domains: z.array(z.enum(domains)),
    flags: z.array(z.enum(flags)),
    certificates: z.array(z.string()).openapi({ description: '`aspect:12` or `profile:25`' }),
    calculatedClass: z.enum(classes),
    class: z.enum(classes),
    motivation: z.string().nullable(),
    proposedBy: z.uuid().nullable(),
    hrBy: z.uuid().nullable(),
    securityBy: z.uuid().nullable(),
    refusal: z.string().nullable(),
    revision: z
      .int()
      .openapi({ description: 'goes along with a decision, so that nobody decides on what they have not seen' }),
  })
  .openapi('ScreeningAssessment')
const presentAssessment = (it: AssessmentView): z.infer<typeof AssessmentOut> => ({
  id: it.id,
  number: it.number,
  modelVersion: it.version,
  state: it.state,
  scores: it.scores,
  domains: it.domains,
  flags: it.flags,
  certificates: it.certificates,
  calculatedClass: it.calculatedClass,
  class: it.class,
  motivation: it.motivation,
  proposedBy: it.proposedBy,
  hrBy: it.hrBy,
  securityBy: it.securityBy,
  refusal: it.refusal,
  revision: it.revision,
})

export const FunctionViewOut = z
  .object({
    ...base,
    assessments: z.array(AssessmentOut).openapi({ description: 'newest first; empty for who sees no scores' }),
  })
  .openapi('ScreeningFunctionView')
export const presentView = (it: ProfileView): z.infer<typeof FunctionViewOut> => ({
  ...presentFunction(it),
  assessments: it.assessments.map(presentAssessment),
})
