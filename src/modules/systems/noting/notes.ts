import { and, count, desc, eq, isNull } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, notFound, ruleBroken } from '#platform/errors'
import { districtOf } from '../catalogue/district.ts'
import { sourceOf } from '../catalogue/queries.ts'
import { sources } from '../catalogue/schema.ts'
import { namesBy } from '../changing/load.ts'
import { may } from '../policy.ts'
import type { NewNote } from './input.ts'
import { mostOpen } from './model.ts'
import { notes } from './schema.ts'

const object = 'source-note'

async function hasRoom(tx: Tx): Promise<void> {
  const mine = and(eq(notes.madeBy, personOf(tx).personId), isNull(notes.settledAt))
  const [found] = await tx.db.select({ all: count() }).from(notes).where(mine)
  if ((found?.all ?? 0) >= mostOpen) throw ruleBroken('systems.too_many_notes')
}

/** Says what is out of date at a source, or which source is missing; @returns its id */
export const addNote = (ctx: Ctx, { code, text }: NewNote): Promise<string> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.read, district)
    const source = code ? await sourceOf(tx, code) : null
    await hasRoom(tx)
    const { organisationId } = district
    const [made] = await tx.db
      .insert(notes)
      .values({
        ...{ organisationId, kind: source ? 'outdated' : 'missing', sourceId: source?.id ?? null, text },
        ...{ madeAt: tx.now, madeBy: personOf(tx).personId },
      })
      .returning({ id: notes.id })
    if (!made) throw notFound(object)
    await audit(tx, 'systems.add_note', { object, id: made.id, fields: source ? [source.code] : [] })
    return made.id
  })

/** A keeper answers a note; it leaves the work list. @throws AppError rule_broken when someone answered already */
export const answerNote = (ctx: Ctx, id: string, answer: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const [found] = await tx.db.select().from(notes).where(eq(notes.id, id))
    if (!found) throw notFound(object)
    authorise(tx, may.decide, districtOf(tx))
    if (found.settledAt) throw ruleBroken('systems.note_answered')
    const settled = { settledAt: tx.now, settledBy: personOf(tx).personId, answer }
    const changed = await tx.db
      .update(notes)
      .set(settled)
      .where(and(eq(notes.id, id), isNull(notes.settledAt)))
      .returning({ id: notes.id })
    if (changed.length === 0) throw conflict(object)
    await audit(tx, 'systems.answer_note', { object, id, fields: ['answer'] })
  })

const columns = {
  ...{ id: notes.id, kind: notes.kind, text: notes.text, madeAt: notes.madeAt, madeBy: notes.madeBy },
  ...{ answer: notes.answer, settledAt: notes.settledAt, code: sources.code, content: sources.content },
}
type Row = { content: { name: string } | null }
const withName = <T extends Row>({ content, ...one }: T) => ({ ...one, sourceName: content?.name ?? null })

/** Notes that wait for an answer, with who said so; for keepers. */
export const openNotes = (ctx: Ctx) =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.decide, districtOf(tx))
    const found = await tx.db
      .select(columns)
      .from(notes)
      .leftJoin(sources, eq(sources.id, notes.sourceId))
      .where(isNull(notes.settledAt))
      .orderBy(desc(notes.madeAt))
      .limit(200)
    const names = await namesBy(
      tx,
      found.map(({ madeBy }) => madeBy),
    )
    return found.map(({ madeBy, ...one }) => ({ ...withName(one), name: names.get(madeBy) ?? null }))
  })

/** What the actor said, and what was answered. */
export const myNotes = (ctx: Ctx) =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.read, districtOf(tx))
    const found = await tx.db
      .select(columns)
      .from(notes)
      .leftJoin(sources, eq(sources.id, notes.sourceId))
      .where(eq(notes.madeBy, personOf(tx).personId))
      .orderBy(desc(notes.madeAt))
      .limit(50)
    return found.map(({ madeBy: _, ...one }) => withName(one))
  })
