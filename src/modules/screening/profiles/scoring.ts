import { and, eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, type Problem, ruleBroken } from '#platform/errors'
import type { ModelContent } from '../content.ts'
import { classify } from '../model.ts'
import { may } from '../policy.ts'
import type { ScoreInput } from './input.ts'
import { findProfile, mustExist, mustHaveModel, newestAssessment, writeAssessment } from './load.ts'
import { mayDeviate } from './model.ts'
import { type Assessment, assessments, type Profile } from './schema.ts'

/** What is wrong with scores under a model, all at once. */
export function scoreProblems(input: Omit<ScoreInput, 'revision'>, content: ModelContent): Problem[] {
  const calculated = classify(input, content).class
  const known = new Set(content.certificates.map(({ type, code }) => `${type}:${code}`))
  const unknown = input.certificates.filter((code) => !known.has(code))
  const isDeviating = input.class !== null && input.class !== calculated
  return [
    ...(unknown.length > 0
      ? [{ path: 'certificates', reason: 'screening.certificate_unknown', params: { codes: unknown.join(', ') } }]
      : []),
    ...(isDeviating && input.class !== null && !mayDeviate(calculated, input.class)
      ? [{ path: 'class', reason: 'screening.class_too_far', params: { calculated } }]
      : []),
    ...(isDeviating && input.motivation === null
      ? [{ path: 'motivation', reason: 'screening.motivation_needed' }]
      : []),
  ]
}

/** The fields of an assessment that follow from scores; calculated and chosen class are both kept. */
export function assessed({ revision: _, ...input }: ScoreInput, model: { id: string; content: ModelContent }) {
  const calculatedClass = classify(input, model.content).class
  const held = input.class ?? calculatedClass
  return {
    ...{ scores: input.scores, domains: input.domains, flags: input.flags, certificates: input.certificates },
    ...{ modelId: model.id, calculatedClass, class: held },
    motivation: held === calculatedClass ? null : input.motivation,
  }
}

/**
 * Keeps the scores of a function as a draft: a new one, or over the draft that was seen.
 * What was put forward with an older version of the model is a draft again.
 * @throws AppError invalid with every problem, rule_broken while it was put forward, conflict when someone was first
 */
export const scoreProfile = (ctx: Ctx, id: string, input: ScoreInput): Promise<Assessment> =>
  inTransaction(ctx, async (tx) => {
    const profile = await findProfile(tx, id)
    authorise(tx, may.assessFunctions, profile)
    mustExist(profile)
    const model = await mustHaveModel(tx, profile.districtId)
    const newest = await newestAssessment(tx, id)
    if (newest?.state === 'proposed' && newest.modelId === model.id) throw ruleBroken('screening.function_proposed')
    const problems = scoreProblems(input, model.content)
    if (problems.length > 0) throw invalid(problems)
    const after = await keep(tx, { profile, newest, input, model })
    await audit(tx, 'screening.score_function', { object: 'function', id, fields: ['scores'] })
    return after
  })

type Kept = {
  profile: Profile
  newest: Assessment | null
  input: ScoreInput
  model: { id: string; content: ModelContent }
}

async function keep(tx: Tx, { profile, newest, input, model }: Kept): Promise<Assessment> {
  const values = assessed(input, model)
  if (newest?.state === 'draft')
    return writeAssessment(tx, { id: newest.id, state: 'draft', revision: input.revision }, values)
  if (newest?.state === 'proposed') return writeAssessment(tx, await takenBack(tx, newest), values)
  const { id: profileId, organisationId, districtId } = profile
  const number = (newest?.number ?? 0) + 1
  const [made] = await tx.db
    .insert(assessments)
    .values({ ...values, profileId, organisationId, districtId, number, madeBy: personOf(tx).personId, madeAt: tx.now })
    .onConflictDoNothing()
    .returning()
  if (!made) throw conflict('function')
  return made
}

/** What was put forward, as a draft that nobody agreed to. */
export const takenBack = (tx: Tx, proposed: Assessment): Promise<Assessment> =>
  writeAssessment(tx, proposed, {
    ...{ state: 'draft', proposedBy: null, proposedAt: null },
    ...{ hrBy: null, hrAt: null, securityBy: null, securityAt: null },
  })

/** Throws a draft away; the class that holds stays. */
export const discardDraft = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const profile = await findProfile(tx, id)
    authorise(tx, may.assessFunctions, profile)
    const gone = await tx.db
      .delete(assessments)
      .where(and(eq(assessments.profileId, id), eq(assessments.state, 'draft')))
      .returning({ id: assessments.id })
    if (gone.length === 0) throw ruleBroken('screening.no_draft')
    await audit(tx, 'screening.discard_scores', { object: 'function', id })
  })
