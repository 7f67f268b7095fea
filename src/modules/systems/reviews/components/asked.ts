import { choicesOf, queryOf } from '#platform/lists'
import { ReviewQuery } from '../input.ts'

/** Words of the address for a standing; `nu` is what is to be done now. */
export const standingWords = {
  nu: 'due',
  'te-laat': 'overdue',
  begonnen: 'begun',
  bijna: 'soon',
  'op-tijd': 'fresh',
  niets: 'nothing',
} as const
const standings: Record<string, string> = standingWords
const rhythms: Record<string, string> = { kwartaal: 'quarterly', jaar: 'yearly' }

/** What the address asks of the list: what is due first, unless it says otherwise. */
export function reviewsAsked(request: Request) {
  const choices = choicesOf(request, ['zoek', 'stand', 'ritme', 'sorteer', 'richting', 'pagina'])
  const query = queryOf(ReviewQuery, {
    search: choices.zoek,
    standing: standings[choices.stand] ?? '',
    rhythm: rhythms[choices.ritme] ?? '',
    sort: choices.sorteer,
    descending: choices.richting === 'af',
    page: choices.pagina,
  })
  return { choices, query }
}
