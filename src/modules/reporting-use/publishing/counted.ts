import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import { type Counted, isYear } from './model.ts'

const passedOn = ['local-meeting', 'police', 'riec', 'environmental-service', 'other-route']

/** Everything that was counted of a period, as it is; in a year with its corrections. @param period that one may see */
export async function countedIn(tx: Tx, organisationId: string, period: string): Promise<Counted> {
  const year = isYear(period)
  const like = year ? `${period}-Q%` : period
  const here = sql`organisation_id = ${organisationId}::uuid`
  const closed = sql`${here} and reporting_use.quarter_of(month) like ${like}`
  const passed = sql`outcome in (${sql.join(
    passedOn.map((one) => sql`${one}`),
    sql`, `,
  )})`
  const [row] = await rowsOf<Record<string, number>>(
    tx.db,
    sql`select
      (select coalesce(sum(sent), 0) from reporting_use.counts where ${here} and quarter like ${like})::int as sent,
      (select coalesce(sum(sent) filter (where entrance = 'poster'), 0) from reporting_use.counts where ${here} and quarter like ${like})::int as poster,
      (select coalesce(sum(sent) filter (where entrance = 'intranet'), 0) from reporting_use.counts where ${here} and quarter like ${like})::int as intranet,
      (select coalesce(sum(sent) filter (where entrance = 'link'), 0) from reporting_use.counts where ${here} and quarter like ${like})::int as link,
      (select coalesce(sum(sent) filter (where entrance = 'desk'), 0) from reporting_use.counts where ${here} and quarter like ${like})::int as desk,
      (select coalesce(sum(opened) filter (where entrance = 'poster'), 0) from reporting_use.counts where ${here} and quarter like ${like})::int as "openedPoster",
      (select coalesce(sum(opened) filter (where entrance = 'intranet'), 0) from reporting_use.counts where ${here} and quarter like ${like})::int as "openedIntranet",
      (select coalesce(sum(opened) filter (where entrance = 'link'), 0) from reporting_use.counts where ${here} and quarter like ${like})::int as "openedLink",
      (select coalesce(sum(change), 0) from reporting_use.corrections where ${here} and quarter like ${like})::int as change,
      (select coalesce(sum(due), 0) from reporting_use.timeliness where ${here} and quarter like ${like} and rule = 'own')::int as due,
      (select coalesce(sum(in_time), 0) from reporting_use.timeliness where ${here} and quarter like ${like} and rule = 'own')::int as "inTime",
      (select coalesce(sum(count), 0) from reporting_use.closures where ${closed})::int as closed,
      (select coalesce(sum(count) filter (where reporter = 'named'), 0) from reporting_use.closures where ${closed})::int as named,
      (select coalesce(sum(count) filter (where reporter = 'anonymous'), 0) from reporting_use.closures where ${closed})::int as anonymous,
      (select coalesce(sum(count) filter (where outcome in ('taken-up', 'joined')), 0) from reporting_use.closures where ${closed})::int as "takenUp",
      (select coalesce(sum(count) filter (where ${passed}), 0) from reporting_use.closures where ${closed})::int as "passedOn"`,
  )
  return year ? yearOf(row ?? {}) : quarterOfCounts(row ?? {})
}

type Row = Record<string, number>

/** Feedback splits the reports that came in, whatever the register was counted on. */
function quarterOfCounts({
  sent = 0,
  due = 0,
  inTime: timely = 0,
  closed = 0,
  named = 0,
  anonymous = 0,
  ...row
}: Row): Counted {
  const { poster = 0, intranet = 0, link = 0, desk = 0 } = row
  const { openedPoster = 0, openedIntranet = 0, openedLink = 0 } = row
  const inTime = Math.min(timely, sent)
  const late = Math.min(due - timely, sent - inTime)
  return {
    ...{ sent, 'in-time': inTime, late, open: sent - inTime - late, poster, intranet, link, desk },
    ...{ closed, named, anonymous, 'not-said': closed - named - anonymous },
    // A form that was opened in the quarter before can be sent in this one.
    'opened-link': Math.max(openedLink, link),
    'opened-intranet': Math.max(openedIntranet, intranet),
    'opened-poster': Math.max(openedPoster, poster),
  }
}

const yearOf = ({ sent = 0, change = 0, closed = 0, takenUp = 0, passedOn: passed = 0 }: Row): Counted => ({
  sent: Math.max(0, sent + change),
  closed,
  ...{ 'taken-up': takenUp, 'passed-on': passed, 'no-follow-up': closed - takenUp - passed },
})
