import { choicesOf, queryOf } from '#platform/lists'
import { DeclarationQuery } from '../input.ts'

const names = ['zoek', 'stand', 'soort', 'sorteer', 'richting', 'pagina'] as const

/** The declarations that an address asks for. */
export function declarationsAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(DeclarationQuery, {
    search: choices.zoek,
    state: choices.stand,
    kind: choices.soort,
    sort: choices.sorteer,
    descending: choices.richting === 'af' ? true : '',
    page: choices.pagina,
  })
  return { choices, query }
}
