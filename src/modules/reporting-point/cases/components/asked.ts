import { choicesOf, queryOf } from '#platform/lists'
import { CaseQuery } from '../input.ts'

const names = ['stand', 'taak', 'weg', 'termijn', 'sleutels', 'sorteer', 'richting', 'pagina'] as const

/** What the address of the inbox asks for. */
export function casesAsked(request: Request) {
  const choices = choicesOf(request, names)
  const { stand, taak, weg, termijn, sleutels, sorteer, richting, pagina } = choices
  const given = { state: stand, clock: taak, route: weg, due: termijn, sort: sorteer, page: pagina }
  const keys = sleutels === 'wachten' ? 'waiting' : ''
  return { choices, query: queryOf(CaseQuery, { ...given, keys, descending: richting === 'af' }) }
}
