import { and, asc, eq, sql } from 'drizzle-orm'
import { type Municipality, municipalitiesOf } from '#modules/organisations'
import { authorise, type Rule } from '#platform/access'
import { rowsOf, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { findProgramme, recordOf } from '../queries.ts'
import { type Programme, programmes, type Theme, themes } from '../schema.ts'
import { type FundingSource, fundingSources, type MoneySettings, moneySettings } from './schema.ts'

/** The programme of a page or call, for who may. @throws AppError not_found; forbidden */
export async function enter(tx: Tx, programmeId: string, permission: Rule): Promise<Programme> {
  const programme = await findProgramme(tx, programmeId)
  authorise(tx, permission, recordOf(programme))
  return programme
}

/** Something that costs money: a line, a sub-project, or a part of one. `code` is as people know it: `L1`, `2`, `2a`. */
export type Activity = {
  id: string
  kind: 'line' | 'sub-project' | 'part'
  code: string
  title: string
  lineId: string
  subProjectId: string | null
  partId: string | null
  startsOn: string
  endsOn: string | null
  /** What it had to deliver: how many there are of how many planned. */
  delivered: number
  deliverables: number
}

/** Everything that can cost money in a programme, in order. One statement. */
export const activitiesOf = (tx: Tx, programmeId: string): Promise<Activity[]> =>
  rowsOf<Activity>(
    tx.db,
    sql`select id, kind, code, title, starts_on::text as "startsOn", ends_on::text as "endsOn", line_id as "lineId", sub_project_id as "subProjectId", part_id as "partId",
        coalesce(d.delivered, 0) as delivered, coalesce(d.deliverables, 0) as deliverables from (
        select l.id, 'line' as kind, 'L' || l.position as code, l.title, l.id as line_id, null::uuid as sub_project_id,
          null::uuid as part_id, l.starts_on, l.ends_on, l.position as a, 0 as b, '' as c
        from programme.lines l where l.programme_id = ${programmeId}::uuid
        union all select s.id, 'sub-project', s.number::text, s.title, s.line_id, s.id, null, s.starts_on, s.ends_on, l.position, s.number, ''
        from programme.sub_projects s join programme.lines l on l.id = s.line_id where s.programme_id = ${programmeId}::uuid
        union all select p.id, 'part', s.number || p.letter, p.title, s.line_id, s.id, p.id, p.starts_on, p.ends_on, l.position, s.number, p.letter
        from programme.parts p join programme.sub_projects s on s.id = p.sub_project_id
          join programme.lines l on l.id = s.line_id where p.programme_id = ${programmeId}::uuid
      ) all_of_them left join (
        select coalesce(part_id, sub_project_id) as of_id, count(*)::int as deliverables,
          (count(*) filter (where state in ('delivered', 'accepted')))::int as delivered
        from programme.deliverables where programme_id = ${programmeId}::uuid group by 1
      ) d on d.of_id = id order by a, b, c`,
  )

export const sourcesIn = (tx: Tx, programmeId: string): Promise<FundingSource[]> =>
  tx.db
    .select()
    .from(fundingSources)
    .where(eq(fundingSources.programmeId, programmeId))
    .orderBy(asc(fundingSources.code))

export const themesIn = (tx: Tx, { organisationId }: Programme): Promise<Theme[]> =>
  tx.db.select().from(themes).where(eq(themes.organisationId, organisationId)).orderBy(asc(themes.position))

/** The municipalities of the district in which a programme runs, on its first day. */
export const placesIn = (tx: Tx, { organisationId, startsOn }: Programme): Promise<Municipality[]> =>
  municipalitiesOf(tx, organisationId, startsOn)

/** @throws AppError not_found */
export async function findSource(tx: Tx, programmeId: string, id: string): Promise<FundingSource> {
  const [found] = await tx.db
    .select()
    .from(fundingSources)
    .where(and(eq(fundingSources.id, id), eq(fundingSources.programmeId, programmeId)))
  if (!found) throw notFound('source')
  return found
}

/** What holds until someone sets it: a second person from € 10.000, and no rate for hours. `revision` 0. */
const unset = ({ id, organisationId }: Programme): MoneySettings => ({
  programmeId: id,
  organisationId,
  fourEyesCents: 1_000_000,
  hourRateCents: 0,
  mapping: {},
  revision: 0,
})

export async function settingsOf(tx: Tx, programme: Programme): Promise<MoneySettings> {
  const [found] = await tx.db.select().from(moneySettings).where(eq(moneySettings.programmeId, programme.id))
  return found ?? unset(programme)
}

/** `enter` and the settings of the money at once: one statement. @throws AppError not_found; forbidden */
export async function enterWithSettings(tx: Tx, programmeId: string, permission: Rule) {
  const [found] = await tx.db
    .select({ programme: programmes, settings: moneySettings })
    .from(programmes)
    .leftJoin(moneySettings, eq(moneySettings.programmeId, programmes.id))
    .where(eq(programmes.id, programmeId))
  if (!found) throw notFound('programme')
  const { programme, settings } = found
  authorise(tx, permission, recordOf(programme))
  return { programme, settings: settings ?? unset(programme) }
}

/** Who waits for their turn to write in the money of a programme, so that numbers and sums have no gaps. */
export const oneAtATime = (tx: Tx, programmeId: string) =>
  tx.db.execute(sql`select pg_advisory_xact_lock(hashtext('programme.bookings'), hashtext(${programmeId}))`)
