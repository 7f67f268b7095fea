import type { Texts } from '#platform/language'
import type { reasons as dutch, nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Gifts',
  mine: 'Enter a gift',
  intro: 'What employees were offered in their work, and what happens with it.',
  mineIntro: 'Were you offered something in your work? Enter it, also when you declined.',
  explain:
    'A civil servant accepts no gift without consent (article 8 Ambtenarenwet 2017). The policy of your organisation names a limit, often € 50. Your manager decides about what you accepted: keep it, share it with colleagues or return it.',
  who: 'The person, the manager and HR.',
  none: 'No gift was entered',
  noneHelp: 'An employee enters a gift through My screening.',
  name: 'Name',
  offeredOn: 'Offered on',
  giver: 'By whom?',
  what: 'What was it?',
  value: 'Value in euros',
  valueHint: 'An estimate will do, for instance 25,00.',
  accepted: 'Did you accept it?',
  yes: 'Yes',
  no: 'No',
  submit: 'Enter the gift',
  entered: 'The gift was entered.',
  state: 'State',
  states: {
    asked: 'waits for a decision',
    noted: 'declined',
    'may-keep': 'may be kept',
    share: 'share with colleagues',
    return: 'return',
  },
  all: 'all',
  search: 'Search name, giver or gift',
  noneFound: 'No gift fits this choice',
  spreadsheet: 'Spreadsheet',
  csv: 'CSV',
  decide: 'Decide',
  reason: 'Explanation',
  save: 'Save the decision',
  decided: 'The decision was saved.',
}

export const reasons: Record<keyof typeof dutch, string> = {
  'screening.value_wrong': 'Enter an amount in euros, for instance 25,00.',
  'screening.gift_later': 'This day is still to come. Choose today or earlier.',
}
