import { asc, eq } from 'drizzle-orm'
import { organisationById } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import { colleaguesAt } from '../actions/load.ts'
import { may } from '../actions/policy.ts'
import { doerOf } from '../actions/queries.ts'
import { type ActionEvent, type ActionRow, actionEvents, actionProofs, actions } from '../actions/schema.ts'
import { evidence } from '../schema.ts'
import { pieceOf } from './content.ts'
import type { PlanContent, PlannedAction } from './plan-content.ts'
import { travellingFiles } from './travelling-files.ts'
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
    const pieces = [...new Map(proofs.map((one) => [one.evidence.id, one.evidence])).values()]
    const told = await tx.db
      .select()
      .from(actionEvents)
      .where(eq(actionEvents.organisationId, organisationId))
      .orderBy(asc(actionEvents.place))
    const eventsOf = Map.groupBy(told, ({ actionId }) => actionId)
    const colleagues = await colleaguesAt(tx, organisationId)
    const roleOf = (id: string | null) => colleagues.find(({ personId }) => personId === id)?.roles[0] ?? null
    await audit(tx, 'assessments.export_plan', { object: 'organisation', id: organisationId })
    const content: PlanContent = {
      organisation: { code, name },
      actions: rows.map((row) => ({
        ...plannedAction(row),
        ownerRole: roleOf(row.ownerId),
        pieces: piecesOf(row.id),
        events: (eventsOf.get(row.id) ?? []).map(plannedEvent),
      })),
      pieces: pieces.map(pieceOf),
      files: await travellingFiles(tx, pieces),
    }
    return { name: `actieplan-${code}.oscal.json`, content: writePlan(content, tx.now) }
  })

function plannedAction(row: ActionRow): Omit<PlannedAction, 'ownerRole' | 'pieces' | 'events'> {
  const { id, number, title, description, framework, norms, origin, originId, ownerId } = row
  const { startsOn, dueOn, costCents, state, stateReason, doneOn } = row
  return {
    ...{ id, number, title, description, framework, norms, origin, originId, ownerId },
    ...{ startsOn, dueOn, costCents, state, stateReason, doneOn },
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}

const plannedEvent = (event: ActionEvent): PlannedAction['events'][number] => ({
  what: event.what,
  fields: event.fields,
  reason: event.reason,
  by: doerOf(event),
  at: event.doneAt.toISOString(),
})
