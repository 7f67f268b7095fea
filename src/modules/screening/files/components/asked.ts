import { choicesOf, queryOf } from '#platform/lists'
import { FileQuery } from '../input.ts'

const names = ['zoek', 'stand', 'klasse', 'soort', 'werk', 'sorteer', 'richting', 'pagina'] as const

/** What the address of the list of files asks for. */
export function filesAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(FileQuery, {
    search: choices.zoek,
    state: choices.stand,
    class: choices.klasse,
    kind: choices.soort,
    work: choices.werk,
    sort: choices.sorteer,
    descending: choices.richting === 'af',
    page: choices.pagina,
  })
  return { choices, query }
}
