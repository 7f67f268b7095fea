import { asc, eq } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { personOf } from '#platform/access'
import type { Tx } from '#platform/db'
import { events } from './schema.ts'

type Told = { what: (typeof events.$inferInsert)['what']; fields?: readonly string[]; note?: string | null }

/** A line in the history of an intervention, trial or roll-out, at the acting organisation. */
export async function tell(tx: Tx, subjectId: string, { what, fields = [], note = null }: Told): Promise<void> {
  const { organisationId, personId: doneBy } = personOf(tx)
  const line = { subjectId, organisationId, what, fields: [...fields], note, doneBy, doneAt: tx.now }
  await tx.db.insert(events).values(line)
}

export type Event = Pick<typeof events.$inferSelect, 'id' | 'what' | 'fields' | 'note'> & {
  name: string | null
  doneAt: Date
}

/** The history in order, with the names of who did it. */
export async function historyOf(tx: Tx, subjectId: string): Promise<Event[]> {
  const lines = await tx.db.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(asc(events.place))
  const people = await namesOf(
    tx,
    lines.map(({ doneBy }) => doneBy),
  )
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return lines.map(({ id, what, fields, note, doneBy, doneAt }) => ({
    ...{ id, what, fields, note, doneAt },
    name: names.get(doneBy) ?? null,
  }))
}
