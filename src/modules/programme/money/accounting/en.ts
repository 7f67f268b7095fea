import type { Texts } from '#platform/language'
import type { account as dutch } from './nl.ts'

export const account: Texts<typeof dutch> = {
  title: 'Accountability',
  intro: 'What was done and spent, for the province.',
  explain:
    'Begin with a day: what was spent up to and with that day counts. When an activity differs more than 10% from the budget, write why. Only when everything is explained and nothing waits can it be closed. After that the account no longer changes, not by later bookings either.',
  numbered: (number, day) => `Account ${number}, up to and with ${day}`,
  today: (day) => `This is how the account would be now, up to and with ${day}. None was begun yet.`,
  closed: (day) => `Closed on ${day}. Later bookings do not change it.`,
  isOpen: 'This account was not closed yet.',
  states: { open: 'Open', closed: 'Closed' },
  start: 'Begin an account',
  upTo: 'Costs up to and with',
  move: 'Move the last day',
  activities: 'Activities: plan, costs and hours',
  sources: 'Sources',
  columns: {
    activity: 'Activity',
    plan: 'Planned',
    delivered: 'Delivered',
    deviation: 'Difference',
    hours: 'Hours',
    hoursCost: 'Hours × rate',
    explanation: 'Explanation',
    amount: 'Amount of the source',
    funder: 'Funder',
  },
  of: (done, all) => `${done} of ${all}`,
  noBudget: 'not budgeted',
  percent: (percent) => `${percent > 0 ? '+' : ''}${percent}%`,
  rate: (amount) =>
    `An hour counts for ${amount}. Hours are those that municipalities filled in. They are a contribution of their own and no part of the costs.`,
  missingHere: 'Explanation is missing',
  missing: (count) =>
    count === 1
      ? 'For 1 activity a difference of more than 10% is not explained.'
      : `For ${count} activities a difference of more than 10% is not explained.`,
  explainTitle: 'Explain the differences',
  explainFor: (activity) => `Why does ${activity} differ?`,
  saveExplanation: (activity) => `Save the explanation of ${activity}`,
  save: 'Save the explanation',
  saved: 'The explanation was saved.',
  close: 'Close the account',
  closeHelp: 'After that it no longer changes. A next account is possible.',
  others: 'Other accounts',
  openCommitments: 'Still to pay',
}
