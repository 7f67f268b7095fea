import { and, eq, inArray, max } from 'drizzle-orm'
import { municipalitiesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { problemsOf } from '#platform/web'
import { standardModel } from '../classifying/standard.ts'
import { ModelContent } from '../content.ts'
import { may } from '../policy.ts'
import type { ChangeModel, StepInput } from './input.ts'
import { type ModelStep, move } from './model.ts'
import { newestModel, recordOf } from './queries.ts'
import { agreements, type Model, models } from './schema.ts'

/** A version that the actor may change. @throws AppError not_found, forbidden */
async function findKept(tx: Tx, id: string): Promise<Model> {
  const [found] = await tx.db.select().from(models).where(eq(models.id, id))
  if (!found) throw notFound('model')
  authorise(tx, may.keepModel, recordOf(found.organisationId))
  return found
}

/**
 * A draft of the next version, as the one that was adopted last or else as the model that Weerwerk ships with.
 * @throws AppError rule_broken while another version is a draft or is before the municipalities
 */
export const draftModel = (ctx: Ctx): Promise<Model> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.keepModel, { organisationId })
    const own = eq(models.organisationId, organisationId)
    const open = and(own, inArray(models.state, ['draft', 'proposed']))
    if ((await tx.db.$count(models, open)) > 0) throw ruleBroken('screening.model_open')
    const content = (await newestModel(tx, organisationId))?.content ?? standardModel()
    const [last] = await tx.db
      .select({ version: max(models.version) })
      .from(models)
      .where(own)
    const [made] = await tx.db
      .insert(models)
      .values({
        ...{ organisationId, version: (last?.version ?? 0) + 1, title: content.title, content },
        ...{ madeBy: personId, madeAt: tx.now },
      })
      .onConflictDoNothing()
      .returning()
    if (!made) throw conflict('model')
    await audit(tx, 'screening.draft_model', { object: 'model', id: made.id })
    return made
  })

/**
 * Changes a draft.
 * @throws AppError invalid with every fault of the content; conflict when someone was first; rule_broken for what is no draft
 */
export const changeModel = (ctx: Ctx, id: string, { title, note, content, revision }: ChangeModel): Promise<Model> =>
  inTransaction(ctx, async (tx) => {
    const { state } = await findKept(tx, id)
    if (state !== 'draft') throw ruleBroken('screening.model_no_draft')
    const parsed = ModelContent.safeParse({ ...content, title })
    if (!parsed.success) throw invalid(problemsOf(parsed.error))
    const asRead = and(eq(models.id, id), eq(models.revision, revision), eq(models.state, 'draft'))
    const [changed] = await tx.db
      .update(models)
      .set({ title, note, content: parsed.data, revision: revision + 1 })
      .where(asRead)
      .returning()
    if (!changed) throw conflict('model')
    await audit(tx, 'screening.change_model', { object: 'model', id })
    return changed
  })

/** Throws a draft away. @throws AppError rule_broken for what is no draft */
export const removeModel = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await findKept(tx, id)
    const draft = and(eq(models.id, id), eq(models.state, 'draft'))
    const gone = await tx.db.delete(models).where(draft).returning({ id: models.id })
    if (gone.length === 0) throw ruleBroken('screening.model_no_draft')
    await audit(tx, 'screening.remove_model', { object: 'model', id })
  })

/**
 * Puts a draft before the municipalities, takes it back (what they agreed to is gone then, as it may change), or adopts it: from its
 * first day it holds, and until then the one before it does.
 * @throws AppError rule_broken in another state; invalid for a day that was or before that of another version, or while a municipality
 *   has not agreed
 */
export const stepModel = (ctx: Ctx, id: string, input: StepInput): Promise<Model> =>
  inTransaction(ctx, async (tx) => {
    const model = await findKept(tx, id)
    const state = move(model.state, input.step)
    if (input.step === 'adopt') await mustBeAgreed(tx, model, input.startsOn)
    const [moved] = await tx.db
      .update(models)
      .set({ state, ...(await within(tx, model, input)) })
      .where(and(eq(models.id, id), eq(models.state, model.state)))
      .returning()
    if (!moved) throw conflict('model')
    await audit(tx, auditOf[input.step], { object: 'model', id })
    return moved
  })

const auditOf = {
  propose: 'screening.propose_model',
  'take-back': 'screening.take_back_model',
  adopt: 'screening.adopt_model',
} as const satisfies Record<ModelStep, string>

/** What comes with a step, beside the state. */
async function within(tx: Tx, model: Model, input: StepInput): Promise<Partial<Model>> {
  if (input.step === 'propose') return { proposedAt: tx.now }
  if (input.step === 'take-back') {
    await tx.db.delete(agreements).where(eq(agreements.modelId, model.id))
    return { proposedAt: null }
  }
  return { adoptedAt: tx.now, startsOn: input.step === 'adopt' ? input.startsOn : null }
}

async function mustBeAgreed(tx: Tx, { id, organisationId }: Model, startsOn: string): Promise<void> {
  const problems: Problem[] = []
  const fault = (reason: string, params?: Problem['params']) =>
    problems.push({ path: 'startsOn', reason, ...(params ? { params } : {}) })
  const last = await newestModel(tx, organisationId)
  if (startsOn < dayOf(tx.now)) fault('screening.model_starts_past')
  else if (last?.startsOn && startsOn < last.startsOn) fault('screening.model_starts_before', { version: last.version })
  const open = await waitsFor(tx, id, organisationId)
  if (open.length > 0) fault('screening.model_not_agreed', { count: open.length })
  if (problems.length > 0) throw invalid(problems)
}

/** The municipalities of a district that have not agreed to a version, by id and name. */
export async function waitsFor(tx: Tx, modelId: string, districtId: string): Promise<{ id: string; name: string }[]> {
  const all = await municipalitiesOf(tx, districtId, dayOf(tx.now))
  const given = await tx.db
    .select({ id: agreements.organisationId })
    .from(agreements)
    .where(eq(agreements.modelId, modelId))
  return all.filter(({ id }) => !given.some((one) => one.id === id)).map(({ id, name }) => ({ id, name }))
}

/** A proposed version to which the actor's municipality may say something. @throws AppError not_found, forbidden, rule_broken */
async function findProposed(tx: Tx, id: string): Promise<Model> {
  const { organisationId } = personOf(tx)
  const [found] = await tx.db.select().from(models).where(eq(models.id, id))
  if (!found) throw notFound('model')
  authorise(tx, may.agreeToModel, { organisationId })
  if (found.state !== 'proposed') throw ruleBroken('screening.model_not_proposed')
  return found
}

/** Agrees for the actor's municipality; a second time changes nothing. */
export const agreeToModel = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const model = await findProposed(tx, id)
    const { organisationId, personId } = personOf(tx)
    const row = { modelId: id, organisationId, districtId: model.organisationId, agreedBy: personId, agreedAt: tx.now }
    const made = await tx.db.insert(agreements).values(row).onConflictDoNothing().returning()
    if (made.length > 0) await audit(tx, 'screening.agree_to_model', { object: 'model', id })
  })

/** Takes that back, as long as the version is not adopted. */
export const withdrawAgreement = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await findProposed(tx, id)
    const { organisationId } = personOf(tx)
    const own = and(eq(agreements.modelId, id), eq(agreements.organisationId, organisationId))
    const gone = await tx.db.delete(agreements).where(own).returning()
    if (gone.length > 0) await audit(tx, 'screening.withdraw_agreement', { object: 'model', id })
  })

/** A draft for who edits it. @throws AppError not_found, forbidden, rule_broken for what is no draft */
export const draftToEdit = (ctx: Ctx, id: string): Promise<Model> =>
  inTransaction(ctx, async (tx) => {
    const model = await findKept(tx, id)
    if (model.state !== 'draft') throw ruleBroken('screening.model_no_draft')
    return model
  })
