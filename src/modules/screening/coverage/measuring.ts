import { type SQL, sql } from 'drizzle-orm'
import { servedBy } from '#modules/organisations'
import { type Db, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { giveReading, type JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'

/** Name of the job that measures the screening of one organisation, or of all. */
export const measureScreeningJob = 'screening.measure'

type Counts = { organisationId: string; indicator: string; numerator: number; denominator: number }

const isDone = sql`(c.state in ('agreed', 'not-applicable') or c.decision in ('agreed', 'agreed-with-agreements'))`

/** The last round of every check, and what each indicator counts per organisation (docs/indicators.md). */
const counted = (today: string): SQL => sql`
  with last as (
    select distinct on (c.file_id, c.code) c.*, ${isDone} as is_done from screening.checks c order by c.file_id, c.code, c.round desc),
  first as (select c.*, ${isDone} as is_done from screening.checks c where c.round = 1),
  counts as (
    select organisation_id, 'screening.classified' as indicator,
      count(*) filter (where approved_on > ${today}::date - interval '2 years') as numerator, count(*) as denominator
    from screening.profiles where ended_on is null group by organisation_id
    union all
    select organisation_id, 'screening.before-start', count(*) filter (where was_ready), count(*) from (
      select f.organisation_id, bool_and(c.is_done and coalesce(c.seen_on, f.started_on) <= f.started_on) as was_ready
      from screening.files f join first c on c.file_id = f.id and c.moment = 'before'
      where f.started_on between ${today}::date - interval '1 year' and ${today}::date group by f.id) started group by organisation_id
    union all
    select organisation_id, 'screening.repeated', count(*) filter (where not is_late), count(*) from (
      select f.organisation_id, bool_or(case when c.is_done then c.due_again_on < ${today}::date
          else c.due_on < ${today}::date end) as is_late
      from screening.files f join last c on c.file_id = f.id and (c.due_again_on is not null or c.round > 1)
      where f.state = 'working' group by f.id) due group by organisation_id
    union all
    select f.organisation_id, 'screening.oath',
      count(*) filter (where c.is_done and c.seen_on <= f.started_on + interval '3 months'), count(*)
    from screening.files f join first c on c.file_id = f.id and c.code = 'oath' and c.state <> 'not-applicable'
    where f.kind = 'own' and f.started_on between ${today}::date - interval '15 months' and ${today}::date - interval '3 months'
    group by f.organisation_id
    union all
    select organisation_id, 'screening.side-jobs', count(*) filter (where is_fresh), count(*) from (
      select f.organisation_id, coalesce(bool_or(c.is_done and c.seen_on > ${today}::date - interval '1 year'), false) as is_fresh
      from screening.files f left join last c on c.file_id = f.id and c.code in ('side-jobs', 'side-jobs-yearly')
      where f.state = 'working' group by f.id) asked group by organisation_id)
  select organisation_id as "organisationId", indicator, numerator::int, denominator::int from counts`

/**
 * Hands over the five indicators of screening. An employer organisation hands its own over for each municipality that it serves.
 * @returns how many readings
 */
export const measureScreening = (db: Db, now: Date, { organisationId }: JobData = {}): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const today = dayOf(now)
    const all = await rowsOf<Counts>(tx.db, counted(today))
    const served = await servedBy(tx)
    const readings = all
      .filter((one) => one.denominator > 0 && (!organisationId || one.organisationId === organisationId))
      .flatMap((one) => (served.get(one.organisationId) ?? [one.organisationId]).map((owner) => ({ ...one, owner })))
    for (const { owner, indicator, numerator, denominator } of readings)
      await giveReading(tx, {
        ...{ organisationId: owner, indicator, numerator, denominator },
        ...{ day: today, source: 'screening' },
      })
    return readings.length
  })
