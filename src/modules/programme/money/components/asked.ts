import { choicesOf, queryOf } from '#platform/lists'
import { BookingQuery } from '../input.ts'

const names = [
  'zoek',
  'soort',
  'stand',
  'telt',
  'activiteit',
  'bron',
  'gemeente',
  'export',
  'sorteer',
  'richting',
  'pagina',
] as const

/** What the address of the list of bookings asks for; newest first unless someone chose an order. */
export function bookingsAsked(request: Request) {
  const choices = choicesOf(request, names)
  const query = queryOf(BookingQuery, {
    search: choices.zoek,
    kind: choices.soort,
    state: choices.stand,
    figure: choices.telt,
    activityId: choices.activiteit,
    sourceId: choices.bron,
    municipalityId: choices.gemeente === 'geen' ? 'none' : choices.gemeente,
    importId: choices.export,
    sort: choices.sorteer,
    descending: choices.sorteer === '' || choices.richting === 'af',
    page: choices.pagina,
  })
  return { choices, query }
}

/** The number of the account that the address asks for; the newest when it names none. */
export function accountAsked(request: Request): number | null {
  const { nr } = choicesOf(request, ['nr'])
  return /^\d{1,6}$/.test(nr) ? Number(nr) : null
}
