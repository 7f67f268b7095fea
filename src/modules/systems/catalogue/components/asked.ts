import { choicesOf, queryOf } from '#platform/lists'
import { SourceQuery } from '../input.ts'

/** What the address asks of the list of sources: by name, unless it says otherwise. */
export function sourcesAsked(request: Request) {
  const choices = choicesOf(request, [
    ...(['zoek', 'soort', 'thema', 'heb', 'wil', 'toegang', 'sorteer', 'richting', 'pagina'] as const),
  ])
  const { zoek: search, soort: kind, thema: theme, heb: key, wil: want, toegang: access, sorteer: sort } = choices
  const asked = { search, kind, theme, key, want, access, sort, page: choices.pagina }
  return { choices, query: queryOf(SourceQuery, { ...asked, descending: choices.richting === 'af' }) }
}
