import { choicesOf, queryOf } from '#platform/lists'
import { DecisionQuery, ProposalQuery } from '../input.ts'

const sorting = ['sorteer', 'richting', 'pagina'] as const
type Sorting = Record<(typeof sorting)[number], string>

/** What is newest comes first, until someone sorts by a column. */
const sorted = ({ sorteer, richting, pagina }: Sorting) => ({
  sort: sorteer,
  descending: sorteer === '' || richting === 'af',
  page: pagina,
})

/** What the address of the list of proposals asks for. */
export function proposalsAsked(request: Request) {
  const choices = choicesOf(request, ['zoek', 'stand', 'behandeling', ...sorting])
  const { zoek: search, stand: state, behandeling: agendaType } = choices
  return { choices, query: queryOf(ProposalQuery, { search, state, agendaType, ...sorted(choices) }) }
}

/** What the address of the register asks for. */
export function decisionsAsked(request: Request) {
  const choices = choicesOf(request, ['zoek', 'besluit', 'jaar', ...sorting])
  const { zoek: search, besluit: outcome, jaar: year } = choices
  return { choices, query: queryOf(DecisionQuery, { search, outcome, year, ...sorted(choices) }) }
}
