import type { Texts } from '#platform/language'
import type { reasons as dutch, nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Register of side jobs',
  intro: 'Side jobs of people in functions that need openness.',
  explain:
    'The law asks that side jobs are public for functions where the integrity of the service needs it (articles 5 and 8 Ambtenarenwet 2017). HR designates these functions. The register holds the function and the side job that the manager allowed. The name stands beside it only where the designation says so. The declaration itself stays with the employee, the manager and HR.',
  who: 'Everyone of your organisation. HR puts this list on the website of the organisation as well.',
  search: 'Search by function or side job',
  columns: { function: 'Function', sideJob: 'Side job', name: 'Name', isPaid: 'Paid', publishedOn: 'Public since' },
  paid: { true: 'paid', false: 'unpaid', null: 'not told' },
  noName: 'without name',
  found: (n: number) => (n === 1 ? '1 line' : `${n} lines`),
  none: 'There is nothing in the register yet',
  noneFound: 'Nothing fits what you search',
  noneHelp: 'HR designates functions and publishes what was declared and allowed.',
  csv: 'CSV',
  spreadsheet: 'Spreadsheet',
  keep: 'Designate and publish',
  keepIntro: 'Which functions need openness, and what is public already?',
  keepExplain:
    'Designate a function, or one person in a function. Write down why openness is needed there. Then publish for each person what was declared and allowed. Does someone declare anew, leave or get another function? Then the line goes by itself.',
  keepWho: 'Only HR of your own organisation. The person reads on their own page what is public.',
  designated: 'Designated',
  designatedNone: 'No function was designated yet',
  person: (name: string, work: string) => `${name} (${work})`,
  withName: 'with the name',
  withoutName: 'without the name',
  designate: 'Designate',
  designateFunction: 'Designate a function',
  designatePerson: 'Designate one person',
  function: 'Function',
  onePerson: 'Person',
  choose: 'Choose',
  reason: 'Why is openness needed?',
  reasonHint: 'For instance: decides on permits and subsidies.',
  withNameField: 'Put the name in the register as well',
  undesignate: 'Take the designation back',
  undesignateText: 'What it made public goes from the register.',
  subjects: 'People in these functions',
  subjectsNone: 'Nobody works in a designated function now',
  subjectColumns: { name: 'Name', function: 'Function', items: 'Side jobs', disclosure: 'State', act: 'Publish' },
  disclosures: {
    'not-declared': 'not declared yet',
    waits: 'waits for the manager',
    'not-allowed': 'not allowed',
    nothing: 'has no side jobs',
    'to-publish': 'can be public',
    published: 'public',
  },
  since: (day: string) => `since ${day}`,
  publish: 'Publish',
  publishOf: (name: string) => `Publish: side jobs of ${name}`,
  withdraw: 'Take out of the register',
  withdrawOf: (name: string) => `Take out of the register: side jobs of ${name}`,
  told: {
    aangewezen: 'The designation was saved.',
    ingetrokken: 'The designation was taken back.',
    openbaar: 'The side jobs are in the register.',
    weg: 'The side jobs are no longer in the register.',
  },
  own: {
    designated: {
      true: 'Your function is designated: your side jobs come in the public register with your function and your name, once your manager allows them.',
      false:
        'Your function is designated: your side jobs come in the public register with your function, without your name, once your manager allows them.',
    },
    published: (day: string) => `Public since ${day}.`,
  },
}

export const reasons: Record<keyof typeof dutch, string> = {
  'designation.not_found': 'This designation does not exist, or you may not see it.',
  'screening.designate_one': 'Choose a function or a person.',
  'screening.designated_already': 'This function or person is designated already.',
  'screening.person_unknown': 'Choose someone who works now.',
  'screening.not_to_publish': 'These side jobs can not be public: not allowed yet, not there or public already.',
}
