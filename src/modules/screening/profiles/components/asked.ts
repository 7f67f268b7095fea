import { choicesOf, queryOf } from '#platform/lists'
import { ProfileQuery } from '../input.ts'

const names = ['zoek', 'klasse', 'stand', 'sorteer', 'richting', 'pagina'] as const

/** What the address of the list of functions asks for. */
export function profilesAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(ProfileQuery, {
    search: choices.zoek,
    class: choices.klasse,
    standing: choices.stand,
    sort: choices.sorteer,
    descending: choices.richting === 'af',
    page: choices.pagina,
  })
  return { choices, query }
}
