import type { Texts } from '#platform/language'
import type { reasons as dutch, nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Oath or promise',
  intro: 'Who took the oath or made the promise, when and before whom?',
  explain:
    'A civil servant takes the oath or makes the promise (articles 5 and 7 Ambtenarenwet 2017). This register is the check in the file: what you write down here stands in the file and in the coverage at once, and the other way round. Choose who still has to, plan one moment for all and write down afterwards what each said.',
  who: 'Only HR of your own organisation, and everyone their own oath or promise.',
  search: 'Search by name or function',
  all: 'All',
  standing: 'State',
  standings: { without: 'not yet', planned: 'planned', taken: 'taken' },
  kinds: { oath: 'oath', promise: 'promise' },
  choose: 'Choose',
  before: 'Before whom?',
  befores: {
    mayor: 'mayor',
    secretary: 'municipal secretary',
    registrar: 'council registrar',
    director: 'director',
    chair: 'chair of the board',
  },
  columns: {
    name: 'Name',
    function: 'Function',
    standing: 'State',
    day: 'Day',
    kind: 'Oath or promise',
    before: 'Before whom',
  },
  unknown: 'not told',
  found: (n: number) => (n === 1 ? '1 person' : `${n} people`),
  none: 'The oath or promise is asked of nobody',
  noneFound: 'Nobody fits what you search',
  noneHelp: 'Open a file for someone of the staff. The check is then there.',
  csv: 'CSV',
  spreadsheet: 'Spreadsheet',
  sessions: 'Moments that are planned',
  session: (day: string, n: number) => `${day}: ${n === 1 ? '1 person' : `${n} people`}`,
  plan: 'Plan a moment',
  planIntro: 'Choose who has not taken the oath or made the promise, and one day.',
  planExplain:
    'Everyone you choose gets the same day. With the tick each gets a mail with the text of your organisation. You can move it: plan the same people again.',
  people: 'Who?',
  on: 'On which day?',
  invite: 'Mail everyone an invitation',
  planDo: 'Plan this moment',
  nobody: 'Everyone took the oath or made the promise',
  planned: 'The moment was planned.',
  plannedFor: (day: string) => `planned for ${day}`,
  dayTitle: (day: string) => `Oath and promise on ${day}`,
  dayIntro: 'Write down what each said.',
  dayExplain:
    'Choose the oath or the promise for each person. Was someone not there? Leave “not taken” and plan a new moment. For whoever took it earlier you fill in whether it was the oath or the promise. A mistake is taken back in the file on the same day.',
  said: (name: string) => `What did ${name} say?`,
  absent: 'not taken',
  record: 'Write down',
  recorded: 'It stands in the files.',
  nobodyOn: 'Nobody is planned on this day',
  takenToday: 'Taken already',
}

export const reasons: Record<keyof typeof dutch, string> = {
  'screening.choose_people': 'Choose at least one person.',
  'screening.choose_before': 'Choose before whom it is taken.',
  'screening.choose_oaths': 'Choose what at least one person said.',
  'screening.oath_taken': 'One of these people took the oath or made the promise already. Refresh the page.',
}
