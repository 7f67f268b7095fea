import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'

/** What someone reads of the register on their own page: whether their side jobs are to be public, how, and since when. */
export type OwnDisclosure = { withName: boolean; publishedOn: string | null }

/** In one statement; row level security shows whose page it is their own designation alone. Null for who is not designated. */
export async function disclosureFor(
  tx: Tx,
  files: readonly { id: string; profileId: string }[],
  declarationId: string | null,
): Promise<OwnDisclosure | null> {
  if (files.length === 0) return null
  const list = (ids: readonly string[]) =>
    sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )
  const [found] = await rowsOf<{ withName: boolean | null; publishedOn: string | null }>(
    tx.db,
    sql`select bool_or(g.with_name) as "withName", (select u.published_on::text from screening.publications u
        where u.declaration_id = ${declarationId}::uuid) as "publishedOn"
      from screening.designations g where g.file_id in (${list(files.map(({ id }) => id))})
        or g.profile_id in (${list(files.map(({ profileId }) => profileId))})`,
  )
  return found && found.withName !== null ? { withName: found.withName, publishedOn: found.publishedOn } : null
}
