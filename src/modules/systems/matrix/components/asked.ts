import { choicesOf, queryOf } from '#platform/lists'
import { GapQuery, MatrixQuery, NeighbourQuery } from '../input.ts'

/** What the address asks of the matrix. */
export function matrixAsked(request: Request) {
  const choices = choicesOf(request, ['zoek', 'thema', 'soort', 'stand', 'gemeente', 'sorteer', 'richting'])
  const { zoek: search, thema: theme, soort: kind, stand: state, gemeente: municipality, sorteer: sort } = choices
  const asked = { search, theme, kind, state, municipality, sort, descending: choices.richting === 'af' }
  return { choices, query: queryOf(MatrixQuery, asked) }
}

/** What the address asks of the gap view: the thinnest theme first, unless it says otherwise. */
export function gapsAsked(request: Request) {
  const choices = choicesOf(request, ['thema', 'sorteer', 'richting'])
  const asked = { theme: choices.thema, sort: choices.sorteer, descending: choices.richting === 'af' }
  return { choices, query: queryOf(GapQuery, asked) }
}

/** What the address asks of the comparison: what most others have first, unless it says otherwise. */
export function besideAsked(request: Request) {
  const choices = choicesOf(request, ['zoek', 'thema', 'soort', 'toon', 'sorteer', 'richting'])
  const { zoek: search, thema: theme, soort: kind, sorteer: sort } = choices
  const show = { missen: 'lacking', voor: 'ahead' }[choices.toon] ?? ''
  const descending = sort === '' || choices.richting === 'af'
  return { choices, query: queryOf(NeighbourQuery, { search, theme, kind, show, sort, descending }) }
}
