import { and, asc, eq } from 'drizzle-orm'
import { membersOf, municipalitiesOf, namesOf } from '#modules/organisations'
import { allows } from '#platform/access'
import type { Ctx, Tx } from '#platform/db'
import { invalid, type Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import { changed, keep, look, made, ownedBy, rowAt } from '../keeping.ts'
import { type Choice, peopleAt } from '../people.ts'
import { mustExist } from '../planning/about.ts'
import { may } from '../policy.ts'
import { recordOf, subProjectRows } from '../queries.ts'
import type { Programme, SubProject } from '../schema.ts'
import type { ChangeTeamMember, NewTeamMember } from './input.ts'
import { teamRoles } from './model.ts'
import { type TeamMember, team } from './schema.ts'

/** Someone of the team; `shownName` is the person's or the one that was typed, null when the person is not known any more. */
export type TeamView = TeamMember & { shownName: string | null; municipality: string | null }
export type TeamPage = {
  programme: Programme
  subProjects: SubProject[]
  team: TeamView[]
  municipalities: { id: string; name: string }[]
  keep: boolean
  /** Who can be in the team; for who keeps the programme. */
  people: Choice[]
}

/** The team of a programme, in the order of its roles. @throws AppError not_found, forbidden */
export const readTeam = (ctx: Ctx, programmeId: string): Promise<TeamPage> =>
  look(ctx, programmeId, async (tx, programme) => {
    const municipalities = await municipalitiesOf(tx, programme.organisationId, dayOf(tx.now))
    const found = await tx.db
      .select()
      .from(team)
      .where(eq(team.programmeId, programmeId))
      .orderBy(asc(team.startsOn), team.id)
    const people = await namesOf(
      tx,
      found.flatMap(({ personId }) => personId ?? []),
    )
    const names = new Map(people.map(({ id, name }) => [id, name]))
    const places = new Map(municipalities.map(({ id, name }) => [id, name]))
    const shown = found.map((one) => ({
      ...one,
      shownName: one.name ?? names.get(one.personId ?? '') ?? null,
      municipality: places.get(one.municipalityId ?? '') ?? null,
    }))
    const keeps = allows(tx, may.keep, recordOf(programme))
    const order = (one: TeamView) => teamRoles.indexOf(one.role)
    return {
      programme,
      subProjects: await subProjectRows(tx, programmeId),
      team: shown.sort(
        (a, b) => order(a) - order(b) || (a.municipality ?? '').localeCompare(b.municipality ?? '', 'nl'),
      ),
      municipalities: municipalities.map(({ id, name }) => ({ id, name })),
      keep: keeps,
      people: keeps ? await peopleAt(tx, programme.organisationId) : [],
    }
  })

/** Puts someone in the team. @throws AppError invalid for who or what the district does not have */
export const addTeamMember = (ctx: Ctx, programmeId: string, input: NewTeamMember): Promise<TeamMember> =>
  keep(ctx, programmeId, { what: 'add_team_member', object: 'team-member' }, async (tx, programme) => {
    await mustFit(tx, programme, input, null)
    const rows = await tx.db
      .insert(team)
      .values({ ...input, ...ownedBy(programme) })
      .returning()
    return made(rows, 'team-member')
  })

export const changeTeamMember = (
  ctx: Ctx,
  programmeId: string,
  id: string,
  { revision, ...input }: ChangeTeamMember,
): Promise<TeamMember> =>
  keep(ctx, programmeId, { what: 'change_team_member', object: 'team-member' }, async (tx, programme) => {
    const [before] = await tx.db.select().from(team).where(eq(team.id, id))
    await mustFit(tx, programme, input, before ?? null)
    const rows = await tx.db
      .update(team)
      .set({ ...input, revision: revision + 1 })
      .where(rowAt(team, programmeId, id, revision))
      .returning()
    return changed(tx, rows, { table: team, programmeId, id, object: 'team-member' })
  })

export const removeTeamMember = (ctx: Ctx, programmeId: string, id: string): Promise<{ id: string }> =>
  keep(ctx, programmeId, { what: 'remove_team_member', object: 'team-member' }, async (tx) => {
    const own = and(eq(team.id, id), eq(team.programmeId, programmeId))
    return made(await tx.db.delete(team).where(own).returning({ id: team.id }), 'team-member')
  })

/** A person works at the district; a contact is of one of its municipalities. Who was in the team before may stay. */
async function mustFit(tx: Tx, programme: Programme, input: NewTeamMember, before: TeamMember | null): Promise<void> {
  const problems: Problem[] = []
  const today = dayOf(tx.now)
  if (input.subProjectId !== null) await mustExist(tx, programme.id, input.subProjectId, 'subProjectId')
  if (input.municipalityId !== null) {
    const places = await municipalitiesOf(tx, programme.organisationId, today)
    if (!places.some(({ id }) => id === input.municipalityId))
      problems.push({ path: 'municipalityId', reason: 'programme.municipality_unknown' })
  }
  if (input.personId !== null && input.personId !== before?.personId) {
    const here = await membersOf(tx, programme.organisationId, today)
    if (!here.some(({ personId }) => personId === input.personId))
      problems.push({ path: 'personId', reason: 'programme.person_unknown' })
  }
  if (problems.length > 0) throw invalid(problems)
}
