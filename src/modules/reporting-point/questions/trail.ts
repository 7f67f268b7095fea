import { asc, eq, sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { personOf } from '#platform/access'
import { rowsOf, type Tx } from '#platform/db'
import { conflict } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { Case } from '../schema.ts'
import type { QuestionReason, QuestionStep } from './model.ts'
import { questionSteps } from './schema.ts'

export type QuestionLine = { step: QuestionStep; reason: QuestionReason | null; name: string; doneOn: string }

/** Whether a report is a question to an adviser: nobody else reads it. The caller authorises. */
export async function isQuestion(tx: Tx, id: string): Promise<boolean> {
  const [row] = await rowsOf<{ is: boolean }>(tx.db, sql`select reporting.is_question(${id}::uuid) as is`)
  return row?.is ?? false
}

/** What became of a question, the first step first. The caller authorises. */
export async function trailOf(tx: Tx, id: string): Promise<QuestionLine[]> {
  const { step, reason, byPerson, doneOn, seq, caseId } = questionSteps
  const lines = await tx.db
    .select({ step, reason, byPerson, doneOn })
    .from(questionSteps)
    .where(eq(caseId, id))
    .orderBy(asc(seq))
  const people = lines.map((line) => line.byPerson)
  const names = new Map((people.length > 0 ? await namesOf(tx, people) : []).map((one) => [one.id, one.name]))
  return lines.map(({ byPerson: by, ...line }) => ({ ...line, name: names.get(by) ?? '' }))
}

/** Adds a step to the trail of a question. @throws AppError conflict when someone was first */
export async function keepStep(
  tx: Tx,
  { id, organisationId }: Pick<Case, 'id' | 'organisationId'>,
  step: QuestionStep,
  reason: QuestionReason | null,
): Promise<void> {
  const seq = await tx.db.$count(questionSteps, eq(questionSteps.caseId, id))
  const by = { byPerson: personOf(tx).personId, doneOn: dayOf(tx.now) }
  const made = await tx.db
    .insert(questionSteps)
    .values({ ...by, caseId: id, organisationId, seq, step, reason })
    .onConflictDoNothing()
    .returning({ seq: questionSteps.seq })
  if (made.length === 0) throw conflict('report')
}
