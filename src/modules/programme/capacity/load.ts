import { and, eq, type SQL, sql } from 'drizzle-orm'
import { type Municipality, municipalitiesOf, organisationById } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { may as mayWith } from '../policy.ts'
import { findProgramme, recordOf } from '../queries.ts'
import { type Programme, type SubProject, subProjects } from '../schema.ts'
import { type HourKind, type Hours, type Quarter, quartersBetween } from './model.ts'
import { may } from './policy.ts'

type Named = Pick<SubProject, 'id' | 'number' | 'title' | 'municipalities'>
/** Where hours can be written down: the municipalities, sub-projects and quarters of a programme. */
export type Grid = {
  programme: Programme
  subProjects: Named[]
  municipalities: Municipality[]
  quarters: Quarter[]
}

/** The grid of a programme. Three statements. @throws AppError not_found, forbidden for who does not read programmes */
export async function gridOf(tx: Tx, programmeId: string): Promise<Grid> {
  const programme = await findProgramme(tx, programmeId)
  authorise(tx, mayWith.read, recordOf(programme))
  const { id, number, title, municipalities } = subProjects
  return {
    programme,
    subProjects: await tx.db
      .select({ id, number, title, municipalities })
      .from(subProjects)
      .where(eq(subProjects.programmeId, programmeId))
      .orderBy(number),
    municipalities: await municipalitiesOf(tx, programme.organisationId, dayOf(tx.now)),
    quarters: quartersBetween(programme.startsOn, programme.endsOn),
  }
}

/** Whose hours someone sees by name: of all municipalities, of the own one, or of none. */
export type Sight = 'all' | 'own' | 'none'

export async function sightOf(tx: Tx, programme: Programme): Promise<Sight> {
  const record = recordOf(programme)
  const { organisationId } = personOf(tx)
  if (allows(tx, may.seeHours, record)) return 'all'
  if (allows(tx, may.seeHoursWhenAllowed, record))
    return (await organisationById(tx, organisationId)).maySeeNames ? 'all' : 'none'
  const isMunicipality = organisationId !== programme.organisationId
  return isMunicipality && allows(tx, may.seeOwnHours, { organisationId }) ? 'own' : 'none'
}

type Standing = Hours & { note: string | null }

/** The hours of a programme that hold now, as far as row level security lets the actor see them. One statement. */
export const standingHours = (tx: Tx, programmeId: string, only: SQL = sql`true`): Promise<Standing[]> =>
  rowsOf<Standing>(
    tx.db,
    sql`select kind, municipality_id as "municipalityId", sub_project_id as "subProjectId", quarter, hours, note
      from (select distinct on (kind, municipality_id, quarter, sub_project_id) * from programme.hours
          where ${and(sql`programme_id = ${programmeId}::uuid`, only)}
          order by kind, municipality_id, quarter, sub_project_id, place desc) h
      where hours is not null`,
  )

export type Together = {
  kind: HourKind
  subProjectId: string | null
  quarter: Quarter
  hours: number
  municipalities: number
}

/** The hours of all municipalities together, for every reader of the programme. One statement. */
export const hoursTogether = (tx: Tx, programmeId: string): Promise<Together[]> =>
  rowsOf<Together>(
    tx.db,
    sql`select kind, sub_project_id as "subProjectId", quarter, hours, municipalities from programme.hours_together(${programmeId}::uuid)`,
  )
