import { createHash } from 'node:crypto'
import { activityIdOf, type Spent } from './spending.ts'

type Printed = Spent & {
  kind: string
  amountCents: number
  bookedOn: string
  title: string
  party: string
  reference: string
}

/**
 * What makes two bookings the same one, as a hash: with a reference that and the party, else also the title. The amount, the day and
 * what it was spent on always count.
 */
export function printOf(it: Printed): string {
  const low = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')
  const named = it.reference.trim() === '' ? ['', low(it.title)] : [low(it.reference)]
  const content = [it.kind, it.amountCents, it.bookedOn, activityIdOf(it), it.sourceId, it.municipalityId, it.themeId]
  return createHash('sha256')
    .update(JSON.stringify([...content, low(it.party), ...named]))
    .digest('hex')
}
