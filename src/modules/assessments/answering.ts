import { and, eq } from 'drizzle-orm'
import { frameworkOf, norms, themeOf } from '#modules/frameworks'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { answerProblems } from './answer.ts'
import { askedFor } from './asked.ts'
import type { AnswerInput } from './input.ts'
import { findAnswer, mustTakeAnswers } from './load.ts'
import { isAnswered } from './model.ts'
import { may } from './policy.ts'
import { type AnswerRow, answers } from './schema.ts'

/**
 * Saves one answer. `input.version` is the version that the user saw, 0 when there was none: someone else's newer answer
 * is never overwritten silently.
 * @throws AppError invalid with all problems, conflict when it changed meanwhile, rule_broken when the round is closed
 */
export const answer = (ctx: Ctx, scanId: string, norm: string, input: AnswerInput): Promise<AnswerRow> =>
  inTransaction(ctx, async (tx) => {
    const { before, framework, node } = await mayAnswer(tx, scanId, norm)
    refuseProblems(framework, node, fieldsOf(input))
    if ((before?.version ?? 0) !== input.version) throw conflict('answer')
    const after = await write(tx, scanId, norm, input)
    await audit(tx, 'assessments.answer', { object: 'scan', id: scanId, fields: [norm] })
    return after
  })

/** Confirms an answer that was carried forward from the previous round, as it is. */
export const confirm = (ctx: Ctx, scanId: string, norm: string): Promise<AnswerRow> =>
  inTransaction(ctx, async (tx) => {
    const { before, framework, node } = await mayAnswer(tx, scanId, norm)
    if (!before?.needsConfirmation || !isAnswered(before)) throw ruleBroken('assessments.nothing_to_confirm')
    refuseProblems(framework, node, before)
    const [after] = await tx.db
      .update(answers)
      .set({
        needsConfirmation: false,
        version: before.version + 1,
        answeredBy: personOf(tx).personId,
        answeredAt: tx.now,
      })
      .where(and(eq(answers.scanId, scanId), eq(answers.norm, norm), eq(answers.version, before.version)))
      .returning()
    if (!after) throw conflict('answer')
    await audit(tx, 'assessments.confirm', { object: 'scan', id: scanId, fields: [norm] })
    return after
  })

async function mayAnswer(tx: Tx, scanId: string, norm: string) {
  const found = await findAnswer(tx, scanId, norm)
  const framework = await frameworkOf(tx, found.round.frameworkId)
  const node = norms(framework, found.round.groups).find(({ code }) => code === norm)
  if (!node) throw notFound('norm')
  const theme = themeOf(framework, norm)
  const delegatedTo = askedFor(found.asks, norm, theme)
  authorise(tx, may.answer, { ...found.scan, delegatedTo })
  mustTakeAnswers(tx, found)
  return { before: found.answer, framework, node }
}

function refuseProblems(...given: Parameters<typeof answerProblems>): void {
  const problems = answerProblems(...given)
  if (problems.length > 0) throw invalid(problems)
}

/** The columns of an answer: `na` becomes a flag of its own, so that not answered and not applicable differ. */
const fieldsOf = ({ level, reason, measure, measureDue }: AnswerInput) => ({
  level: level === 'na' ? null : level,
  notApplicable: level === 'na',
  reason,
  measure,
  measureDue,
})

/** Writes an answer over the version that the user saw; nothing written means someone was first. */
async function write(tx: Tx, scanId: string, norm: string, input: AnswerInput): Promise<AnswerRow> {
  const { personId, organisationId } = personOf(tx)
  const fields = {
    ...fieldsOf(input),
    needsConfirmation: false,
    answeredBy: personId,
    answeredAt: tx.now,
    version: input.version + 1,
  }
  const [after] =
    input.version === 0
      ? await tx.db
          .insert(answers)
          .values({ ...fields, scanId, norm, organisationId })
          .onConflictDoNothing()
          .returning()
      : await tx.db
          .update(answers)
          .set(fields)
          .where(and(eq(answers.scanId, scanId), eq(answers.norm, norm), eq(answers.version, input.version)))
          .returning()
  if (!after) throw conflict('answer')
  return after
}
