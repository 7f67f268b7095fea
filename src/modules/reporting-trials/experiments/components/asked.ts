import { choicesOf, queryOf } from '#platform/lists'
import { ExperimentQuery } from '../input.ts'

/** What the address asks of the list: the newest on top, unless it says otherwise. */
export function experimentsAsked(request: Request) {
  const choices = choicesOf(request, ['zoek', 'stand', 'sorteer', 'richting', 'pagina'])
  const { zoek: search, stand: state, sorteer: sort, pagina: page } = choices
  const descending = sort === '' || choices.richting === 'af'
  return { choices, query: queryOf(ExperimentQuery, { search, state, sort, descending, page }) }
}
