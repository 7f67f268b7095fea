import { and, asc, eq, inArray } from 'drizzle-orm'
import { authorise } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { changed, keep, ownedBy, rowAt } from '../keeping.ts'
import { may } from '../policy.ts'
import { findProgramme, recordOf } from '../queries.ts'
import type { Programme } from '../schema.ts'
import { addTask } from '../tasks/keeping.ts'
import { type Owner, ownersAt } from '../tasks/load.ts'
import type { PlanMeasure } from './input.ts'
import { type Risk, type RiskMeasure, riskMeasures, risks } from './schema.ts'

/** The measures of these risks in their order. One statement; the caller authorises. */
export async function measuresOf(tx: Tx, riskIds: readonly string[]): Promise<Map<string, RiskMeasure[]>> {
  if (riskIds.length === 0) return new Map()
  const found = await tx.db
    .select()
    .from(riskMeasures)
    .where(inArray(riskMeasures.riskId, [...riskIds]))
    .orderBy(asc(riskMeasures.position))
  return Map.groupBy(found, ({ riskId }) => riskId)
}

/** Makes the measures of a risk read like these lines: what stays keeps who does it and when. The caller authorises. */
export async function writeMeasures(tx: Tx, programme: Programme, riskId: string, lines: readonly string[]) {
  const before = (await measuresOf(tx, [riskId])).get(riskId) ?? []
  const gone = before.filter(({ text }) => !lines.includes(text)).map(({ id }) => id)
  if (gone.length > 0) await tx.db.delete(riskMeasures).where(inArray(riskMeasures.id, gone))
  for (const [at, text] of lines.entries()) {
    const kept = before.find((one) => one.text === text)
    const position = at + 1
    if (!kept) await tx.db.insert(riskMeasures).values({ ...ownedBy(programme), riskId, text, position })
    else if (kept.position !== position)
      await tx.db.update(riskMeasures).set({ position }).where(eq(riskMeasures.id, kept.id))
  }
}

export type MeasureView = { programme: Programme; risk: Risk; measure: RiskMeasure; owners: Owner[] }

/** One measure with who could do it; for who keeps the programme. @throws AppError not_found, forbidden */
export const readMeasure = (ctx: Ctx, programmeId: string, id: string): Promise<MeasureView> =>
  inTransaction(ctx, async (tx) => {
    const programme = await findProgramme(tx, programmeId)
    authorise(tx, may.keep, recordOf(programme))
    const { risk, measure } = await findMeasure(tx, programmeId, id)
    return { programme, risk, measure, owners: await ownersAt(tx, programme.organisationId) }
  })

async function findMeasure(tx: Tx, programmeId: string, id: string): Promise<{ risk: Risk; measure: RiskMeasure }> {
  const [found] = await tx.db
    .select({ risk: risks, measure: riskMeasures })
    .from(riskMeasures)
    .innerJoin(risks, eq(risks.id, riskMeasures.riskId))
    .where(and(eq(riskMeasures.id, id), eq(riskMeasures.programmeId, programmeId)))
  if (!found) throw notFound('risk_measure')
  return found
}

/** Says who does a measure and by when. @throws AppError invalid for an owner who can't be given a task; conflict */
export const planMeasure = (
  ctx: Ctx,
  programmeId: string,
  id: string,
  { revision, ...input }: PlanMeasure,
): Promise<RiskMeasure> =>
  keep(ctx, programmeId, { what: 'plan_risk_measure', object: 'risk_measure' }, async (tx, programme) => {
    const { measure } = await findMeasure(tx, programmeId, id)
    if (input.ownerId !== null && input.ownerId !== measure.ownerId) {
      const owners = await ownersAt(tx, programme.organisationId)
      if (!owners.some(({ personId }) => personId === input.ownerId))
        throw invalid([{ path: 'ownerId', reason: 'programme.task_owner_unknown' }])
    }
    const rows = await tx.db
      .update(riskMeasures)
      .set({ ...input, revision: revision + 1 })
      .where(rowAt(riskMeasures, programmeId, id, revision))
      .returning()
    return changed(tx, rows, { table: riskMeasures, programmeId, id, object: 'risk_measure' })
  })

/** The title of a task is shorter than a measure may be; then the whole of it is in the description. */
const longest = 200
const titled = (text: string) =>
  text.length <= longest ? { title: text } : { title: `${text.slice(0, longest - 1)}…`, description: text }

/**
 * Makes a task of a measure, for its owner and by its day.
 * @throws AppError invalid without an owner or a day; rule_broken when it is a task already
 */
export const makeTaskOfMeasure = (ctx: Ctx, programmeId: string, id: string): Promise<RiskMeasure> =>
  keep(ctx, programmeId, { what: 'make_task_of_measure', object: 'risk_measure' }, async (tx) => {
    const { risk, measure } = await findMeasure(tx, programmeId, id)
    const { ownerId, dueOn } = measure
    if (measure.taskId !== null) throw ruleBroken('programme.measure_is_task')
    const problems: Problem[] = []
    if (ownerId === null) problems.push({ path: 'ownerId', reason: 'programme.measure_needs_owner' })
    if (dueOn === null) problems.push({ path: 'dueOn', reason: 'programme.measure_needs_day' })
    if (ownerId === null || dueOn === null) throw invalid(problems)
    const given = { ...titled(measure.text), ownerId, dueOn, subProjectId: risk.subProjectId }
    const task = await addTask(tx, { ...given, programmeId, origin: 'own' })
    const rows = await tx.db
      .update(riskMeasures)
      .set({ taskId: task.id, revision: measure.revision + 1 })
      .where(rowAt(riskMeasures, programmeId, id, measure.revision))
      .returning()
    return changed(tx, rows, { table: riskMeasures, programmeId, id, object: 'risk_measure' })
  })
