import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import { conflict } from '#platform/errors'
import { dayOf } from '#platform/language'
import { ownKeys } from '../cases/own-keys.ts'
import type { Case } from '../schema.ts'
import type { NewNote } from './input.ts'
import type { NoteKind } from './model.ts'

/**
 * Keeps a note of a reader on the place that they saw free, in the epoch in force.
 * @throws AppError conflict when someone was first
 */
export async function keepNote(tx: Tx, found: Case, kind: NoteKind, { seq, epoch, file }: NewNote): Promise<void> {
  const me = await ownKeys(tx, found.organisationId)
  const made = await rowsOf(
    tx.db,
    sql`insert into reporting.notes (case_id, organisation_id, seq, kind, epoch, handler_id, written_on, file)
      select ${found.id}::uuid, ${found.organisationId}::uuid, ${seq}::int, ${kind}, ${epoch}::int, ${me.id}::uuid,
        ${dayOf(tx.now)}::date, decode(${file}, 'base64')
      where ${seq} = (select count(*) from reporting.notes where case_id = ${found.id}::uuid)
        and ${epoch} = (select max(epoch) from reporting.envelopes where case_id = ${found.id}::uuid)
      on conflict do nothing returning seq`,
  )
  if (made.length === 0) throw conflict('report')
}
