import type { nl } from './nl.ts'

export const en: typeof nl = {
  all: {
    title: 'Register of reports',
    intro: 'All reports with their days, state and outcome. What was reported is not in it.',
    explain:
      'Each report has a number. Also when the content was destroyed after its term, the line stays: so it shows that no number disappeared. The line itself goes ten years after closing. You see what was done when and whether that was in time.',
  },
  wbk: {
    title: 'Register under the Wbk',
    intro: 'The reports that are also a suspicion of wrongdoing, with the terms of the Wet bescherming klokkenluiders.',
    explain:
      'An employer keeps a register of reports of wrongdoing and keeps the data no longer than needed. Here are the reports whose regime was set to Wbk. Receipt is acknowledged within 7 days; feedback comes within 3 months after that. That feedback stood ready is something else than that it was read: both days stand here.',
    law: 'Article and paragraph of the duty to keep a register were not confirmed by a lawyer yet.',
  },
  whoKeeper:
    'The privacy officer of this municipality sees all lines, also of destroyed reports. So does the secretary, but not of reports about who reads or decides, when another handles them. Handlers see the lines of the reports that they read. Nobody sees here what was reported.',
  whoReader:
    'You see the lines of the reports that you read. The privacy officer and the secretary also see lines of other and of destroyed reports. Nobody sees here what was reported.',
  found: (count) => (count === 1 ? '1 line' : `${count} lines`),
  none: 'There are no reports in the register',
  noneFound: 'No line fits this choice',
  noneHelp: 'As soon as a report comes, it gets a line here.',
  parts: 'Registers',
  columns: {
    place: 'Municipality',
    number: 'Report',
    route: 'Came in',
    state: 'State',
    regime: 'Regime',
    received: 'Received on',
    acknowledged: 'Acknowledged on',
    acknowledgeBy: 'Acknowledge by',
    assessed: 'Assessed on',
    feedback: 'Feedback ready on',
    feedbackStanding: 'Feedback',
    feedbackBy: 'Feedback by',
    feedbackRead: 'Feedback read on',
    retested: 'Looked at again on',
    closed: 'Closed on',
    outcome: 'Outcome',
    destroyed: 'Content destroyed on',
  },
  filter: { all: 'All', year: 'Year', state: 'State', regime: 'Regime', outcome: 'Outcome' },
  destroyed: 'content destroyed',
  by: (day, rule) => `by ${day} (${rule})`,
  ready: (day) => `ready: ${day}`,
  read: (day) => `read: ${day}`,
  notYet: 'not yet',
  csv: 'Register (CSV)',
  spreadsheet: 'Register (Excel)',
  print: 'You can print with your browser: the menu and the filters do not come along.',
}
