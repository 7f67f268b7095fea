import { eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid } from '#platform/errors'
import type { ActionQuery } from '../input.ts'
import { changeAction, createAction } from '../keeping.ts'
import { colleaguesAt, frameworksInUse } from '../load.ts'
import { may } from '../policy.ts'
import { exportActions } from '../queries.ts'
import { actions } from '../schema.ts'
import type { FileAction } from './columns.ts'
import { type Plan, planOf } from './plan.ts'
import { readRows } from './read-rows.ts'

/** What a file would do to the actions of the acting organisation, or every fault in it; nothing changes. */
export const previewActions = (ctx: Ctx, bytes: Uint8Array): Promise<Plan> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepActions, { organisationId })
    const { rows, faults } = await readRows(bytes)
    if (rows.length === 0) return { changes: [], faults, seen: '' }
    const own = await tx.db.select().from(actions).where(eq(actions.organisationId, organisationId))
    const [framework] = await frameworksInUse(tx)
    const norms = new Set(framework?.nodes.flatMap(({ code, assessable }) => (assessable ? [code] : [])))
    return planOf(rows, { actions: own, colleagues: await colleaguesAt(tx, organisationId), norms }, faults)
  })

/**
 * Carries out what a preview showed, all or nothing. @param seen of that preview
 * @returns how many actions were made or changed
 * @throws AppError invalid with every fault, conflict when the actions changed since the preview
 */
export const applyActions = (ctx: Ctx, bytes: Uint8Array, seen: string): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const plan = await previewActions(tx, bytes)
    if (plan.faults.length > 0) throw invalid(plan.faults.map(({ cell, ...fault }) => ({ path: cell, ...fault })))
    if (plan.seen !== seen) throw conflict('actions')
    let done = 0
    for (const change of plan.changes) {
      if (change.kind === 'same') continue
      await carryOut(tx, change)
      done += 1
    }
    return done
  })

async function carryOut(tx: Tx, { id, revision, values }: Plan['changes'][number]): Promise<void> {
  const fields = { ...values, norms: [...values.norms] }
  if (id === null) await createAction(tx, { ...fields, framework: null, origin: 'own', originId: null })
  else await changeAction(tx, id, { ...fields, revision })
}

/** The actions that a list shows, all pages, as rows of a file that can be read in again. */
export const actionsForFile = (ctx: Ctx, query: ActionQuery = {}): Promise<FileAction[]> =>
  inTransaction(ctx, async (tx) => {
    const found = await exportActions(tx, query)
    const colleagues = await colleaguesAt(tx, personOf(tx).organisationId)
    const mails = new Map(colleagues.map(({ personId, mail }) => [personId, mail]))
    return found.map((action) => ({
      ...action,
      ownerMail: action.ownerId ? (mails.get(action.ownerId) ?? null) : null,
    }))
  })
