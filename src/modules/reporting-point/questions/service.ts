import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { conflict, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { type CaseLine, change, mustRead, withClocks } from '../cases/service.ts'
import type { CloseQuestion } from './input.ts'
import { isQuestion, keepStep, type QuestionLine, trailOf } from './trail.ts'

/** What became of a question to an adviser, for who reads it; nothing for an ordinary report. @throws AppError not_found */
export const readQuestion = (ctx: Ctx, id: string): Promise<QuestionLine[]> =>
  inTransaction(ctx, async (tx) => {
    await mustRead(tx, id)
    return trailOf(tx, id)
  })

/**
 * Closes a question, by one adviser who reads it: nothing was reported, so nothing is assessed. `settleCase` opens it again.
 * @throws AppError not_found for who is no reader, rule_broken for an ordinary report, one that nobody answered and one that is closed,
 *   conflict when someone was first
 */
export const closeQuestion = (ctx: Ctx, id: string, { revision, reason }: CloseQuestion): Promise<CaseLine> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustRead(tx, id)
    if (found.revision !== revision) throw conflict('report')
    if (!(await isQuestion(tx, id))) throw ruleBroken('reporting.no_question')
    if (found.closedOn) throw ruleBroken('reporting.closed')
    if (!found.acknowledgedOn) throw ruleBroken('reporting.question_unanswered')
    await keepStep(tx, found, 'closed', reason)
    const after = await change(tx, found, { closedOn: dayOf(tx.now) })
    const { organisationId } = found
    await audit(tx, 'reporting.close_question', { object: 'report', id, organisationId, fields: ['closed_on'] })
    return withClocks(after)
  })
