import { choicesOf, queryOf } from '#platform/lists'
import { GiftQuery } from '../input.ts'

/** What the address asks of the register: the newest first, unless it says otherwise. */
export function giftsAsked(request: Request) {
  const choices = choicesOf(request, ['zoek', 'stand', 'sorteer', 'richting', 'pagina'])
  const { zoek: search, stand: state, sorteer: sort, pagina: page } = choices
  const descending = sort === '' || choices.richting === 'af'
  return { choices, query: queryOf(GiftQuery, { search, state, sort, descending, page }) }
}
