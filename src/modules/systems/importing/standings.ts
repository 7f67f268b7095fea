import { and, eq, inArray } from 'drizzle-orm'
import { personOf } from '#platform/access'
import type { Tx } from '#platform/db'
import { districtOf } from '../catalogue/district.ts'
import { sources, versions } from '../catalogue/schema.ts'
import type { Standing } from './model.ts'

/** Every source of the district by its code, with the open versions of who acts. */
export async function standingsOf(tx: Tx): Promise<Map<string, Standing>> {
  const { organisationId } = districtOf(tx)
  const { personId } = personOf(tx)
  const { id, code, state, version, content, createdBy } = sources
  const rows = await tx.db
    .select({ id, code, state, version, content, createdBy })
    .from(sources)
    .where(eq(sources.organisationId, organisationId))
  const open = await tx.db
    .select({ sourceId: versions.sourceId, state: versions.state, content: versions.content })
    .from(versions)
    .where(
      and(
        eq(versions.organisationId, organisationId),
        eq(versions.madeBy, personId),
        inArray(versions.state, ['draft', 'proposed']),
      ),
    )
  const bySource = Map.groupBy(open, ({ sourceId }) => sourceId)
  return new Map(
    rows.map(({ createdBy: maker, ...row }) => [
      row.code,
      {
        ...{ ...row, isOwn: maker === personId },
        open: (bySource.get(row.id) ?? []).map(({ state: of, content: said }) => ({
          isDraft: of === 'draft',
          content: said,
        })),
      },
    ]),
  )
}
