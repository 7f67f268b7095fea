import { choicesOf, queryOf } from '#platform/lists'
import { RegisterQuery } from '../input.ts'

const names = ['zoek', 'sorteer', 'richting', 'pagina'] as const

/** What the address of the register asks for. */
export function registerAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(RegisterQuery, {
    ...{ search: choices.zoek, sort: choices.sorteer },
    ...{ descending: choices.richting === 'af', page: choices.pagina },
  })
  return { choices, query }
}
