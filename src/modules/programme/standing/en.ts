import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Status of the sub-projects',
  intro: 'Green, amber or red on time, money, capacity and quality.',
  explain:
    'The project leader reports how each sub-project stands. Amber and red need an explanation. Nothing is overwritten: choose another day to see how it stood then.',
  reportExplain:
    'Choose a colour for all four. With amber and red you explain what is wrong and what you do about it. Beneath is everything that was reported before.',
  day: 'Status on',
  onDay: (day) => `Status on ${day}`,
  subProject: 'Sub-project',
  aspects: { time: 'Time', money: 'Money', capacity: 'Capacity', quality: 'Quality' },
  colours: { green: 'Green', amber: 'Amber', red: 'Red' },
  noReport: 'Not yet',
  explanationOf: (aspect) => `Explanation of ${aspect}`,
  explanationHint: 'Required with amber and red.',
  reportedOn: 'Which day is it about?',
  explanations: 'Explanation of amber and red',
  allGreen: 'There is no amber or red now.',
  none: 'There are no sub-projects yet.',
  report: 'Report',
  reportOf: (title) => `Status of ${title}`,
  history: 'Reported before',
  noHistory: 'Nothing has been reported yet.',
  aspect: 'On',
  colour: 'Colour',
  explanation: 'Explanation',
  by: 'By',
  someone: 'a colleague',
  reportDays: 'Report days',
  reportDaysHelp: 'On these days the programme reports to the DVO.',
  last: (day) => `Last report day: ${day}.`,
  next: (day) => `Next report day: ${day}.`,
  noDays: 'There are no report days yet.',
  stillToReport: (names) => `Not reported yet for the last report day: ${names}.`,
  addDay: 'Add a report day',
  newDay: 'Day',
  removeDay: (day) => `Take away ${day}`,
  removeDayText: 'The day disappears from the list. What was reported stays. You can add the day again.',
  spreadsheet: 'Spreadsheet',
  csv: 'CSV',
}

export const reasons: Record<string, string> = {
  'programme.choose_colour': 'Choose green, amber or red.',
  'programme.explain_colour': 'Explain why it is amber or red.',
  'programme.day_to_come': 'This day has not come yet.',
  'report-day.not_found': 'This report day is no longer there.',
  'sub-project.not_found': 'This sub-project is not there, or no longer.',
}
