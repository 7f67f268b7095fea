import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Coverage of screening',
  intro: 'Of how many people are all checks in order?',
  explain:
    'A file is in order when all checks beforehand are done and nothing is late. It is about people at work. Candidates do not count.',
  whoOwn:
    'HR of your organisation, the coordinator, the secretary, the mayor, the controller and the privacy officer. Only HR sees numbers under 5.',
  whoDistrict:
    'The project leader, the analyst and the board. The district sees percentages only, and nothing by which fewer than five people could be known.',
  asOf: (day) => `Counted on ${day}, when this page was opened.`,
  perClass: 'Per class',
  perOrganisation: 'Per organisation',
  onceExplain: 'An organisation that works for several municipalities, such as Noaberkracht, counts once.',
  class: 'Class',
  organisation: 'Organisation',
  files: 'Files',
  complete: 'In order',
  late: 'Late',
  percent: 'Percentage in order',
  few: 'too few people to show',
  fewShort: '< 5',
  none: 'There are no files of people at work yet.',
  spreadsheet: 'Spreadsheet',
  team: 'My team',
  teamIntro: 'How far is the screening of your people? You see how it stands, not what is in the file.',
  teamExplain: 'Does someone have restricted access, or is something late? Ask HR what you can do.',
  whoTeam: 'You, of your own people. HR sees the files.',
  teamNone: 'Nobody is under you in the staff list.',
  person: 'Name',
  work: 'Function',
  standing: 'How it stands',
  standings: {
    none: 'No file yet',
    before: 'May not begin yet',
    restricted: 'Restricted access',
    complete: 'In order',
    open: 'Not everything done',
    late: 'Something is late',
  },
}
