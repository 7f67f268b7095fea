import { choicesOf, queryOf } from '#platform/lists'
import { InterventionQuery } from '../input.ts'

/** What the address asks of the list: what starts first on top, unless it says otherwise. */
export function interventionsAsked(request: Request) {
  const choices = choicesOf(request, ['zoek', 'methode', 'stand', 'sorteer', 'richting', 'pagina'])
  const { zoek: search, methode: method, stand: state, sorteer: sort, pagina: page } = choices
  const query = queryOf(InterventionQuery, { search, method, state, sort, descending: choices.richting === 'af', page })
  return { choices, query }
}
