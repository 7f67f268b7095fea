import { date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { questionReasons, questionSteps as steps } from './model.ts'

/** That a question was closed, and why, or opened again. */
export const questionSteps = pgSchema('reporting').table('question_steps', {
  caseId: uuid().notNull(),
  organisationId: uuid().notNull(),
  seq: integer().notNull(),
  step: text({ enum: steps }).notNull(),
  reason: text({ enum: questionReasons }),
  byPerson: uuid().notNull(),
  doneOn: date().notNull(),
})
