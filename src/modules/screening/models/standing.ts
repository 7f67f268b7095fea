import { and, eq } from 'drizzle-orm'
import { organisationsNamed } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { ModelContent, Texts } from '../content.ts'
import { may } from '../policy.ts'
import { assessments, profiles } from '../profiles/schema.ts'
import { type Change, compareModels } from './compare.ts'
import { type Assessed, type Effect, effectOf } from './effect.ts'
import { heldOn, lastAdopted, type ModelStanding, type ModelStep, standingOn, stepsFrom } from './model.ts'
import { recordOf } from './queries.ts'
import { agreements, type Model, models } from './schema.ts'
import { waitsFor } from './service.ts'

type Head = Pick<Model, 'id' | 'version' | 'state' | 'startsOn'>
export type ModelView = {
  model: Model
  versions: (Head & { standing: ModelStanding })[]
  /** Where the version stands today, and which one holds as long as it does not. */
  standing: ModelStanding
  holds: Head | null
  /** What the actor may do with it now. */
  steps: ModelStep[]
  mayEdit: boolean
  mayDraft: boolean
  /** Whether the actor's municipality agreed; null when it is not asked. */
  hasAgreed: boolean | null
  agreed: number
  waiting: { id: string; name: string }[]
}

/** One version with what can be done with it, and the others. @throws AppError not_found, forbidden */
export const viewModel = (ctx: Ctx, id: string): Promise<ModelView> =>
  inTransaction(ctx, async (tx) => {
    const model = await findModel(tx, id)
    const { organisationId } = personOf(tx)
    const keeps = allows(tx, may.keepModel, recordOf(model.organisationId))
    const versions = await headsOf(tx, model.organisationId)
    const today = dayOf(tx.now)
    const isOpen = versions.some(({ state }) => state === 'draft' || state === 'proposed')
    const given = await tx.db.select().from(agreements).where(eq(agreements.modelId, id))
    const isAsked = model.state === 'proposed' && allows(tx, may.agreeToModel, { organisationId })
    return {
      model,
      versions: versions.map((one) => ({ ...one, standing: standingOn(one, versions, today) })),
      standing: standingOn(model, versions, today),
      holds: heldOn(versions, today),
      steps: keeps ? stepsFrom(model.state) : [],
      mayEdit: keeps && model.state === 'draft',
      mayDraft: keeps && !isOpen,
      hasAgreed: isAsked ? given.some((one) => one.organisationId === organisationId) : null,
      agreed: given.length,
      waiting: model.state === 'proposed' ? await waitsFor(tx, id, model.organisationId) : [],
    }
  })

const headsOf = (tx: Tx, districtId: string): Promise<Head[]> =>
  tx.db
    .select({ id: models.id, version: models.version, state: models.state, startsOn: models.startsOn })
    .from(models)
    .where(eq(models.organisationId, districtId))
    .orderBy(models.version)

async function findModel(tx: Tx, id: string): Promise<Model> {
  const [found] = await tx.db.select().from(models).where(eq(models.id, id))
  if (!found) throw notFound('model')
  authorise(tx, may.readModel, recordOf(found.organisationId))
  return found
}

export type Comparison = {
  model: Model
  other: Model
  changes: Change[]
  /** For who compares functions of the district; with the names of the organisations of functions that move. */
  effect: (Effect & { names: { id: string; name: string }[] }) | null
}

/**
 * A version beside another: what differs, and what it does with the functions that were approved. Unless told otherwise the other is the
 * one that was adopted before it. @throws AppError not_found, also when there is no other version
 */
export const compareModel = (
  ctx: Ctx,
  id: string,
  asked: { otherId?: string | undefined; language: keyof Texts },
): Promise<Comparison> =>
  inTransaction(ctx, async (tx) => {
    const model = await findModel(tx, id)
    const other = await findModel(tx, asked.otherId ?? (await before(tx, model)))
    if (other.organisationId !== model.organisationId) throw notFound('model')
    const changes = compareModels(other.content, model.content, asked.language)
    const sees = allows(tx, may.compareFunctions, recordOf(model.organisationId))
    const effect = sees ? await effectHere(tx, model.organisationId, other.content, model.content) : null
    return { model, other, changes, effect }
  })

/** The version that was adopted last before this one; itself where there is none. */
async function before(tx: Tx, { id, organisationId, version }: Model): Promise<string> {
  const earlier = (await headsOf(tx, organisationId)).filter((one) => one.version < version)
  return lastAdopted(earlier)?.id ?? id
}

async function effectHere(tx: Tx, districtId: string, before: ModelContent, after: ModelContent) {
  const effect = effectOf(await approvedIn(tx, districtId), before, after)
  const owners = [...new Set(effect.moved.map(({ organisationId }) => organisationId))]
  const names = await organisationsNamed(tx, owners)
  return { ...effect, names: [...names].map(([id, name]) => ({ id, name })) }
}

/** The approved assessment of every function of a district that the actor may compare. */
const approvedIn = (tx: Tx, districtId: string): Promise<Assessed[]> =>
  tx.db
    .select({
      organisationId: assessments.organisationId,
      name: profiles.name,
      scores: assessments.scores,
      domains: assessments.domains,
      flags: assessments.flags,
    })
    .from(assessments)
    .innerJoin(profiles, eq(profiles.id, assessments.profileId))
    .where(and(eq(assessments.districtId, districtId), eq(assessments.state, 'approved')))
    .orderBy(profiles.name)
