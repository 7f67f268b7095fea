import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Indicator readings',
  intro: 'What Weerwerk itself measures about the norms of your municipality, and how that went over time.',
  explain:
    'Other parts of Weerwerk measure, for instance which share of the rights was reviewed. Such a number stands beside the norm in the self-scan, with a proposal for the level. A proposal never fills in anything by itself: you decide.',
  who: {
    municipality:
      'Your municipality sees its own numbers whole. The project leader and analyst of the district see whole percents, and nothing where fewer than five people, reports or rights could be told from it.',
    district:
      'The project leader and analyst of the district see whole percents. Where fewer than five people, reports or rights could be told from it, there is nothing.',
  },
  atNorm: 'What was measured',
  none: 'Not measured yet.',
  noneAtAll: 'This framework names no indicators.',
  noRound: 'There is no round yet, and so no framework with indicators.',
  on: (day, source) => `Measured on ${day}, by ${source}.`,
  count: (numerator, denominator) => `${numerator} of ${denominator}`,
  stale: 'too old to propose anything',
  proposes: (level, name) => `Level ${level} (${name}) fits this. You decide.`,
  take: (level) => `Put level ${level} ready`,
  takeHint: 'The level is then ticked, and is kept only when you press Save.',
  ready: (level) => `Level ${level} was put ready from the reading. It is not saved yet.`,
  prove: 'Use as evidence',
  history: 'How it went',
  spreadsheet: 'Spreadsheet',
  month: 'Day',
  share: 'Share',
  counted: 'Count',
  outOf: 'Of',
  value: 'Value',
  source: 'Source',
  norms: 'Norms',
  latest: 'Latest reading',
  proposed: 'Proposal',
  indicator: 'Indicator',
  picture: (name) => `${name}: over time`,
  pictureText: (first, last) => `From ${first} at the first to ${last} at the last reading.`,
  meaning: 'What is counted?',
  bounds: 'Proposal for the level',
  bound: (level, from) => `level ${level} from ${from}`,
  hidden: 'suppressed',
  hiddenWhy: 'Suppressed: fewer than five people, reports or rights could be told from it.',
  municipality: 'Municipality',
  notYet: 'Not measured yet',
  days: (n) => `${n} days`,
  sources: {
    assessments: 'the action plans',
    organisations: 'the review of rights',
    screening: 'screening',
    learning: 'the learning environment',
    'reporting-point': 'the reporting point',
    systems: 'the overview of systems',
  },
  piece: (statement, day) => `Indicator reading of ${day}: ${statement}`,
}

export const reasons: Record<string, string> = {
  'assessments.reading_other_norm': 'This reading does not belong to this norm.',
}
