import { choicesOf, queryOf } from '#platform/lists'
import { OathQuery } from '../input.ts'

const names = ['zoek', 'stand', 'sorteer', 'richting', 'pagina'] as const

/** What the address of the register asks for. */
export function oathsAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(OathQuery, {
    ...{ search: choices.zoek, standing: choices.stand, sort: choices.sorteer },
    ...{ descending: choices.richting === 'af', page: choices.pagina },
  })
  return { choices, query }
}
