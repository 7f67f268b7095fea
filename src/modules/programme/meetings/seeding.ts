import type { Tx } from '#platform/db'
import type { MeetingKind, MeetingState } from './model.ts'
import { agendaItems, attendees, meetingDecisions, meetings } from './schema.ts'

export type MeetingSeed = {
  kind: MeetingKind
  title: string
  heldOn: string
  time: string | null
  place: string | null
  state: MeetingState
  people: readonly string[]
  others: readonly string[]
  items: readonly { title: string; minutes: string | null; isOpen: boolean; decisions: readonly string[] }[]
}
type Own = { programmeId: string; organisationId: string; madeBy: string }

const dayBefore = (day: string) => new Date(Date.parse(`${day}T11:00:00Z`) - 7 * 86_400_000)

/** Makes meetings in four statements, as the system; for the demo district. @returns their ids in the same order */
export async function seedMeetings(tx: Tx, own: Own, seeds: readonly MeetingSeed[]): Promise<string[]> {
  const made = seeds.map((seed) => ({ ...seed, id: crypto.randomUUID() }))
  await tx.db.insert(meetings).values(
    made.map(({ people: _, others: __, items: ___, ...seed }) => ({
      ...seed,
      ...own,
      madeAt: dayBefore(seed.heldOn),
      adoptedAt: seed.state === 'adopted' ? new Date(`${seed.heldOn}T15:00:00Z`) : null,
    })),
  )
  const { organisationId, programmeId } = own
  await tx.db.insert(attendees).values(
    made.flatMap(({ id: meetingId, people, others, state }) => {
      const shared = { meetingId, organisationId, wasPresent: state === 'planned' ? null : true }
      return [
        ...people.map((personId) => ({ ...shared, personId, role: null })),
        ...others.map((role) => ({ ...shared, personId: null, role })),
      ]
    }),
  )
  const items = made.flatMap(({ id: meetingId, items: agenda }) =>
    agenda.map((item, at) => ({ ...item, id: crypto.randomUUID(), meetingId, organisationId, position: at + 1 })),
  )
  await tx.db.insert(agendaItems).values(items.map(({ decisions: _, ...item }) => item))
  const decided = items.flatMap(({ id: itemId, meetingId, decisions }) =>
    decisions.map((text) => ({ itemId, meetingId, text, organisationId, programmeId })),
  )
  if (decided.length > 0)
    await tx.db.insert(meetingDecisions).values(decided.map((one, at) => ({ ...one, number: at + 1 })))
  return made.map(({ id }) => id)
}
