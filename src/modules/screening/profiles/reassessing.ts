import { and, eq, isNull, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import type { ModelContent } from '../content.ts'
import { classify } from '../model.ts'
import type { Model } from '../models/schema.ts'
import { may } from '../policy.ts'
import { mustHaveModel, writeAssessment } from './load.ts'
import { isOutdated, mayDeviate } from './model.ts'
import { type Assessment, assessments, profiles } from './schema.ts'
import { assessed, takenBack } from './scoring.ts'

/**
 * Drafts with the scores of before for every function that was scored with an older version of the model than holds today. HR and
 * security agree anew before anything changes: the class that holds, and what a file asks of a person, stay until then.
 * @returns how many
 * @throws AppError rule_broken when there is nothing to do
 */
export const reassessOutdated = (ctx: Ctx): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId } = personOf(tx)
    authorise(tx, may.assessFunctions, { organisationId })
    const model = await mustHaveModel(tx, districtId ?? '')
    const old = (await newestOf(tx, organisationId)).filter((one) => isOutdated(one, model.id))
    if (old.length === 0) throw ruleBroken('screening.none_outdated')
    await draftAll(tx, old, model)
    for (const { profileId } of old)
      await audit(tx, 'screening.score_function', { object: 'function', id: profileId, fields: ['scores'] })
    return old.length
  })

/** The newest assessment of every function that is there. */
async function newestOf(tx: Tx, organisationId: string): Promise<Assessment[]> {
  const found = await tx.db
    .select({ newest: assessments })
    .from(assessments)
    .innerJoin(profiles, and(eq(profiles.id, assessments.profileId), isNull(profiles.endedOn)))
    .where(
      and(
        eq(assessments.organisationId, organisationId),
        sql`${assessments.number} = (select max(a.number) from screening.assessments a where a.profile_id = ${profiles.id})`,
      ),
    )
  return found.map(({ newest }) => newest)
}

async function draftAll(tx: Tx, old: readonly Assessment[], model: Model): Promise<void> {
  const { personId } = personOf(tx)
  const fresh: (typeof assessments.$inferInsert)[] = []
  for (const one of old) {
    const values = renewed(one, model)
    const { profileId, organisationId, districtId, number, state } = one
    if (state === 'draft') await writeAssessment(tx, one, values)
    else if (state === 'proposed') await writeAssessment(tx, await takenBack(tx, one), values)
    else
      fresh.push({
        ...{ ...values, profileId, organisationId, districtId, number: number + 1 },
        ...{ madeBy: personId, madeAt: tx.now },
      })
  }
  if (fresh.length > 0) await tx.db.insert(assessments).values(fresh)
}

/** The same scores under another version; a chosen class stays where it is still one class away at most. */
function renewed(one: Assessment, model: { id: string; content: ModelContent }) {
  const { scores, domains, flags, motivation } = one
  const known = new Set(model.content.certificates.map(({ type, code }) => `${type}:${code}`))
  const certificates = one.certificates.filter((code) => known.has(code))
  const isChosen = one.class !== one.calculatedClass && mayDeviate(classify(one, model.content).class, one.class)
  const input = { scores, domains, flags, certificates, class: isChosen ? one.class : null, motivation, revision: 0 }
  return assessed(input, model)
}
