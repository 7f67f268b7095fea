import { addDays, addMonths } from '#platform/language'
import type { ClockRules } from './content.ts'

/** What runs: the norm of the reporting point, that of the Wbk as well, or both as long as nobody has said which it is. */
export const regimes = ['unknown', 'own', 'wbk'] as const
export type Regime = (typeof regimes)[number]

export type Facts = {
  /** Days `YYYY-MM-DD`. */
  receivedOn: string
  regime: Regime
  acknowledgedOn: string | null
  /** Triage was done, by two. */
  assessedOn: string | null
  /** Feedback stood ready for the reporter, who need not have read it. */
  feedbackOn: string | null
  closedOn: string | null
  /** When the open signal was last looked at again. */
  retestedOn: string | null
}

export const clockCodes = ['acknowledge', 'assess', 'feedback', 'retest'] as const
export type ClockCode = (typeof clockCodes)[number]
/** A last day, whose rule it comes from, and since when it is met. */
export type Clock = {
  code: ClockCode
  dueOn: string
  rule: 'own' | 'wbk'
  /** The less strict rule that runs beside it, with its own last day. */
  also: { dueOn: string; rule: 'own' | 'wbk' } | null
  metOn: string | null
}

/** The day on which `count` working days are over after `start`. */
export function afterWorkingDays(start: string, count: number, isWorkingDay: (day: string) => boolean): string {
  let [day, left] = [start, count]
  while (left > 0) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/**
 * Last day of feedback under the Wbk: three months after the acknowledgement, or after the seventh day when none was sent in time
 * (Directive (EU) 2019/1937 art. 9(1)(f)).
 */
function wbkFeedback({ receivedOn, acknowledgedOn }: Facts, { wbk }: ClockRules): string {
  const seventh = addDays(receivedOn, wbk.acknowledge.days)
  const from = acknowledgedOn && acknowledgedOn < seventh ? acknowledgedOn : seventh
  return addMonths(from, wbk.feedbackAfterAcknowledgement.months)
}

type Due = Pick<Clock, 'dueOn' | 'rule' | 'also'>

/** Where both norms run the earlier day counts: who is in time for that one is in time for both. */
function stricter(own: string, wbk: string, regime: Regime): Due {
  const both = [
    { dueOn: own, rule: 'own' as const },
    { dueOn: wbk, rule: 'wbk' as const },
  ]
  const [first, also = null] = both
    .filter(({ rule }) => regime !== 'own' || rule === 'own')
    .sort((a, b) => (a.dueOn <= b.dueOn ? -1 : 1))
  return { ...(first ?? { dueOn: own, rule: 'own' }), also }
}

/** The last day of feedback by each norm that runs: the own one always, that of the Wbk unless the report is surely none. */
export const feedbackDays = (facts: Facts, rules: ClockRules): Omit<Due, 'also'>[] => [
  { dueOn: addDays(facts.receivedOn, rules.own.feedback.days), rule: 'own' },
  ...(facts.regime === 'own' ? [] : [{ dueOn: wbkFeedback(facts, rules), rule: 'wbk' as const }]),
]

/**
 * The clocks of a report. One that turned out to be a wrongdoing keeps the own norm and gets that of the Wbk beside it.
 * A last day at a weekend or holiday is not moved to a later day.
 */
export function clocksOf(facts: Facts, rules: ClockRules, isWorkingDay: (day: string) => boolean): Clock[] {
  const { receivedOn, regime, acknowledgedOn, feedbackOn, closedOn, retestedOn } = facts
  const { own, wbk, retestMonths } = rules
  const acknowledge = stricter(
    afterWorkingDays(receivedOn, own.acknowledge.workingDays, isWorkingDay),
    addDays(receivedOn, wbk.acknowledge.days),
    regime,
  )
  const assess: Due = {
    dueOn: afterWorkingDays(receivedOn, own.assess.workingDays, isWorkingDay),
    rule: 'own',
    also: null,
  }
  const feedback = stricter(addDays(receivedOn, own.feedback.days), wbkFeedback(facts, rules), regime)
  const retest: Due = {
    dueOn: addMonths(retestedOn ?? feedbackOn ?? receivedOn, retestMonths),
    rule: 'own',
    also: null,
  }
  return [
    { code: 'acknowledge', ...acknowledge, metOn: acknowledgedOn },
    // A question is closed without assessment or feedback.
    { code: 'assess', ...assess, metOn: facts.assessedOn ?? closedOn },
    { code: 'feedback', ...feedback, metOn: feedbackOn ?? closedOn },
    { code: 'retest', ...retest, metOn: closedOn },
  ]
}

/** The first last day that is not met yet; none when all are. */
export const nextDue = (clocks: readonly Clock[]): Clock | null =>
  clocks.filter(({ metOn }) => metOn === null).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0] ?? null
