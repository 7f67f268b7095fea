import { and, eq, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, type Db, inTransaction, rowsOf, systemCtx, type Tx } from '#platform/db'
import { invalid } from '#platform/errors'
import { enqueue } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { followFile } from '../files/changing.ts'
import { files } from '../files/schema.ts'
import { models } from '../models/schema.ts'
import { may } from '../policy.ts'
import { assessments, profiles } from '../profiles/schema.ts'
import type { RepeatChecks } from './input.ts'
import { screeningMailJob } from './mailing.ts'

/**
 * A new round of the last rounds that fit and are settled, each with its line in the history.
 * @returns the files that got one
 */
async function newRounds(tx: Tx, which: SQL, dueOn: SQL): Promise<{ fileId: string; code: string }[]> {
  const by = tx.actor.kind === 'person' ? tx.actor.personId : null
  return rowsOf<{ fileId: string; code: string }>(
    tx.db,
    sql`with last as (
        select distinct on (c.file_id, c.code) c.*, f.class, f.state as file_state
        from screening.checks c join screening.files f on f.id = c.file_id order by c.file_id, c.code, c.round desc
      ), made as (
        insert into screening.checks (file_id, organisation_id, code, round, moment, due_on)
        select file_id, organisation_id, code, round + 1, moment, ${dueOn} from last
        where file_state in ('restricted', 'working') and state in ('agreed', 'decided', 'not-applicable') and ${which}
        returning file_id, organisation_id, code
      ), told as (
        insert into screening.events (file_id, organisation_id, what, check_code, done_by, done_at)
        select file_id, organisation_id, 'repeat', code, ${by}::uuid, ${tx.now.toISOString()}::timestamptz from made
      )
      select file_id as "fileId", code from made`,
  )
}

/** Asks a check again of everyone of these classes who works and had it before, with a mail to each. @returns of how many */
export const repeatChecks = (ctx: Ctx, { code, classes, dueOn }: RepeatChecks): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    if (dueOn < dayOf(tx.now)) throw invalid([{ path: 'dueOn', reason: 'screening.day_in_past' }])
    const list = sql.join(
      classes.map((one) => sql`${one}`),
      sql`, `,
    )
    const which = sql`organisation_id = ${organisationId}::uuid and code = ${code} and class in (${list})`
    const asked = await newRounds(tx, which, sql`${dueOn}::date`)
    for (const { fileId } of asked) await enqueue(tx, screeningMailJob, { fileId, codes: code, by: personId })
    await audit(tx, 'screening.repeat_checks', {
      object: 'organisation',
      id: organisationId,
      fields: [code, ...classes],
    })
    return asked.length
  })

/** The clock: what is due again today gets a new round. @returns how many */
export const reopenDue = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const made = await newRounds(tx, sql`due_again_on <= ${dayOf(now)}::date`, sql`due_again_on`)
    return made.length
  })

/** The clock: files follow the class of their function, by the version of the model with which it was approved. @returns how many changed */
export const followClasses = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const isBehind = or(ne(files.class, profiles.class), ne(files.modelId, assessments.modelId))
    const behind = await tx.db
      .select({ file: files, of: profiles.class, model: models })
      .from(files)
      .innerJoin(profiles, eq(profiles.id, files.profileId))
      .innerJoin(assessments, and(eq(assessments.profileId, profiles.id), eq(assessments.state, 'approved')))
      .innerJoin(models, eq(models.id, assessments.modelId))
      .where(and(ne(files.state, 'ended'), isNotNull(profiles.class), isBehind))
    for (const { file, of, model } of behind)
      if (of) await followFile(tx, file, { profileId: file.profileId, class: of, model })
    return behind.length
  })
