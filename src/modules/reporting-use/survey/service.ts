import { randomInt } from 'node:crypto'
import { and, eq, gte, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { invalid, notFound, ruleBroken } from '#platform/errors'
import { addMonths, dayOf } from '#platform/language'
import { may } from '../policy.ts'
import type { NewSurvey } from './input.ts'
import type { Round } from './model.ts'
import { surveys } from './schema.ts'

/** The rounds of the acting organisation, the last first; results of those that are over. @throws AppError forbidden */
export const surveyRounds = (ctx: Ctx): Promise<Round[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.readSurvey, { organisationId })
    return rowsOf<Round>(
      tx.db,
      sql`select id, code, name, opens_on::text as "opensOn", closes_on::text as "closesOn", answered, yes
        from reporting_use.own_surveys(${dayOf(tx.now)}::date)`,
    )
  })

/** Without letters and digits that look like another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const newCode = () => Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')

/**
 * Opens a round from today on; one at a time.
 * @throws AppError forbidden, invalid for a last day before today or more than three months ahead, rule_broken while one runs
 */
export const openSurvey = (ctx: Ctx, { name, closesOn }: NewSurvey): Promise<{ id: string }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.keep, { organisationId })
    const today = dayOf(tx.now)
    if (closesOn < today || closesOn > addMonths(today, 3))
      throw invalid([{ path: 'closesOn', reason: 'reporting-use.closes_wrong' }])
    const running = and(eq(surveys.organisationId, organisationId), gte(surveys.closesOn, today))
    if ((await tx.db.$count(surveys, running)) > 0) throw ruleBroken('reporting-use.survey_runs')
    const id = crypto.randomUUID()
    const row = { id, organisationId, code: newCode(), name, opensOn: today, closesOn, madeBy: personId }
    await tx.db.insert(surveys).values(row)
    await audit(tx, 'reporting-use.open_survey', { object: 'survey', id, organisationId })
    return { id }
  })

/** Ends a round with this day. @throws AppError not_found, also for who is no keeper and for one that is over */
export const endSurvey = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const today = dayOf(tx.now)
    const running = and(eq(surveys.id, id), gte(surveys.closesOn, today))
    const [found] = await tx.db.select().from(surveys).where(running)
    if (!found) throw notFound('survey')
    authorise(tx, may.keep, found)
    await tx.db.update(surveys).set({ closesOn: today }).where(running)
    const { organisationId } = found
    await audit(tx, 'reporting-use.end_survey', { object: 'survey', id, organisationId, fields: ['closesOn'] })
  })
