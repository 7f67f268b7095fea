import terms from '#content/source-access.json' with { type: 'json' }
import { addDays, addMonths } from '#platform/language'
import type { FinderRole, Task } from '../codes.ts'
import { type Applied, appliedTo, type Findable, type Verdict, verdictOf } from '../finder/model.ts'

/** A request for access: the manager approves it, then the source manager grants it; each may refuse. */
export const requestStates = ['asked', 'approved', 'granted', 'refused', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]

/** `approver` is the manager of who asks, or a coordinator; `granter` the source manager. */
export type Taker = 'requester' | 'approver' | 'granter'
type StepRule = { from: readonly RequestState[]; to: RequestState; by: Taker; needsReason: boolean }

/** Which steps there are; database and pages know the same ones. */
export const steps = {
  approve: { from: ['asked'], to: 'approved', by: 'approver', needsReason: false },
  decline: { from: ['asked'], to: 'refused', by: 'approver', needsReason: true },
  grant: { from: ['approved'], to: 'granted', by: 'granter', needsReason: false },
  refuse: { from: ['approved'], to: 'refused', by: 'granter', needsReason: true },
  withdraw: { from: ['asked', 'approved'], to: 'withdrawn', by: 'requester', needsReason: false },
} as const satisfies Record<string, StepRule>
export type Step = keyof typeof steps
export const stepNames = Object.keys(steps) as Step[]

/** What is written down of a request; `pass-on` and `close` are done by the clock, when someone left. */
export const requestEvents = ['ask', ...stepNames, 'pass-on', 'close'] as const
export type RequestEvent = (typeof requestEvents)[number]

/** The steps that can be taken in a state by those who are one of these. */
export const stepsIn = (state: RequestState, takers: readonly Taker[]): Step[] =>
  stepNames.filter((name) => {
    const { from, by }: StepRule = steps[name]
    return from.includes(state) && takers.includes(by)
  })

export const endCauses = ['ended', 'review', 'left', 'expired'] as const
export type EndCause = (typeof endCauses)[number]

/** The last day that may be asked for access that starts on a day. */
export const lastDayFor = (startsOn: string): string => addMonths(startsOn, terms.mostMonths)

/** The last agreed number of days of waiting that has passed, or null; @param since,today `YYYY-MM-DD` */
export function reminderDue(since: string, today: string): number | null {
  const passed = terms.remindDays.filter((days) => addDays(since, days) <= today)
  return passed.length === 0 ? null : Math.max(...passed)
}

type Used = { role: FinderRole; task: Task }

/**
 * Whether the rules let this work use a source for this task, whatever one has and wants to know: yes or no only when it is that for
 * all of it, otherwise on conditions; with every rule that speaks, by id.
 */
export function judge(source: Omit<Findable, 'code'>, { role, task }: Used): { verdict: Verdict; because: Applied[] } {
  const questions = source.keys.flatMap((have) => source.wants.map((want) => ({ have, want, role, task })))
  const found = new Set(questions.map((question) => verdictOf(source.rules, question)))
  const [first = 'no', ...others] = found
  const spoken = new Map(
    questions.flatMap((question) => appliedTo(source.rules, question)).map((applied) => [applied.rule.id, applied]),
  )
  const because = [...spoken.values()].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1))
  return { verdict: others.length === 0 ? first : 'conditional', because }
}
