import { choicesOf, queryOf } from '#platform/lists'
import { OrganisationQuery } from './list.ts'

const names = ['zoek', 'soort', 'welke', 'sorteer', 'richting', 'pagina'] as const

/** What the address of the list of organisations asks for. */
export function organisationsAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(OrganisationQuery, {
    search: choices.zoek,
    kind: choices.soort,
    which: choices.welke,
    sort: choices.sorteer,
    descending: choices.richting === 'af',
    page: choices.pagina,
  })
  return { choices, query }
}
