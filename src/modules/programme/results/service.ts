import { and, eq } from 'drizzle-orm'
import { readRoundHead } from '#modules/assessments'
import { norms } from '#modules/frameworks'
import { municipalitiesOf } from '#modules/organisations'
import type { Ctx, Tx } from '#platform/db'
import { conflict, invalid, isAppError, type Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import { frameworksOf } from '../editing/referring.ts'
import { changed, keep, made, ownedBy, rowAt } from '../keeping.ts'
import { mustExist } from '../planning/about.ts'
import type { Programme } from '../schema.ts'
import type { ChangeTarget, NewTarget, RoundsInput } from './input.ts'
import { type ResultRounds, resultRounds, type Target, targets } from './schema.ts'

/**
 * Chooses between which rounds the programme is measured. @throws AppError invalid for a round that is not there or of the wrong
 * kind, and for an assessment of another self-scan than the baseline; conflict
 */
export const chooseRounds = (
  ctx: Ctx,
  programmeId: string,
  { revision, ...input }: RoundsInput,
): Promise<ResultRounds & { id: string }> =>
  keep(ctx, programmeId, { what: 'choose_rounds', object: 'programme' }, async (tx, programme) => {
    await mustBeRounds(tx, input)
    const values = { ...input, revision: revision + 1 }
    const rows =
      revision === 0
        ? await tx.db
            .insert(resultRounds)
            .values({ ...values, ...ownedBy(programme) })
            .onConflictDoNothing()
            .returning()
        : await tx.db
            .update(resultRounds)
            .set(values)
            .where(and(eq(resultRounds.programmeId, programmeId), eq(resultRounds.revision, revision)))
            .returning()
    const [row] = rows
    if (!row) throw conflict('programme')
    return { ...row, id: programmeId }
  })

async function mustBeRounds(tx: Tx, { baselineId, measuredId, laterId }: Omit<RoundsInput, 'revision'>): Promise<void> {
  const problems: Problem[] = []
  const roundAt = async (path: string, id: string) => {
    const found = await readRoundHead(tx, id).catch((error: unknown) => {
      if (isAppError(error)) return null
      throw error
    })
    if (!found) problems.push({ path, reason: 'programme.choose_round' })
    return found
  }
  const baseline = await roundAt('baselineId', baselineId)
  const measured = measuredId === null ? null : await roundAt('measuredId', measuredId)
  if (laterId !== null) await roundAt('laterId', laterId)
  if (baseline && baseline.kind !== 'self-scan')
    problems.push({ path: 'baselineId', reason: 'programme.baseline_is_self_scan' })
  if (measured && (measured.kind !== 'independent' || measured.linkedId !== baselineId))
    problems.push({ path: 'measuredId', reason: 'programme.measured_of_baseline' })
  if (laterId !== null && (laterId === baselineId || laterId === measuredId))
    problems.push({ path: 'laterId', reason: 'programme.later_is_another' })
  if (problems.length > 0) throw invalid(problems)
}

/** Says what a sub-project must bring about. @throws AppError invalid for what is not in the programme or framework */
export const addTarget = (ctx: Ctx, programmeId: string, input: NewTarget): Promise<Target> =>
  keep(ctx, programmeId, { what: 'add_target', object: 'target' }, async (tx, programme) => {
    await mustFit(tx, programme, input, null)
    const rows = await tx.db
      .insert(targets)
      .values({ ...input, ...ownedBy(programme) })
      .returning()
    return made(rows, 'target')
  })

export const changeTarget = (
  ctx: Ctx,
  programmeId: string,
  id: string,
  { revision, ...input }: ChangeTarget,
): Promise<Target> =>
  keep(ctx, programmeId, { what: 'change_target', object: 'target' }, async (tx, programme) => {
    await mustFit(tx, programme, input, id)
    const rows = await tx.db
      .update(targets)
      .set({ ...input, revision: revision + 1 })
      .where(rowAt(targets, programmeId, id, revision))
      .returning()
    return changed(tx, rows, { table: targets, programmeId, id, object: 'target' })
  })

export const removeTarget = (ctx: Ctx, programmeId: string, id: string): Promise<{ id: string }> =>
  keep(ctx, programmeId, { what: 'remove_target', object: 'target' }, async (tx) => {
    const own = and(eq(targets.id, id), eq(targets.programmeId, programmeId))
    return made(await tx.db.delete(targets).where(own).returning({ id: targets.id }), 'target')
  })

async function mustFit(tx: Tx, programme: Programme, input: NewTarget, own: string | null): Promise<void> {
  await mustExist(tx, programme.id, input.subProjectId, 'subProjectId')
  const problems: Problem[] = []
  const frameworks = await frameworksOf(tx, programme.organisationId)
  const say = (path: string, reason: string, codes: string) =>
    problems.push({ path, reason: `programme.${reason}`, params: { codes } })
  if (input.norm !== null && !frameworks.some((one) => norms(one).some(({ code }) => code === input.norm)))
    say('norm', 'norm_unknown', input.norm)
  const shares = frameworks.flatMap(({ indicators = [] }) => indicators.filter(({ unit }) => unit === 'share'))
  if (input.indicator !== null && !shares.some(({ code }) => code === input.indicator))
    say('indicator', 'indicator_unknown', input.indicator)
  const places = await municipalitiesOf(tx, programme.organisationId, dayOf(tx.now))
  if (input.municipalities > places.length)
    problems.push({ path: 'municipalities', reason: 'programme.target_too_many' })
  const same = await tx.db.select().from(targets).where(eq(targets.subProjectId, input.subProjectId))
  const isSame = (one: Target) => one.id !== own && one.norm === input.norm && one.indicator === input.indicator
  if (same.some(isSame)) problems.push({ path: 'norm', reason: 'programme.target_known' })
  if (problems.length > 0) throw invalid(problems)
}
