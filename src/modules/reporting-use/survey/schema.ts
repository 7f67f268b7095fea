import { date, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { reportingUse } from '../schema.ts'
import { answers, questions } from './model.ts'

/** A round of the awareness survey. */
export const surveys = reportingUse.table('surveys', {
  id: uuid().primaryKey().defaultRandom(),
  organisationId: uuid().notNull(),
  code: text().notNull(),
  name: text().notNull(),
  opensOn: date().notNull(),
  closesOn: date().notNull(),
  madeBy: uuid().notNull(),
})

/** Totals of a round, one for each answer to each question. */
export const surveyAnswers = reportingUse.table(
  'survey_answers',
  {
    surveyId: uuid().notNull(),
    question: text({ enum: questions }).notNull(),
    answer: text({ enum: answers }).notNull(),
    count: integer().notNull(),
  },
  (it) => [primaryKey({ columns: [it.surveyId, it.question, it.answer] })],
)
