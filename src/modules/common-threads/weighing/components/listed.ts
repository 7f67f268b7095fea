import { choicesOf } from '#platform/lists'
import { type Outcome, outcomes } from '../model.ts'
import type { WeighedThread } from '../view.ts'

const names = ['zoek', 'advies', 'besluit', 'sorteer', 'richting'] as const
/** Which threads are wanted and in which order, as they stand in the URL. */
export type ThreadChoices = Record<(typeof names)[number], string>
export const threadChoices = (request: Request): ThreadChoices => choicesOf(request, names)

/** Columns by which threads can be sorted; as they stand in the URL. */
export const sortKeys = ['draad', 'aandeel', 'eerste', 'advies', 'besluit'] as const
type SortKey = (typeof sortKeys)[number]
export const openDecision = 'open'

/** The most often among the first three stands on top unless asked otherwise. */
export const sortedBy = ({ sorteer, richting }: ThreadChoices): { by: SortKey; descending: boolean } => {
  const by = sortKeys.find((key) => key === sorteer)
  return { by: by ?? 'aandeel', descending: by ? richting === 'af' : true }
}

const place = (outcome: Outcome | undefined) => (outcome ? outcomes.indexOf(outcome) : null)
const shownBy: Record<SortKey, (thread: WeighedThread) => string | number | null> = {
  draad: ({ title }) => title,
  aandeel: ({ result }) => result?.firstThree ?? null,
  eerste: ({ result }) => result?.ranks[0] ?? null,
  advies: ({ advice }) => place(advice?.outcome),
  besluit: ({ outcome }) => place(outcome?.outcome),
}

/** What the choices leave, in the wanted order; what has no value stands last. */
export function listedThreads(threads: readonly WeighedThread[], choices: ThreadChoices): WeighedThread[] {
  const wanted = choices.zoek.trim().toLowerCase()
  const { by, descending } = sortedBy(choices)
  const decided = (thread: WeighedThread) => thread.outcome?.outcome ?? openDecision
  const left = threads.filter(
    (thread) =>
      thread.title.toLowerCase().includes(wanted) &&
      (!choices.advies || thread.advice?.outcome === choices.advies) &&
      (!choices.besluit || decided(thread) === choices.besluit),
  )
  return left.sort((a, b) => {
    const [one, other] = [shownBy[by](a), shownBy[by](b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    const order = typeof one === 'string' ? one.localeCompare(String(other), 'nl') : one - Number(other)
    return descending ? -order : order
  })
}
