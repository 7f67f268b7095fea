import { choicesOf, queryOf } from '#platform/lists'
import { RegisterQuery } from '../input.ts'

const names = ['jaar', 'stand', 'regime', 'uitkomst', 'sorteer', 'richting', 'pagina'] as const

/** Which of the two registers an address is of: the one under the Wbk holds the reports with that regime only. */
export const isWbk = (request: Request): boolean => new URL(request.url).pathname.includes('/wbk-register')

/** What the address of a register asks for. */
export function registerAsked(request: Request) {
  const choices = choicesOf(request, names)
  const { jaar, stand, regime, uitkomst, sorteer, richting, pagina } = choices
  const given = { year: jaar, state: stand, outcome: uitkomst, sort: sorteer, page: pagina }
  const query = queryOf(RegisterQuery, { ...given, regime, descending: richting === 'af' })
  return { choices, query: isWbk(request) ? { ...query, regime: 'wbk' as const } : query }
}
