import { choicesOf, queryOf } from '#platform/lists'
import { PaperQuery } from '../input.ts'

const names = ['zoek', 'soort', 'stand', 'sorteer', 'richting', 'pagina'] as const

/** What the address of the list of papers asks for; the newest first when it asks for nothing. */
export function papersAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(PaperQuery, {
    search: choices.zoek,
    kind: choices.soort,
    state: choices.stand,
    sort: choices.sorteer,
    ...(choices.sorteer === '' ? {} : { descending: choices.richting === 'af' }),
    page: choices.pagina,
  })
  return { choices, query }
}
