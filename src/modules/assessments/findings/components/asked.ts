import { choicesOf, listAddress, queryOf } from '#platform/lists'
import { FindingQuery } from '../input.ts'

const names = ['zoek', 'gemeente', 'norm', 'ronde', 'ernst', 'bron', 'binnen', 'sorteer', 'richting', 'pagina'] as const
export type FindingChoices = Record<(typeof names)[number], string>

/** What the address of the list asks for; all defaults when someone typed nonsense in it. */
export function findingsAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(FindingQuery, {
    search: choices.zoek,
    organisationId: choices.gemeente,
    norm: choices.norm,
    roundId: choices.ronde,
    severity: choices.ernst,
    source: choices.bron,
    origin: choices.binnen,
    sort: choices.sorteer,
    direction: choices.sorteer === '' ? '' : choices.richting === 'af' ? 'down' : 'up',
    page: choices.pagina,
  })
  return { choices, query }
}

/** The same list, with some choices changed. */
export const addressOf = (path: string, choices: FindingChoices, changes: Record<string, string> = {}): string =>
  listAddress(path, choices).href(changes)
