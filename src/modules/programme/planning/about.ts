import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { invalid } from '#platform/errors'
import { parts, subProjects } from '../schema.ts'

/** A reference to a sub-project or part as the columns that hold it. */
export function columnsOf(about: string | null): { subProjectId: string | null; partId: string | null } {
  const [kind, id = null] = about?.split(':') ?? []
  return { subProjectId: kind === 'sub-project' ? id : null, partId: kind === 'part' ? id : null }
}

/** The same the other way round, for a form; empty for the whole programme. */
export const aboutOf = ({ subProjectId, partId }: { subProjectId: string | null; partId?: string | null }): string =>
  subProjectId !== null ? `sub-project:${subProjectId}` : partId ? `part:${partId}` : ''

/** @throws AppError invalid when it is about a sub-project or part of another programme */
export async function mustBeAbout(tx: Tx, programmeId: string, about: string | null) {
  const columns = columnsOf(about)
  const { subProjectId, partId } = columns
  if (subProjectId !== null) await mustExist(tx, programmeId, subProjectId, 'about')
  if (partId !== null) {
    const inProgramme = and(eq(parts.id, partId), eq(parts.programmeId, programmeId))
    const [found] = await tx.db.select({ id: parts.id }).from(parts).where(inProgramme)
    if (!found) throw invalid([{ path: 'about', reason: 'programme.unknown_in_plan' }])
  }
  return columns
}

/** @throws AppError invalid for a sub-project of another programme; `path` is the field that named it */
export async function mustExist(tx: Tx, programmeId: string, subProjectId: string, path: string): Promise<void> {
  const inProgramme = and(eq(subProjects.id, subProjectId), eq(subProjects.programmeId, programmeId))
  const [found] = await tx.db.select({ id: subProjects.id }).from(subProjects).where(inProgramme)
  if (!found) throw invalid([{ path, reason: 'programme.unknown_in_plan' }])
}
