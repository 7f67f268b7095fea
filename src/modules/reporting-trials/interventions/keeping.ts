import { dayOf } from '#platform/language'
import { endDay } from '#platform/retention'
import type { InterventionState } from './model.ts'

type Lasting = {
  state: InterventionState
  startsOn: string
  endsOn: string | null
  events: readonly { doneAt: Date }[]
}
/** The day, YYYY-MM-DD, on which one that runs is destroyed when nothing is added to its history; null for one that doesn't run. */
export function destroyedOn({ state, startsOn, endsOn, events }: Lasting): string | null {
  if (state !== 'running') return null
  const lines = events.map(({ doneAt }) => dayOf(doneAt))
  const last = [startsOn, ...lines, ...(endsOn ? [endsOn] : [])].sort().at(-1)
  return last ? endDay('auxiliary-records', last) : null
}
