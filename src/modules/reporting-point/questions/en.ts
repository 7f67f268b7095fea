import type { nl } from './nl.ts'

export const en: typeof nl = {
  title: 'A question to an adviser',
  text: 'This is no report yet: someone wants to think something over with you. Only advisers read this. No assessment by two is needed; you close the question yourself.',
  close: 'Close this question',
  closeText:
    'Who asked sees that the question is closed and can write no more. The text is destroyed a year later. You can open the question again.',
  answerFirst: 'It can be closed after a first answer.',
  reason: 'Why?',
  reasonHint: 'Only this word is kept. Write what else you want to remember in a note.',
  choose: 'Choose',
  reasons: {
    answered: 'the question is answered',
    'became-report': 'it became a report',
    referred: 'referred to someone else',
    silent: 'who asked does not react any more',
  },
  reopen: 'Open the question again',
  reopenText: 'Then it can be written in again.',
  trail: 'What happened with the question',
  noTrail: 'The question was not closed yet.',
  columns: { step: 'What', reason: 'Why', by: 'By', on: 'On' },
  steps: { closed: 'closed', reopened: 'opened again' },
  noReason: 'does not apply',
  someone: 'an adviser',
}
