import { choicesOf, queryOf } from '#platform/lists'
import { ReleasedQuery } from '../queries.ts'

/** What the address asks of the list: the newest on top, unless it says otherwise. */
export function releasedAsked(request: Request) {
  const choices = choicesOf(request, ['methode', 'grootte', 'soort', 'sorteer', 'richting', 'pagina'])
  const { methode: method, grootte: size, soort: subject, sorteer: sort, pagina: page } = choices
  const descending = sort === '' || choices.richting === 'af'
  return { choices, query: queryOf(ReleasedQuery, { method, size, subject, sort, descending, page }) }
}
