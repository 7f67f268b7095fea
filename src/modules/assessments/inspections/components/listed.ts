import { choicesOf } from '#platform/lists'
import { inspectionStates } from '../model.ts'
import type { InspectionLine } from '../view.ts'

const sorts = ['municipality', 'state', 'progress', 'deadline'] as const
type Sorted = { by: (typeof sorts)[number] | ''; descending: boolean }
type Sortable = Pick<InspectionLine, 'municipality' | 'state' | 'revealed' | 'toJudge' | 'hearingUntil' | 'judgedUntil'>

/** The day until which something is awaited: verdicts in a draft, replies in the hearing; null after that. */
export const deadlineOf = ({ state, hearingUntil, judgedUntil }: Sortable): string | null =>
  state === 'draft' ? judgedUntil : state === 'hearing' ? hearingUntil : null

const keys = {
  municipality: ({ municipality }) => municipality,
  state: ({ state }) => inspectionStates.indexOf(state),
  progress: ({ revealed, toJudge }) => (toJudge === 0 ? null : revealed / toJudge),
  deadline: deadlineOf,
} satisfies Record<(typeof sorts)[number], (line: Sortable) => string | number | null>

/** Lines that are equal keep their order; a line without a value stays at the end, whatever the direction. */
export function sortedLines<T extends Sortable>(lines: readonly T[], { by, descending }: Sorted): T[] {
  if (by === '') return [...lines]
  const turn = descending ? -1 : 1
  return lines.toSorted((one, other) => {
    const [a, b] = [keys[by](one), keys[by](other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return turn * (typeof a === 'string' ? a.localeCompare(String(b), 'nl') : a - Number(b))
  })
}

/** What the address of the list asks for, and the lines that fit. */
export function listAsked(request: Request) {
  const choices = choicesOf(request, ['zoek', 'stand', 'sorteer', 'richting'])
  const state = inspectionStates.find((one) => one === choices.stand) ?? ''
  const search = choices.zoek.trim()
  const sorted: Sorted = {
    by: sorts.find((one) => one === choices.sorteer) ?? '',
    descending: choices.richting === 'af',
  }
  const fits = (line: Sortable) =>
    (state === '' || line.state === state) && line.municipality.toLowerCase().includes(search.toLowerCase())
  const linesOf = <T extends Sortable>(all: readonly T[]): T[] => sortedLines(all.filter(fits), sorted)
  return { choices, state, search, sorted, linesOf }
}
