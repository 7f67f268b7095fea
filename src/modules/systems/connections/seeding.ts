import { eq } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import type { SourceContent } from '../catalogue/model.ts'
import { sources } from '../catalogue/schema.ts'
import { connectionEvents, connections } from './schema.ts'

type Given = Partial<Omit<typeof connections.$inferInsert, 'id' | 'organisationId' | 'districtId' | 'sourceId'>>
export type SeededConnection = Given & {
  organisationId: string
  by: string
  madeOn: string
  state: 'connected' | 'not-connected' | 'not-applicable'
}
type Known = Pick<SourceContent, 'kind' | 'roles'> & { code: string }

/**
 * Writes down for the demo how municipalities stand to the sources of a district, all at once, with a line of history each.
 * @param how what stands there of one source, for each municipality that has something
 * @returns how many records
 */
export async function seedConnections(
  tx: Tx,
  districtId: string,
  how: (source: Known) => readonly SeededConnection[],
): Promise<number> {
  const known = await tx.db.select().from(sources).where(eq(sources.organisationId, districtId))
  const rows = known.flatMap(({ id: sourceId, code, content: { kind, roles } }) =>
    how({ code, kind, roles }).map(({ by, ...given }) => ({
      ...{ districtId, sourceId, changedAt: new Date(`${given.madeOn}T10:00:00Z`), changedBy: by },
      ...given,
    })),
  )
  if (rows.length === 0) return 0
  const made = await tx.db.insert(connections).values(rows).returning()
  await tx.db.insert(connectionEvents).values(
    made.flatMap(({ id: connectionId, organisationId, changedBy, changedAt, attestedOn, attestedBy }) => [
      {
        ...{ connectionId, organisationId, what: 'change' as const, fields: ['state', 'desk'] },
        ...{ doneBy: changedBy, doneAt: changedAt },
      },
      ...(attestedOn && attestedBy
        ? [
            {
              ...{ connectionId, organisationId, what: 'attest' as const, fields: [] },
              ...{ doneBy: attestedBy, doneAt: new Date(`${attestedOn}T10:00:00Z`) },
            },
          ]
        : []),
    ]),
  )
  return made.length
}
