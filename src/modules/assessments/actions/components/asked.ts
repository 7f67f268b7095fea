import { choicesOf, queryOf } from '#platform/lists'
import { ActionQuery } from '../input.ts'

const names = ['zoek', 'stand', 'eigenaar', 'norm', 'herkomst', 'sorteer', 'richting', 'pagina'] as const

/** What the address of the list of actions asks for. */
export function actionsAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(ActionQuery, {
    search: choices.zoek,
    standing: choices.stand,
    ownerId: choices.eigenaar === 'niemand' ? 'none' : choices.eigenaar,
    norm: choices.norm.trim(),
    origin: choices.herkomst,
    sort: choices.sorteer,
    descending: choices.richting === 'af',
    page: choices.pagina,
  })
  return { choices, query }
}
