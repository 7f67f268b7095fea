import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Introduce step by step',
  intro: 'Municipalities start the same method one after the other. A draw decides the order.',
  explain:
    'If all municipalities start at once, nobody knows whether the method helps. If they start one after the other, in an order that was drawn, then each that still waits is a comparison. A municipality takes part only when it agrees itself.',
  oneExplain:
    'The district asks municipalities to take part. Secretary or mayor agrees or not. Then the district draws the order, and that stands.',
  formExplain:
    'Choose the method, the first Monday and how many weeks are between two municipalities. Each municipality is asked to take part.',
  new: 'Ask municipalities',
  one: (number, title) => `${number}. ${title}`,
  name: 'Name',
  startsOn: 'The first municipality starts on',
  mondayHint: 'Choose a Monday.',
  weeksPerStep: 'Weeks between two municipalities',
  municipalities: 'Which municipalities?',
  municipalitiesHint: (fewest) =>
    `At least ${fewest} municipalities have to agree, so ask more if you can. With fewer, two of them could take their own reports off the result. Then one can guess how many there were elsewhere.`,
  municipality: 'Municipality',
  save: 'Ask these municipalities',
  states: { asking: 'asks for consent', frozen: 'order is fixed' },
  consent: 'Takes part?',
  consents: { asked: 'not decided yet', agreed: 'agrees', declined: 'does not take part' },
  begins: 'Starts on',
  notDrawn: 'not drawn yet',
  notIn: 'does not take part',
  none: 'Nothing is introduced step by step yet',
  noneHelp: 'The district asks municipalities to take part. Then it stands here.',
  made: 'The municipalities were asked.',
  saved: 'Your decision was saved.',
  drawnNow: 'The order was drawn and is fixed.',
  agree: 'We take part',
  decline: 'We do not take part',
  decideText: 'You decide for your municipality. Until the draw you can change your mind.',
  decide: 'Does your municipality take part?',
  freeze: 'Draw the order',
  freezeText: 'Only those that agreed take part. After the draw nothing changes.',
  fixed: 'Frozen',
  seed: 'Number of the draw',
  hash: 'Mark of the plan',
  remove: 'Remove',
  removeText: 'The municipalities then no longer see the question.',
  perStep: (weeks) => (weeks === 1 ? 'a municipality each week' : `a municipality every ${weeks} weeks`),
  pace: 'Pace',
  yearly: 'How many reports do you expect in a year in one municipality?',
  yearlyHint: 'In an average municipality, when nothing changes.',
  smallest: 'Which difference do you want to be able to see?',
  weeksHint: 'Half of them count as before, half as after. Once saved you read how many weeks are needed.',
  advice: 'How many weeks are needed?',
  needs: (weeks, municipalities, ratio) =>
    `To be able to see ${ratio} with ${municipalities} municipalities, about ${weeks} weeks between two municipalities are needed: ${weeks * municipalities} weeks in all. Then the chance is 80% that the result shows the difference, if it is there.`,
  needsTooLong: (municipalities, ratio) =>
    `To be able to see ${ratio} with ${municipalities} municipalities, a year between two municipalities is still too short. Ask more municipalities, or choose a larger difference.`,
  power: (weeks, percent) =>
    `You planned ${weeks} weeks between two municipalities. The chance that the result then shows such a difference is ${percent}.`,
  fewestNeeded: (fewest) =>
    `At least ${fewest} municipalities must take part. With fewer one could guess what is whose: then no order can be drawn and no result comes.`,
  search: 'Search name',
  noneFound: 'Nothing fits this choice',
  measured: 'The weeks that count',
  measuredFrom: (from, upTo) => `from ${from} up to ${upTo}`,
  contributed: 'Counts',
  isContributed: 'handed in',
  notContributed: 'not handed in yet',
  toContribute: 'See what your municipality hands in',
  toContributeText: 'The weeks are over. The result can come now, if your municipality hands in its counts.',
  draw: 'Draw the result',
  drawText:
    'The counts of the municipalities are counted together and then destroyed. You only see the outcome of all municipalities together. This can be done once. A municipality that handed in nothing yet does not count.',
  drawWait: (handed, fewest) =>
    `The weeks are over. ${handed === 1 ? 'One municipality' : `${handed} municipalities`} handed in counts. A result needs at least ${fewest}.`,
  toResult: 'See the result',
  besidePower: (percent) =>
    `Whether it did not change everywhere at once, shows from the comparison with the other municipalities in the same weeks. That shows the difference with a chance of ${percent}.`,
}
