import { choicesOf, queryOf } from '#platform/lists'
import { TaskQuery } from '../input.ts'

const names = [
  'zoek',
  'stand',
  'eigenaar',
  'deelproject',
  'herkomst',
  'lijst',
  'sorteer',
  'richting',
  'pagina',
] as const

/** What the address of a list of tasks asks for. */
export function tasksAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(TaskQuery, {
    search: choices.zoek,
    standing: choices.stand,
    ownerId: choices.eigenaar,
    subProjectId: choices.deelproject,
    origin: choices.herkomst,
    sort: choices.sorteer,
    descending: choices.richting === 'af',
    page: choices.pagina,
  })
  return { choices, query, whose: { kind: choices.lijst === 'gemaakt' ? ('made' as const) : ('mine' as const) } }
}
