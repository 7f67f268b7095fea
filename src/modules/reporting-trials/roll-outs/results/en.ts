import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  hand: 'Hand in counts',
  handExplain:
    'The district wants to know whether the method helped. That needs the numbers of reports around each start. Below is exactly what your municipality hands in, and no more. Only the secretary and mayor of your municipality see these counts. The district never does: it sees one outcome of all municipalities together. Once that is drawn, the counts that were handed in are gone.',
  handWho: 'Secretary and mayor of your municipality. The district sees that you handed in, not what.',
  leaves: 'This your municipality hands in',
  start: 'Start',
  startOf: (step, isOwn) => (isOwn ? `${step} (your municipality)` : `${step}`),
  side: 'Weeks',
  before: 'before',
  after: 'after',
  from: 'From',
  upTo: 'Up to and including',
  reports: 'Reports',
  employees: 'Employees',
  contribute: 'Hand in these counts',
  contributeText: 'You can take this back until the result is drawn. No report goes with it, only these numbers.',
  contributed: (day) => `Your municipality handed in these counts on ${day}.`,
  takeBack: 'Take the counts back',
  takeBackText: 'Your municipality then does not count in the result, unless you hand in again.',
  contributedNow: 'The counts were handed in.',
  takenBack: 'The counts were taken back. The district did not see them.',
  drawn: 'The result was drawn. The counts that were handed in were destroyed.',
  result: 'Result',
  resultOf: (title) => `Result: ${title}`,
  resultExplain:
    'Each municipality is compared with itself: reports for each employee after its own start, against before. The outcomes of all municipalities are taken together. The line around the outcome shows how much chance is in it.',
  verdict: {
    more: (ratio) => `After the start there were ${ratio} times as many reports as before.`,
    less: (ratio) => `After the start there were fewer reports than before: ${ratio} times as many.`,
    'not-seen': 'With these numbers no difference can be seen between before and after the start.',
    'too-few': 'There are too few reports to say anything.',
  },
  limits: (low, high) => `The real difference is probably between ${low} and ${high} times as many.`,
  tooFewText:
    'Before or after the start there were fewer than five reports together, or there would be without one of the municipalities. We do not show such numbers.',
  picture: 'How many times as many reports as before?',
  pictureText: (ratio, low, high) =>
    `A point at ${ratio} times, with a line from ${low} to ${high}. At 1 there is no difference.`,
  noDifference: 'no difference',
  times: (value) => `${value}×`,
  table: 'The numbers as a table',
  compared: 'Compared with',
  ownBefore: 'the own weeks before',
  others: 'other municipalities in the same weeks',
  ratio: 'How many times as many',
  low: 'At least',
  high: 'At most',
  outcome: 'Outcome',
  counted: (municipalities, reports) =>
    reports === null
      ? `${municipalities} municipalities count in this.`
      : `${municipalities} municipalities count in this, with ${reports} reports together.`,
  drawnOn: (day) =>
    `The result was drawn on ${day} and does not change any more. The counts of each municipality were destroyed.`,
  beside: 'Was it the method?',
  besideIntro:
    'Maybe more was reported everywhere, also where nothing had started. So we also compare with the other municipalities in the same weeks. What changed everywhere at once then falls out.',
  besideVerdict: {
    more: (ratio, low, high) =>
      `Compared with those there were more reports: ${ratio} times as many (between ${low} and ${high}).`,
    less: (ratio, low, high) =>
      `Compared with those there were fewer reports: ${ratio} times as many (between ${low} and ${high}).`,
    'not-seen': (ratio, low, high) =>
      `Compared with those no difference can be seen: ${ratio} times as many (between ${low} and ${high}).`,
    'too-few': 'There are too few reports for that. So we can not say whether something changed everywhere at once.',
  },
  besideMeans: {
    both: 'Both comparisons point the same way. That fits an effect of the method.',
    alone: 'So the difference with before may also come from something that changed everywhere.',
    neither: 'So this way too one can not say that the method makes a difference.',
    other: 'So both comparisons do not say the same. Draw no conclusion yet.',
  },
  meansNot: 'What this does not mean',
  meansNotText: [
    'Comparing before and after proves no cause. The order was drawn, but each municipality started on a day and did not go back.',
    'The comparison with others only looks at the weeks just before and just after a start. What comes later it does not see.',
    'More reports does not mean that more happens.',
    'The outcome is of these municipalities together, not of each of them.',
  ],
  print: 'Do you want this on paper? Print the page with your browser.',
  formula: 'How was this computed?',
  formulaText:
    'The first number is the exact rate ratio of Martin and Austin (1996): for each municipality the reports after its start, given its total, with employees times weeks below the line. The second is the exact common ratio of Mehta, Patel and Gray (1985): for each start a table of the municipality and the others, in as many weeks before and after. Both with a 95% interval.',
}
