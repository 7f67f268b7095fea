import { choicesOf, queryOf } from '#platform/lists'
import { RequestQuery, UseInput } from '../input.ts'

/** The work and the task in the address; null as long as one is missing or unknown. */
export function usageAsked(request: Request) {
  const choices = choicesOf(request, ['rol', 'taak'])
  const read = UseInput.safeParse({ role: choices.rol, task: choices.taak })
  return { choices, use: read.success ? read.data : null }
}

/** Which requests an address means: `beslissen` waits for me, `alle` is all that I may see. */
const scopes: Record<string, string> = { beslissen: 'todo', alle: 'all' }

export function requestsAsked(request: Request) {
  const choices = choicesOf(request, ['welke', 'zoek', 'stand', 'sorteer', 'richting', 'pagina'])
  const query = queryOf(RequestQuery, {
    which: scopes[choices.welke] ?? '',
    search: choices.zoek,
    state: choices.stand,
    sort: choices.sorteer,
    descending: choices.sorteer === '' ? '' : choices.richting === 'af',
    page: choices.pagina,
  })
  return { choices, query }
}
