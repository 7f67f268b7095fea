import { choicesOf, queryOf } from '#platform/lists'
import { RollOutQuery } from './input.ts'

/** What the address asks of the list: the newest on top, unless it says otherwise. */
export function rollOutsAsked(request: Request) {
  const choices = choicesOf(request, ['zoek', 'methode', 'stand', 'sorteer', 'richting', 'pagina'])
  const { zoek: search, methode: method, stand: state, sorteer: sort, pagina: page } = choices
  const descending = sort === '' || choices.richting === 'af'
  return { choices, query: queryOf(RollOutQuery, { search, method, state, sort, descending, page }) }
}
