import { choicesOf, queryOf } from '#platform/lists'
import { AuthorisationQuery } from '../input.ts'

const states: Record<string, string> = { gestopt: 'ended', alle: 'all' }

/** What the address asks of the list: those that run, by source, unless it says otherwise. */
export function authorisationsAsked(request: Request) {
  const choices = choicesOf(request, ['zoek', 'stand', 'bron', 'werk', 'sorteer', 'richting', 'pagina'])
  const query = queryOf(AuthorisationQuery, {
    search: choices.zoek,
    state: states[choices.stand] ?? '',
    source: choices.bron,
    role: choices.werk,
    sort: choices.sorteer,
    descending: choices.richting === 'af',
    page: choices.pagina,
  })
  return { choices, query }
}
