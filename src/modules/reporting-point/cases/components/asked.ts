import { choicesOf, queryOf } from '#platform/lists'
import { CaseQuery } from '../input.ts'

const names = ['stand', 'weg', 'termijn', 'sleutels', 'pagina'] as const

/** What the address of the inbox asks for. */
export function casesAsked(request: Request) {
  const choices = choicesOf(request, names)
  const { stand, weg, termijn, sleutels, pagina } = choices
  const keys = sleutels === 'wachten' ? 'waiting' : ''
  return { choices, query: queryOf(CaseQuery, { state: stand, route: weg, due: termijn, keys, page: pagina }) }
}
