/**
 * How a report came in: from the reporter's own browser, read by the server on the way (no script), typed in by a handler, or by
 * an attention officer for a colleague.
 */
export const routes = ['browser', 'server', 'handler', 'colleague'] as const
export type Route = (typeof routes)[number]

/** What triage came to. */
export const outcomes = [
  'taken-up',
  'local-meeting',
  'police',
  'riec',
  'environmental-service',
  'other-route',
  'joined',
  'no-follow-up',
] as const
export type Outcome = (typeof outcomes)[number]

/** How far a report is, in the words that its reporter sees too. */
export const caseStates = ['received', 'assessing', 'answered', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

type Days = { acknowledgedOn: string | null; feedbackOn: string | null; closedOn: string | null }

/** Follows from what was done, so that it can't say anything else. */
export function stateOf({ acknowledgedOn, feedbackOn, closedOn }: Days): CaseState {
  if (closedOn) return 'closed'
  if (feedbackOn) return 'answered'
  return acknowledgedOn ? 'assessing' : 'received'
}

/** A handler's secret as their browser wrapped it: with a passkey, or with a printed phrase. An age file in base64. */
export type Wrapped = { kind: 'passkey' | 'phrase'; passkey: string | null; file: string }
