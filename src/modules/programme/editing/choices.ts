import { asc, eq } from 'drizzle-orm'
import { publishedThreads } from '#modules/common-threads'
import type { Framework } from '#modules/frameworks'
import { municipalitiesOf } from '#modules/organisations'
import { authorise } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { type Choice, peopleAt } from '../people.ts'
import { may } from '../policy.ts'
import { findProgramme, recordOf } from '../queries.ts'
import { lines, type Programme, type SubProject } from '../schema.ts'
import { frameworksOf } from './referring.ts'
import { findBoth } from './sub-project.ts'

export type SubProjectChoices = {
  programme: Programme
  /** The one that is changed; null for a new one. */
  subProject: SubProject | null
  lines: Choice[]
  /** Published threads with the day on which they were published. */
  threads: (Choice & { publishedOn: string })[]
  people: Choice[]
  /** That the rounds of the district use: its norms and indicators are of these. */
  frameworks: readonly Framework[]
  places: Choice[]
}

/** What can be chosen for a sub-project, and what was. Six statements. @throws AppError not_found, forbidden */
export const subProjectChoices = (ctx: Ctx, programmeId: string, id: string | null): Promise<SubProjectChoices> =>
  inTransaction(ctx, async (tx) => {
    const found =
      id === null
        ? { programme: await findProgramme(tx, programmeId), subProject: null }
        : await findBoth(tx, programmeId, id)
    const { organisationId } = found.programme
    authorise(tx, may.keep, recordOf(found.programme))
    const own = await tx.db.select().from(lines).where(eq(lines.programmeId, programmeId)).orderBy(asc(lines.position))
    const places = await municipalitiesOf(tx, organisationId, dayOf(tx.now))
    const threads = await publishedThreads(tx)
    return {
      ...found,
      lines: own.map((line) => ({ value: line.id, label: line.title })),
      threads: threads.map(({ id: value, title: label, publishedOn }) => ({ value, label, publishedOn })),
      people: await peopleAt(tx, organisationId),
      frameworks: await frameworksOf(tx, organisationId),
      places: places.map((place) => ({ value: place.id, label: place.name })),
    }
  })
