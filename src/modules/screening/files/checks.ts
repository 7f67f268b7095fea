import { and, eq } from 'drizzle-orm'
import { audit } from '#platform/audit'
import type { Tx } from '#platform/db'
import { conflict } from '#platform/errors'
import { checkIn, findFile, lastRound, modelOf, tell } from './load.ts'
import { type CheckStep, dueAgain, move } from './model.ts'
import { type CheckRow, checks, type ScreeningFile } from './schema.ts'

/** A step of the last round of a check of a file, on a day; `by` is who saw it. */
export type Settling = { fileId: string; code: string; on: string; by: string }
const stepTo = { requested: 'request', agreed: 'agree', 'not-agreed': 'refuse' } as const
type Outcome = keyof typeof stepTo

/**
 * Moves the open round of a check of a file. For other parts of screening, which authorise themselves.
 * @throws AppError not_found, rule_broken for a step that its state does not allow
 */
export async function settleCheck(tx: Tx, { fileId, code, on, by }: Settling, to: Outcome): Promise<CheckRow> {
  const file = await findFile(tx, fileId)
  const before = await lastRound(tx, fileId, code)
  if (to === 'requested') return takeStep(tx, file, before, { step: 'request', values: { requestedOn: on } })
  const model = await modelOf(tx, file)
  const again = to === 'agreed' ? dueAgain(model, checkIn(model, code), file.class, on) : null
  const values = { seenOn: on, seenBy: by, dueAgainOn: again }
  return takeStep(tx, file, before, { step: stepTo[to], values })
}

type Taken = { step: CheckStep; values: Partial<typeof checks.$inferInsert> }

/** One step of a check, with its line in the history and the log. @throws AppError conflict when someone was first */
export async function takeStep(tx: Tx, file: ScreeningFile, before: CheckRow, { step, values }: Taken) {
  const state = move(before.state, step)
  const [after] = await tx.db
    .update(checks)
    .set({ ...values, state, revision: before.revision + 1 })
    .where(and(eq(checks.id, before.id), eq(checks.revision, before.revision), eq(checks.state, before.state)))
    .returning()
  if (!after) throw conflict('check')
  await tell(tx, file, { what: step, checkCode: before.code, fields: ['state', ...Object.keys(values)] })
  const line = { organisationId: file.organisationId, object: 'screening-file', id: file.id }
  await audit(tx, `screening.${step}_check`, { ...line, fields: [before.code, 'state', ...Object.keys(values)] })
  return after
}
