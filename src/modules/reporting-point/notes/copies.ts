import { sql } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { conflict } from '#platform/errors'
import { dayOf } from '#platform/language'
import { ownKeys } from '../cases/own-keys.ts'
import { mustRead } from '../cases/service.ts'
import type { NewCopies } from './input.ts'
import type { NoteKind } from './model.ts'

/** A note as the server keeps it: an age file in base64. */
export type SealedNote = {
  seq: number
  kind: NoteKind
  epoch: number
  handlerId: string
  writtenOn: string
  file: string
  /** The same note for who did not read along when it was written, when a colleague sealed it anew. */
  copy: string | null
  /** Whether the readers of the epoch in force have a copy. */
  isCopied: boolean
}

/** The newest copy of a note `n`, for an actor who did not read along when it was written. */
export const copyFor = (tx: Tx) => sql`(select encode(c.file, 'base64') from reporting.note_copies c
  where c.case_id = n.case_id and c.seq = n.seq
    and not exists (select from reporting.readers r join reporting.handlers h on h.id = r.handler_id
      where r.case_id = n.case_id and r.epoch = n.epoch and h.person_id = ${personOf(tx).personId}::uuid and h.ended_at is null)
  order by c.epoch desc limit 1)`

/** The notes of a report, still sealed; copies only of what the actor could not read then. The caller authorises. */
export const notesOf = (tx: Tx, id: string): Promise<SealedNote[]> =>
  rowsOf<SealedNote>(
    tx.db,
    sql`select n.seq, n.kind, n.epoch, n.handler_id as "handlerId", n.written_on::text as "writtenOn", encode(n.file, 'base64') as file,
        ${copyFor(tx)} as copy,
        exists (select from reporting.note_copies c where c.case_id = n.case_id and c.seq = n.seq
          and c.epoch = (select max(e.epoch) from reporting.envelopes e where e.case_id = n.case_id)) as "isCopied"
      from reporting.notes n where n.case_id = ${id}::uuid order by n.seq`,
  )

/**
 * Keeps older notes that a reader sealed anew for who reads along now, each once for an epoch; what they say is signed by who wrote
 * them, as before.
 * @throws AppError not_found for who is no reader, conflict when a newer epoch came, and for what is no older note
 */
export const keepCopies = (ctx: Ctx, id: string, { epoch, copies }: NewCopies): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustRead(tx, id)
    const me = await ownKeys(tx, found.organisationId)
    const given = sql.join(
      copies.map(({ seq, file }) => sql`(${seq}::int, decode(${file}, 'base64'))`),
      sql`, `,
    )
    const [row] = await rowsOf<{ older: number }>(
      tx.db,
      sql`select count(*)::int as older from reporting.notes n join (values ${given}) as given (seq, file) on given.seq = n.seq
        where n.case_id = ${id}::uuid and n.epoch < ${epoch}
          and ${epoch} = (select max(epoch) from reporting.envelopes where case_id = ${id}::uuid)`,
    )
    if (row?.older !== copies.length) throw conflict('report')
    await tx.db.execute(
      sql`insert into reporting.note_copies (case_id, organisation_id, seq, epoch, handler_id, made_on, file)
        select ${id}::uuid, ${found.organisationId}::uuid, given.seq, ${epoch}::int, ${me.id}::uuid, ${dayOf(tx.now)}::date, given.file
        from (values ${given}) as given (seq, file) on conflict do nothing`,
    )
    await audit(tx, 'reporting.copy_notes', { object: 'report', id, organisationId: found.organisationId })
  })
