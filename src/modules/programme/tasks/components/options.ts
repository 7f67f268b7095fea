import { sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { subProjectTitles } from '../../queries.ts'
import { ownersAt } from '../load.ts'

type Programme = { id: string; organisationId: string }

const subProjectOptions = async (tx: Tx, programmeId: string) => (await subProjectTitles(tx, programmeId)).map(asOption)
const asOption = ({ id, number, title }: { id: string; number: number; title: string }) => ({
  value: id,
  label: `${number}. ${title}`,
})

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

/** What the filter of a programme's tasks offers: who owns one of them, and its sub-projects. Two statements. */
export async function filterOptions(tx: Tx, { id }: Programme) {
  const [found] = await rowsOf<{ owners: string[]; subProjects: { id: string; number: number; title: string }[] }>(
    tx.db,
    sql`select array(select distinct t.owner_id from programme.tasks t where t.programme_id = ${id}::uuid) as owners,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'title', s.title) order by s.number), '[]')
        from programme.sub_projects s where s.programme_id = ${id}::uuid) as "subProjects"`,
  )
  const names = await namesOf(tx, found?.owners ?? [])
  const owners = names.map(({ id: value, name: label }) => ({ value, label }))
  return {
    owners: owners.toSorted((one, other) => one.label.localeCompare(other.label)),
    subProjects: (found?.subProjects ?? []).map(asOption),
  }
}
