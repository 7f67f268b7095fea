import { choicesOf, queryOf } from '#platform/lists'
import { HistoryQuery } from '../input.ts'

/** What the address of the history asks for. */
export function historyAsked(request: Request) {
  const choices = choicesOf(request, ['soort', 'gemeente', 'deelproject', 'kwartaal', 'pagina'])
  const query = queryOf(HistoryQuery, {
    kind: choices.soort,
    municipalityId: choices.gemeente,
    subProjectId: choices.deelproject,
    quarter: choices.kwartaal,
    page: choices.pagina,
  })
  return { choices, query }
}
