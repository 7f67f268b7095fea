import type { Texts } from '#platform/language'
import type { reasons as dutch, nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Calendar of screening',
  intro: 'Which checks have to be there soon, or again?',
  explain:
    'Every check with a date: the first time, or again. Weerwerk mails the employee and HR 30 and 7 days before, on the day and two weeks after it. Does a whole group have to do something again, such as side jobs of class C? Ask that here at once.',
  who: 'Only HR of your own organisation.',
  filter: { period: 'When', class: 'Class', check: 'Check' },
  periods: { late: 'Date is over', '6': 'Next 6 weeks', '13': 'Next 3 months', '52': 'Next year' },
  all: 'All',
  found: (n: number) => (n === 1 ? '1 check' : `${n} checks`),
  none: 'There is nothing on the calendar.',
  noneHelp: 'Checks come here once they have a date.',
  columns: { day: 'Date', name: 'Name', function: 'Function', class: 'Class', check: 'Check', what: 'What' },
  first: 'first time',
  again: 'again',
  someone: 'someone',
  batch: 'Ask a check again',
  batchText:
    'Everyone of these classes who works and finished this check before gets it again. Who has to do something themselves gets a mail.',
  check: 'Which check?',
  choose: 'Choose',
  classes: 'Of which classes?',
  dueOn: 'Needed on',
  ask: 'Ask again',
  asked: (n: number) => (n === 1 ? '1 person gets the check again.' : `${n} people get the check again.`),
  feed: 'In your own calendar',
  feedText:
    'With a secret address your calendar program reads how many checks there are each day. There are no names in it. Share the address with nobody.',
  feedMake: 'Make an address',
  feedAgain: 'Make a new address; the old one stops',
  feedStop: 'Stop the address',
  feedMade: 'This address stands here once. Put it in your calendar:',
  feedThere: 'You have an address. Lost it? Make a new one.',
}

export const reasons: Record<keyof typeof dutch, string> = {
  'screening.choose_classes': 'Choose at least one class.',
  'screening.day_in_past': 'Choose today or a later day.',
}
