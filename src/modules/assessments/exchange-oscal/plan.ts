import { and, asc, eq } from 'drizzle-orm'
import { organisationById } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, type Problem, ruleBroken } from '#platform/errors'
import { NewAction } from '../actions/input.ts'
import { createAction } from '../actions/keeping.ts'
import { colleaguesAt, mustRefer } from '../actions/load.ts'
import { isOpen } from '../actions/model.ts'
import { may } from '../actions/policy.ts'
import { type ActionRow, actionProofs, actions } from '../actions/schema.ts'
import { evidence } from '../schema.ts'
import { pieceOf } from './content.ts'
import type { PlanContent, PlannedAction } from './plan-content.ts'
import { readPlan } from './read-plan.ts'
import { writePlan } from './write-plan.ts'

/** The actions of the acting organisation as an OSCAL plan of action and milestones. What was taken out is logged. */
export const planOf = (ctx: Ctx): Promise<{ name: string; content: string }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeActions, { organisationId })
    const { code, name } = await organisationById(tx, organisationId)
    const own = eq(actions.organisationId, organisationId)
    const rows = await tx.db.select().from(actions).where(own).orderBy(asc(actions.number))
    if (rows.length === 0) throw ruleBroken('assessments.no_action_to_take_out')
    const proofs = await tx.db
      .select({ actionId: actionProofs.actionId, evidence })
      .from(actionProofs)
      .innerJoin(evidence, eq(evidence.id, actionProofs.evidenceId))
      .where(eq(actionProofs.organisationId, organisationId))
    const piecesOf = (id: string) => proofs.flatMap((one) => (one.actionId === id ? one.evidence.id : []))
    const pieces = new Map(proofs.map((one) => [one.evidence.id, pieceOf(one.evidence)]))
    await audit(tx, 'assessments.export_plan', { object: 'organisation', id: organisationId })
    const content: PlanContent = {
      organisation: { code, name },
      actions: rows.map((row) => plannedAction(row, piecesOf(row.id))),
      pieces: [...pieces.values()],
    }
    return { name: `actieplan-${code}.oscal.json`, content: writePlan(content, tx.now) }
  })

function plannedAction(row: ActionRow, pieces: string[]): PlannedAction {
  const { id, number, title, description, framework, norms, origin, originId, ownerId } = row
  const { startsOn, dueOn, costCents, state, stateReason, doneOn } = row
  return {
    ...{ id, number, title, description, framework, norms, origin, originId, ownerId },
    ...{ startsOn, dueOn, costCents, state, stateReason, doneOn, pieces },
  }
}

/** `new` can be made here; `known` is here already; `closed` was done or cancelled, so nothing is left to do. */
export type PlanRow = Pick<PlannedAction, 'id' | 'title' | 'norms' | 'dueOn'> & {
  kind: 'new' | 'known' | 'closed'
  /** Whether its owner works here; else someone chooses one later. */
  hasOwner: boolean
}

/**
 * What a plan of action and milestones would bring in. Nothing is kept.
 * @throws AppError invalid with every fault of the file, each with its place
 */
export const previewPlan = (ctx: Ctx, bytes: Uint8Array): Promise<PlanRow[]> =>
  inTransaction(ctx, async (tx) => (await weigh(tx, bytes)).map(({ row }) => row))

/**
 * Makes the actions of the file that are new and in `take`, planned; all of them or none.
 * @param take ids of the file; everything that is new when left out
 * @throws AppError invalid with every fault of the file
 */
export const importPlan = (ctx: Ctx, bytes: Uint8Array, take: readonly string[] | null): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const wanted = (await weigh(tx, bytes)).filter(
      ({ row }) => row.kind === 'new' && (take === null || take.includes(row.id)),
    )
    for (const { input } of wanted) await createAction(tx, input)
    const { organisationId } = personOf(tx)
    await audit(tx, 'assessments.import_plan', { object: 'organisation', id: organisationId, fields: ['actions'] })
    return wanted.length
  })

type Weighed = { row: PlanRow; input: NewAction }

async function weigh(tx: Tx, bytes: Uint8Array): Promise<Weighed[]> {
  const { organisationId } = personOf(tx)
  authorise(tx, may.keepActions, { organisationId })
  const read = readPlan(bytes)
  if ('faults' in read)
    throw invalid(read.faults.map(({ path, reason, params }) => ({ path, reason: `assessments.${reason}`, params })))
  const { organisation, actions: planned } = read.content
  const { code } = await organisationById(tx, organisationId)
  if (organisation.code !== code)
    throw invalid([
      { path: 'organisation', reason: 'assessments.oscal_other_organisation', params: { name: organisation.name } },
    ])
  const present = await tx.db
    .select()
    .from(actions)
    .where(and(eq(actions.organisationId, organisationId)))
  const colleagues = new Set((await colleaguesAt(tx, organisationId)).map(({ personId }) => personId))
  const problems: Problem[] = []
  const weighed: Weighed[] = []
  for (const [at, action] of planned.entries()) {
    const kind = kindOf(action, present)
    const hasOwner = action.ownerId !== null && colleagues.has(action.ownerId)
    const { input, faults } = await inputFor(tx, { ...action, ownerId: hasOwner ? action.ownerId : null }, kind)
    for (const fault of faults) problems.push({ ...fault, path: `poam-items.${at}.${fault.path}` })
    const { id, title, norms, dueOn } = action
    if (input) weighed.push({ row: { id, title, norms, dueOn, kind, hasOwner }, input })
  }
  if (problems.length > 0) throw invalid(problems)
  return weighed
}

/** The same action is known by its id; and by what it asks, when it was brought in before. */
function kindOf(action: PlannedAction, present: readonly ActionRow[]): PlanRow['kind'] {
  const isSame = (one: ActionRow) =>
    one.id === action.id ||
    (one.title === action.title && one.dueOn === action.dueOn && String(one.norms) === String(action.norms))
  if (present.some(isSame)) return 'known'
  return isOpen(action.state) ? 'new' : 'closed'
}

/** What createAction takes; only a new action is held against norms and people of here. */
async function inputFor(tx: Tx, action: PlannedAction, kind: PlanRow['kind']) {
  // A finding or measure that it came from has another id here, or none.
  const origin = action.norms.length > 0 ? 'norm' : 'own'
  const parsed = NewAction.safeParse({ ...action, origin, originId: null })
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }): Problem => {
      const reason = message.startsWith('assessments.') ? message : 'assessments.oscal_shape'
      return { path: path.join('.'), reason }
    })
    return { input: null, faults }
  }
  if (kind !== 'new') return { input: parsed.data, faults: [] }
  const faults = await mustRefer(tx, parsed.data, null).then(
    () => [],
    (error: { problems?: Problem[] }) => {
      if (!error.problems) throw error
      return error.problems
    },
  )
  return { input: parsed.data, faults }
}
