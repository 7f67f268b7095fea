import { choicesOf, queryOf } from '#platform/lists'
import { ConnectionQuery } from '../input.ts'

/** What the address asks of the list of the municipality: by name, unless it says otherwise. */
export function connectionsAsked(request: Request) {
  const choices = choicesOf(request, [
    ...(['zoek', 'stand', 'bevestigen', 'thema', 'soort', 'vraag', 'sorteer', 'richting', 'pagina'] as const),
  ])
  const { zoek: search, stand: state, bevestigen: standing, thema: theme, soort: kind, sorteer: sort } = choices
  const asked = {
    search,
    asked: choices.vraag === 'ja' ? 'yes' : '',
    state,
    standing,
    theme,
    kind,
    sort,
    page: choices.pagina,
  }
  return { choices, query: queryOf(ConnectionQuery, { ...asked, descending: choices.richting === 'af' }) }
}
