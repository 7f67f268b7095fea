import type { Booking, BookingList } from '../queries.ts'
import { activityIdOf } from '../spending.ts'
import { activityLabel } from './labels.ts'

type Known = Pick<BookingList, 'activities' | 'sources' | 'municipalities'>

/** What a list shows of a booking: names in place of ids. */
export function listed(it: Booking, { activities, sources, municipalities }: Known) {
  const activity = activities.find(({ id }) => id === activityIdOf(it))
  return {
    id: it.id,
    number: it.number,
    kind: it.kind,
    isReversal: it.reverses !== null,
    state: it.state,
    amountCents: it.amountCents,
    countsCents: it.countsCents,
    bookedOn: it.bookedOn,
    title: it.title,
    party: it.party,
    reference: it.reference,
    activity: activity ? activityLabel(activity) : '',
    source: sources.find(({ id }) => id === it.sourceId)?.code ?? '',
    municipality: municipalities.find(({ id }) => id === it.municipalityId)?.name ?? null,
  }
}
export type ListedBooking = ReturnType<typeof listed>
