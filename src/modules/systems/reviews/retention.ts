import { sql } from 'drizzle-orm'
import { dayIn, destroyRows, type Kind } from '#platform/retention'

/**
 * Reviews that were signed, with their lines and the names of then: the proof for an auditor, as long as what it is about. A name in it
 * outlives the person in the list of people, and goes with the review. Reminders as long.
 */
export const reviewsRetention: readonly Kind[] = [
  {
    name: 'systems.authorisation_reviews',
    term: 'internal-control',
    destroy: destroyRows('systems.authorisation_reviews', (last) => sql`it.signed_on <= ${last}`),
  },
  {
    name: 'systems.authorisation_review_reminders',
    term: 'internal-control',
    destroy: destroyRows('systems.authorisation_review_reminders', (last) => sql`${dayIn(sql`it.sent_at`)} <= ${last}`),
  },
]
