import { choicesOf, queryOf } from '#platform/lists'
import { ItemQuery } from '../input.ts'

const names = ['zoek', 'stand', 'soort', 'code', 'pagina'] as const

/** What the address of the list of texts asks for. */
export function itemsAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(ItemQuery, {
    search: choices.zoek,
    state: choices.stand,
    kind: choices.soort,
    code: choices.code,
  })
  return { choices, query }
}
