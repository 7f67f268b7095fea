import type { z } from 'zod'
import { choicesOf, queryOf } from '#platform/lists'
import { StaffQuery } from '../input.ts'

const names = ['zoek', 'afdeling', 'functie', 'soort', 'welke', 'op', 'sorteer', 'richting', 'pagina'] as const

/** What the address of the staff list asks for. */
export function staffAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query: z.output<typeof StaffQuery> = queryOf(StaffQuery, {
    search: choices.zoek,
    unit: choices.afdeling,
    function: choices.functie,
    kind: choices.soort,
    which: choices.welke,
    on: choices.op,
    sort: choices.sorteer,
    descending: choices.richting === 'af',
    page: choices.pagina,
  })
  return { choices, query }
}
export type StaffChoices = ReturnType<typeof staffAsked>['choices']
