import type { nl } from './nl.ts'

export const en: typeof nl = {
  title: 'For handlers only',
  intro:
    'Notes and assessments are encrypted and signed in your browser. Only the handlers of this report read them. The reporter, the server and the administrator do not.',
  none: 'There are no notes yet.',
  note: 'New note',
  add: 'Encrypt and keep',
  needed: 'First write something.',
  kept: 'The note was kept.',
  sealing: 'Encrypting…',
  tooLong: 'The text is too long. Write shorter, or make two notes of it.',
  taken: 'Another note just came in. Read that first; your text is still there.',
  notKept: 'Nothing was kept. Your text is still there. Try again.',
  offline: 'The server did not answer. Try again.',
  departed: 'Someone still reads along who is no handler any more. First give a new epoch; then you can write.',
  before:
    'A note from when you did not read this report yet. When a colleague who read it opens this report, their browser seals it for you too.',
  copied: (count) =>
    count === 1
      ? '1 older note can now be read too by who reads along since later.'
      : `${count} older notes can now be read too by who reads along since later.`,
  broken:
    'The notes are not shown: one is missing, or one was swapped or changed. Warn who sets up the reporting point.',
  contradicts:
    'What the server says of the assessment differs from what the assessors signed. Do not trust the outcome and warn who sets up the reporting point.',
  kind: 'note',
  unknownHandler: 'Handler',
  links: 'Reports that belong to it',
  linksIntro: 'A link is seen only by who reads both reports.',
  noLinks: 'It is linked to no other report.',
  number: 'Number of the other report',
  link: 'Link them',
  unlink: (number) => `Take the link with report ${number} away`,
}
