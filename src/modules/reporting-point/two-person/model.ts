import type { Directory, Handler } from '../crypto/index.ts'

/**
 * How far a report that two open together is for someone: nothing done (`locked`), they asked and wait (`asked`), another asks them
 * (`wanted`), or both gave their part (`open`).
 */
export const stages = ['locked', 'asked', 'wanted', 'open'] as const
export type Stage = (typeof stages)[number]

/** Who passed their part to whom. */
export type Given = { readonly from: string; readonly to: string }

export function stageOf(given: readonly Given[], me: string): Stage {
  const toMe = new Set(given.filter(({ to }) => to === me).map(({ from }) => from))
  const byMe = given.filter(({ from }) => from === me)
  if (byMe.some(({ to }) => toMe.has(to))) return 'open'
  if (toMe.size > 0) return 'wanted'
  return byMe.length > 0 ? 'asked' : 'locked'
}

type Grouped = Pick<Handler, 'id' | 'group'>

/** Whether each of the two groups has someone among them. */
export const spansBoth = (people: readonly Grouped[]): boolean =>
  (['A', 'B'] as const).every((group) => people.some((one) => one.group === group))

/** Whether two people open a report of this kind together, as the officers signed it. */
export const isForTwo = ({ twoPerson = [] }: Pick<Directory, 'twoPerson'>, category: string): boolean =>
  category !== '' && twoPerson.includes(category)

/** What is wrong with the choice of a directory: kinds without two groups who read them. */
export const lacksSecond = ({ twoPerson = [] }: Pick<Directory, 'twoPerson'>, readers: readonly Grouped[]): boolean =>
  twoPerson.length > 0 && !spansBoth(readers)

/**
 * Each person in group A or B, per role as evenly as can be. Who had a group keeps it, so that it moves for nobody who works
 * together already.
 */
export function grouped<H extends { id: string; role: string }>(
  people: readonly H[],
  before: readonly Grouped[],
): (H & { group: 'A' | 'B' })[] {
  const groups = new Map<string, 'A' | 'B'>()
  for (const { id, group } of before) if (group) groups.set(id, group)
  // Roles that read the same reports are counted together.
  const kindOf = ({ role }: { role: string }) =>
    role === 'report-handler' || role === 'stand-in' ? 'report-handler' : role
  for (const one of people) {
    if (groups.has(one.id)) continue
    const alike = people.filter((other) => kindOf(other) === kindOf(one))
    const count = (group: 'A' | 'B') => alike.filter(({ id }) => groups.get(id) === group).length
    groups.set(one.id, count('A') > count('B') ? 'B' : 'A')
  }
  return people.map((one) => ({ ...one, group: groups.get(one.id) ?? 'A' }))
}
