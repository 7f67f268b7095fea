import { eq } from 'drizzle-orm'
import { organisationById } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid } from '#platform/errors'
import { dayOf } from '#platform/language'
import { colleaguesAt, versionsInUse } from '../actions/load.ts'
import { originsHere } from '../actions/origin.ts'
import { may } from '../actions/policy.ts'
import { type BroughtPiece, piecesHere, type RestoredAction, restoreActions } from '../actions/restoring.ts'
import { actions } from '../actions/schema.ts'
import { piecesToBring } from './bring-pieces.ts'
import type { PlanContent } from './plan-content.ts'
import { readPlan } from './read-plan.ts'
import { type Known, type Loss, type Weighed, weighPlan } from './weigh-plan.ts'

/** `new` can be brought in; `known` is here already. `losses` tells what does not come in as it went out. */
export type PlanRow = Pick<RestoredAction, 'id' | 'title' | 'norms' | 'dueOn' | 'state'> & {
  kind: Weighed['kind']
  losses: readonly Loss[]
}

/**
 * What a plan of action and milestones would bring in. Nothing is kept.
 * @throws AppError invalid with every fault of the file, each with its place
 */
export const previewPlan = (ctx: Ctx, bytes: Uint8Array): Promise<PlanRow[]> =>
  inTransaction(ctx, async (tx) =>
    (await weigh(tx, bytes)).weighed.map(({ kind, losses, action: { id, title, norms, dueOn, state } }) => ({
      ...{ id, title, norms, dueOn, state, kind, losses },
    })),
  )

/**
 * Brings in the actions of the file that are new and in `take`, in the state they had and with what proves them; all or none.
 * @param take ids of the file; everything that is new when left out
 * @throws AppError invalid with every fault of the file
 */
export const importPlan = (ctx: Ctx, bytes: Uint8Array, take: readonly string[] | null): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const { weighed, brought } = await weigh(tx, bytes)
    const wanted = weighed.flatMap(({ kind, action }) =>
      kind === 'new' && (take === null || take.includes(action.id)) ? [action] : [],
    )
    const used = new Set(wanted.flatMap(({ proofs }) => proofs))
    await restoreActions(
      tx,
      wanted,
      brought.filter(({ piece }) => used.has(piece.id)),
    )
    const { organisationId } = personOf(tx)
    await audit(tx, 'assessments.import_plan', { object: 'organisation', id: organisationId, fields: ['actions'] })
    return wanted.length
  })

async function weigh(tx: Tx, bytes: Uint8Array): Promise<{ weighed: Weighed[]; brought: BroughtPiece[] }> {
  const { organisationId } = personOf(tx)
  authorise(tx, may.keepActions, { organisationId })
  const read = readPlan(bytes)
  if ('faults' in read)
    throw invalid(read.faults.map(({ path, reason, params }) => ({ path, reason: `assessments.${reason}`, params })))
  const { content } = read
  await mustBeOwn(tx, content)
  const here = await piecesHere(
    tx,
    content.pieces.map(({ id }) => id),
  )
  const today = dayOf(tx.now)
  const { brought, problems } = await piecesToBring(content, here, today)
  const pieces = new Set([...here, ...brought.map(({ piece }) => piece.id)])
  const plan = weighPlan(content, { ...(await knownHere(tx, content)), pieces, today })
  const all = [...plan.problems, ...problems]
  if (all.length > 0) throw invalid(all)
  return { weighed: plan.weighed, brought }
}

async function mustBeOwn(tx: Tx, { organisation }: PlanContent): Promise<void> {
  const { code } = await organisationById(tx, personOf(tx).organisationId)
  if (organisation.code === code) return
  const params = { name: organisation.name }
  throw invalid([{ path: 'organisation', reason: 'assessments.oscal_other_organisation', params }])
}

/** What a plan is held against, of the acting organisation. */
async function knownHere(tx: Tx, content: PlanContent): Promise<Omit<Known, 'pieces' | 'today'>> {
  const { organisationId } = personOf(tx)
  const norms = new Map<string, Set<string>>()
  for (const { code, nodes } of await versionsInUse(tx)) {
    const all = norms.get(code) ?? new Set<string>()
    for (const node of nodes) if (node.assessable) all.add(node.code)
    norms.set(code, all)
  }
  return {
    present: await tx.db.select().from(actions).where(eq(actions.organisationId, organisationId)),
    colleagues: await colleaguesAt(tx, organisationId),
    norms,
    origins: await originsHere(tx, content.actions),
  }
}
