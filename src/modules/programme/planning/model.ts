/** What a dependency can be about. */
export const plannedKinds = ['sub-project', 'part', 'milestone'] as const
export type PlannedKind = (typeof plannedKinds)[number]
/** Something in the plan as one word, for a form and for an address: `milestone:` and its id. */
export type PlannedRef = `${PlannedKind}:${string}`

export const refOf = (kind: PlannedKind, id: string): PlannedRef => `${kind}:${id}`

/** `from` can't be done before `needs` is done. */
export type Edge = { from: PlannedRef; needs: PlannedRef }

/**
 * The circle that one more dependency would close: what is added first, then what it needs, and so on until the first comes
 * back. Null when it closes none.
 */
export function circleOf(edges: readonly Edge[], added: Edge): PlannedRef[] | null {
  const needsOf = Map.groupBy(edges, ({ from }) => from)
  const cameFrom = new Map<PlannedRef, PlannedRef | null>([[added.needs, null]])
  const queue = [added.needs]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === added.from) return [added.from, ...wayBack(cameFrom, at)]
    for (const { needs } of needsOf.get(at) ?? []) {
      if (cameFrom.has(needs)) continue
      cameFrom.set(needs, at)
      queue.push(needs)
    }
  }
  return null
}

function wayBack(cameFrom: ReadonlyMap<PlannedRef, PlannedRef | null>, end: PlannedRef): PlannedRef[] {
  const way: PlannedRef[] = []
  for (let at: PlannedRef | null = end; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at)
  return way
}

/** The days of something planned; a milestone begins and ends on its day. `reachedOn`: it is done since. */
export type PlannedDays = { startsOn: string; endsOn: string; reachedOn?: string | null }

/** Whether something is planned to be done before what it needs is done; what was reached is no longer a matter of planning. */
export const comesTooEarly = (from: PlannedDays, needs: PlannedDays): boolean =>
  !from.reachedOn && !needs.reachedOn && from.endsOn < needs.endsOn

/** How a milestone stands on a day. */
export const milestoneStandings = ['reached', 'late', 'ahead'] as const
export type MilestoneStanding = (typeof milestoneStandings)[number]
/** @param today YYYY-MM-DD; a milestone of today is not late yet */
export const milestoneStanding = (
  { dueOn, reachedOn }: { dueOn: string; reachedOn: string | null },
  today: string,
): MilestoneStanding => (reachedOn !== null ? 'reached' : dueOn < today ? 'late' : 'ahead')

/** A milestone as it stood on a day: what was reached later was open then. */
export const milestoneOn = <M extends { dueOn: string; reachedOn: string | null }>(milestone: M, day: string) => {
  const reachedOn = milestone.reachedOn !== null && milestone.reachedOn <= day ? milestone.reachedOn : null
  return { ...milestone, reachedOn, standing: milestoneStanding({ ...milestone, reachedOn }, day) }
}

export const deliverableStates = ['planned', 'busy', 'delivered', 'accepted'] as const
export type DeliverableState = (typeof deliverableStates)[number]
/** Whether a deliverable is there; then it has a link to what shows it, and a day. */
export const isDelivered = (state: DeliverableState): boolean => state === 'delivered' || state === 'accepted'
