import { eq } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { subProjectTitles } from '../../queries.ts'
import { ownersAt } from '../load.ts'
import { tasks } from '../schema.ts'

type Programme = { id: string; organisationId: string }

const subProjectOptions = async (tx: Tx, programmeId: string) =>
  (await subProjectTitles(tx, programmeId)).map(({ id, number, title }) => ({
    value: id,
    label: `${number}. ${title}`,
  }))

/** Who can own a task of a programme. */
export const ownerOptions = (ctx: Ctx, { organisationId }: Pick<Programme, 'organisationId'>) =>
  inTransaction(ctx, async (tx) =>
    (await ownersAt(tx, organisationId)).map(({ personId, name, place }) => ({
      value: personId,
      label: place ? `${name}, ${place}` : name,
    })),
  )

/** What a form of a task offers: who can own one, and the sub-projects of the programme. */
export const formOptions = (ctx: Ctx, programme: Programme) =>
  inTransaction(ctx, async (tx) => ({
    owners: await ownerOptions(tx, programme),
    subProjects: await subProjectOptions(tx, programme.id),
  }))

/** What the filter of a programme's tasks offers: who owns one of them, and its sub-projects. Three statements. */
export async function filterOptions(tx: Tx, { id }: Programme) {
  const owned = await tx.db.selectDistinct({ id: tasks.ownerId }).from(tasks).where(eq(tasks.programmeId, id))
  const names = await namesOf(
    tx,
    owned.map((one) => one.id),
  )
  const owners = names.map(({ id: value, name: label }) => ({ value, label }))
  return {
    owners: owners.toSorted((one, other) => one.label.localeCompare(other.label)),
    subProjects: await subProjectOptions(tx, id),
  }
}
