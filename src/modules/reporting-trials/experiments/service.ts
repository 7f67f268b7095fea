import { and, asc, eq, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { newSeed } from '../drawing.ts'
import { tell } from '../history.ts'
import { nextNumber } from '../numbering.ts'
import { may } from '../policy.ts'
import type { ChangeExperiment, NewExperiment } from './input.ts'
import { standingOf } from './model.ts'
import { draw, groupsOf, hashOf } from './plan.ts'
import { type Experiment, experiments, type Group, groups } from './schema.ts'

const object = 'experiment'

/** A trial that the actor may see. @throws AppError not_found */
export async function findExperiment(tx: Tx, id: string): Promise<Experiment> {
  const [found] = await tx.db.select().from(experiments).where(eq(experiments.id, id))
  if (!found) throw notFound(object)
  return found
}

/** Who takes part, in order. */
export const groupsIn = (tx: Tx, id: string): Promise<Group[]> =>
  tx.db.select().from(groups).where(eq(groups.experimentId, id)).orderBy(asc(groups.place))

/** A plan as it is kept, and the rows of who takes part. */
function planOf(input: NewExperiment) {
  const { employees, teams, ...plan } = input
  return { plan, rows: groupsOf({ unit: plan.unit, employees, teams }) }
}

async function keepGroups(tx: Tx, { id, organisationId }: Experiment, rows: ReturnType<typeof groupsOf>) {
  await tx.db.delete(groups).where(eq(groups.experimentId, id))
  await tx.db.insert(groups).values(rows.map((row) => ({ ...row, experimentId: id, organisationId })))
}

/** Plans a trial at the acting municipality; nothing is drawn yet. */
export const planExperiment = (ctx: Ctx, input: NewExperiment): Promise<Experiment> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId, personId } = personOf(tx)
    authorise(tx, may.keep, { organisationId })
    if (districtId === null || districtId === organisationId) throw ruleBroken('trials.only_municipalities')
    const { plan, rows } = planOf(input)
    const own = { organisationId, districtId, createdAt: tx.now, createdBy: personId }
    const [made] = await tx.db
      .insert(experiments)
      .values({ ...plan, ...own, number: await nextNumber(tx, experiments, organisationId) })
      .returning()
    if (!made) throw notFound(object)
    await keepGroups(tx, made, rows)
    await tell(tx, made.id, { what: 'make' })
    await audit(tx, 'trials.plan_experiment', { object, id: made.id })
    return made
  })

/** Changes a draft. @throws AppError rule_broken when the plan is frozen, conflict when someone was first */
export const changeExperiment = (ctx: Ctx, id: string, input: ChangeExperiment): Promise<Experiment> =>
  inTransaction(ctx, async (tx) => {
    const before = await findExperiment(tx, id)
    authorise(tx, may.keep, before)
    mustBeDraft(before)
    const { revision, ...given } = input
    const { plan, rows } = planOf(given)
    const fields = Object.entries(plan).flatMap(([key, value]) => (Reflect.get(before, key) === value ? [] : [key]))
    await keepGroups(tx, before, rows)
    const after = await write(tx, { ...before, revision }, plan)
    await tell(tx, id, { what: 'change', fields })
    await audit(tx, 'trials.change_experiment', { object, id, fields })
    return after
  })

function mustBeDraft({ state }: Experiment): void {
  if (state !== 'draft') throw ruleBroken('trials.plan_is_frozen')
}

/** Writes over the revision that was seen; nothing written means someone was first. */
async function write(
  tx: Tx,
  { id, revision, state }: Experiment,
  values: Partial<typeof experiments.$inferInsert>,
): Promise<Experiment> {
  const [after] = await tx.db
    .update(experiments)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(experiments.id, id), eq(experiments.revision, revision), eq(experiments.state, state)))
    .returning()
  if (!after) throw conflict(object)
  return after
}

/** Takes away a draft. @throws AppError rule_broken when the plan is frozen */
export const removeExperiment = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await findExperiment(tx, id)
    authorise(tx, may.keep, before)
    mustBeDraft(before)
    const gone = await tx.db
      .delete(experiments)
      .where(and(eq(experiments.id, id), eq(experiments.revision, before.revision)))
      .returning({ id: experiments.id })
    if (gone.length === 0) throw conflict(object)
    await audit(tx, 'trials.remove_experiment', { object, id })
  })

/**
 * Freezes the plan as it was seen: draws who gets what with a seed that nobody could choose, gives the codes, and keeps the hash
 * of it all. After this nothing of the plan changes.
 * @throws AppError rule_broken when it is frozen already, invalid when it would have started
 */
export const freezeExperiment = (ctx: Ctx, id: string, revision: number): Promise<Experiment> =>
  inTransaction(ctx, async (tx) => {
    const before = await findExperiment(tx, id)
    authorise(tx, may.keep, before)
    mustBeDraft(before)
    if (before.revision !== revision) throw conflict(object)
    const frozenOn = dayOf(tx.now)
    if (before.startsOn < frozenOn) throw invalid([{ path: 'startsOn', reason: 'trials.starts_in_past' }])
    const drawn = draw(before, newSeed(), await groupsIn(tx, id))
    for (const { place, arm, code } of drawn.groups)
      await tx.db
        .update(groups)
        .set({ arm, code })
        .where(and(eq(groups.experimentId, id), eq(groups.place, place)))
    const { seed, arms } = drawn
    const frozen = { state: 'frozen', seed, arms, planHash: hashOf(before, drawn), frozenOn } as const
    const after = await write(tx, before, { ...frozen, frozenBy: personOf(tx).personId })
    await tell(tx, id, { what: 'freeze' })
    await audit(tx, 'trials.freeze_experiment', { object, id, fields: ['state'] })
    return after
  })

/** Records what went otherwise than planned; the plan stays. @throws AppError rule_broken for a draft, which can be changed */
export const noteDeviation = (ctx: Ctx, id: string, note: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await findExperiment(tx, id)
    authorise(tx, may.keep, before)
    if (before.state === 'draft') throw ruleBroken('trials.note_on_draft')
    await tell(tx, id, { what: 'note', note })
    await audit(tx, 'trials.note_deviation', { object, id })
  })

/** Whether the weeks that are over brought as many reports as the plan calls enough. */
export async function hasEnough(tx: Tx, id: string): Promise<boolean> {
  const [row] = await rowsOf<{ is: boolean }>(
    tx.db,
    sql`select trials.has_enough(${id}::uuid, ${dayOf(tx.now)}::date) as is`,
  )
  return row?.is ?? false
}

/**
 * Ends a trial: when its weeks are over, or when the plan's number was reached. Any earlier needs a note, and the result says so.
 * @throws AppError rule_broken when it does not run, invalid without a note
 */
export const finishExperiment = (ctx: Ctx, id: string, note: string | null): Promise<Experiment> =>
  inTransaction(ctx, async (tx) => {
    const before = await findExperiment(tx, id)
    authorise(tx, may.keep, before)
    const finishedOn = dayOf(tx.now)
    const standing = standingOf(before, finishedOn)
    if (standing !== 'over' && standing !== 'running') throw ruleBroken(`trials.finish_when_${standing}`)
    const endedEarly = standing === 'running' && !(await hasEnough(tx, id))
    if (endedEarly && note === null) throw invalid([{ path: 'note', reason: 'trials.early_needs_note' }])
    const after = await write(tx, before, { state: 'finished', finishedOn, endedEarly })
    await tell(tx, id, { what: 'finish', note })
    await audit(tx, 'trials.finish_experiment', { object, id, fields: ['state'] })
    return after
  })
