import { and, inArray, isNotNull, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import { type DocumentRow, documents } from './schema.ts'

export const useKinds = ['proposal', 'deliverable', 'task', 'meeting'] as const
/** Something of the programme whose text or link leads to a document. */
export type DocumentUse = { kind: (typeof useKinds)[number]; id: string; title: string }

/** What leads to a document by its address, as far as the actor sees it. One statement; the caller authorises. */
export function usesOf(tx: Tx, { id, programmeId }: Pick<DocumentRow, 'id' | 'programmeId'>): Promise<DocumentUse[]> {
  const leads = (column: string) => sql`${sql.raw(column)} like ${`%/documenten/${id}%`}`
  return rowsOf<DocumentUse>(
    tx.db,
    sql`select 'proposal' as kind, p.id, v.subject as title from programme.board_proposals p
        join programme.proposal_versions v on v.proposal_id = p.id and v.number = p.version
        where p.programme_id = ${programmeId}::uuid
          and (${leads('v.explanation')} or ${leads('v.asked')} or ${leads("array_to_string(v.points, ' ')")})
      union all select 'deliverable', d.id, d.title from programme.deliverables d
        where d.programme_id = ${programmeId}::uuid and ${leads('d.evidence')}
      union all select 'task', t.id, t.title from programme.tasks t
        where t.programme_id = ${programmeId}::uuid and ${leads('t.description')}
      union all select distinct 'meeting', m.id, m.title from programme.meetings m
        join programme.agenda_items i on i.meeting_id = m.id
        where m.programme_id = ${programmeId}::uuid and (${leads('i.explanation')} or ${leads('i.minutes')})
      order by 1, 3`,
  )
}

const address = /\/documenten\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/gi

/** The documents to which a text leads that were withdrawn, by title; a confidential one by the begin of its id. No statement when it leads to none; the caller acts as the system. */
export async function withdrawnIn(tx: Tx, text: string): Promise<string[]> {
  const ids = [...new Set([...text.matchAll(address)].map(([, id = '']) => id.toLowerCase()))]
  if (ids.length === 0) return []
  const found = await tx.db
    .select({ id: documents.id, title: documents.title, classification: documents.classification })
    .from(documents)
    .where(and(inArray(documents.id, ids), isNotNull(documents.withdrawnAt)))
    .orderBy(documents.title)
  return found.map(({ id, title, classification }) =>
    classification === 'confidential' ? `${id.slice(0, 8)}…` : title,
  )
}
