import { asc, desc, eq } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { may } from './policy.ts'
import {
  type Line,
  lines,
  type Part,
  type Programme,
  parts,
  programmes,
  type SubProject,
  subProjects,
  type Theme,
  themes,
} from './schema.ts'

/** What policies look at: the rows of a programme are the district's. */
export const recordOf = ({ organisationId }: { organisationId: string }) => ({
  organisationId,
  districtId: organisationId,
})

export type ProgrammeView = {
  programme: Programme
  theme: Theme
  lines: Line[]
  subProjects: (SubProject & { parts: Part[] })[]
  rights: { keep: boolean }
}

/** The programme itself; the caller authorises. @throws AppError not_found */
export async function findProgramme(tx: Tx, id: string): Promise<Programme> {
  const [found] = await tx.db.select().from(programmes).where(eq(programmes.id, id))
  if (!found) throw notFound('programme')
  return found
}

/** All programmes of a district, newest first; the caller authorises. */
export const programmesOf = (tx: Tx, districtId: string): Promise<Programme[]> =>
  tx.db
    .select()
    .from(programmes)
    .where(eq(programmes.organisationId, districtId))
    .orderBy(desc(programmes.startsOn), programmes.title)

/** The sub-projects of a programme in their order. One statement; the caller authorises. */
export const subProjectRows = (tx: Tx, programmeId: string): Promise<SubProject[]> =>
  tx.db.select().from(subProjects).where(eq(subProjects.programmeId, programmeId)).orderBy(asc(subProjects.number))

/** The sub-projects of a programme in their order, each with its parts. One statement; the caller authorises. */
export async function subProjectsOf(tx: Tx, programmeId: string): Promise<ProgrammeView['subProjects']> {
  const rows = await tx.db
    .select({ one: subProjects, part: parts })
    .from(subProjects)
    .leftJoin(parts, eq(parts.subProjectId, subProjects.id))
    .where(eq(subProjects.programmeId, programmeId))
    .orderBy(asc(subProjects.number), asc(parts.letter))
  return [...Map.groupBy(rows, ({ one }) => one.id).values()].flatMap((own) =>
    own.slice(0, 1).map(({ one }) => ({ ...one, parts: own.flatMap(({ part }) => part ?? []) })),
  )
}

/** The themes under the steering group, each with its programmes, for the district of who acts. @throws AppError forbidden */
export const listProgrammes = (ctx: Ctx): Promise<{ themes: (Theme & { programmes: Programme[] })[]; keep: boolean }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId } = personOf(tx)
    const record = recordOf({ organisationId: districtId ?? organisationId })
    authorise(tx, may.read, record)
    const all = await programmesOf(tx, record.organisationId)
    const byTheme = Map.groupBy(all, ({ themeId }) => themeId)
    const found = await tx.db
      .select()
      .from(themes)
      .where(eq(themes.organisationId, record.organisationId))
      .orderBy(asc(themes.position), themes.title)
    return {
      themes: found.map((theme) => ({ ...theme, programmes: byTheme.get(theme.id) ?? [] })),
      keep: allows(tx, may.keep, record),
    }
  })

/** One programme with its theme, lines, sub-projects and parts. @throws AppError not_found; forbidden */
export const readProgramme = (ctx: Ctx, id: string): Promise<ProgrammeView> =>
  inTransaction(ctx, async (tx) => {
    const programme = await findProgramme(tx, id)
    authorise(tx, may.read, recordOf(programme))
    const [theme] = await tx.db.select().from(themes).where(eq(themes.id, programme.themeId))
    if (!theme) throw notFound('programme')
    return {
      programme,
      theme,
      lines: await tx.db.select().from(lines).where(eq(lines.programmeId, id)).orderBy(asc(lines.position)),
      subProjects: await subProjectsOf(tx, id),
      rights: { keep: allows(tx, may.keep, recordOf(programme)) },
    }
  })

/** Number and title of the sub-projects of a programme, in their order. One statement; the caller authorises. */
export const subProjectTitles = (
  tx: Tx,
  programmeId: string,
): Promise<{ id: string; number: number; title: string }[]> =>
  tx.db
    .select({ id: subProjects.id, number: subProjects.number, title: subProjects.title })
    .from(subProjects)
    .where(eq(subProjects.programmeId, programmeId))
    .orderBy(asc(subProjects.number))
