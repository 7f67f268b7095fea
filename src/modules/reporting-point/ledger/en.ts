import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Check the log',
  intro: 'Whether something was changed in the log of this organisation.',
  explain:
    'Everything that is done at the reporting point leaves a line: opening, a new epoch, a new directory, handing over, recovery, stepping back. Lines can only be added. Each line has a number that follows from the one before; here it is calculated anew. The data protection officer gets the head by mail each day. Fill in an old head to see whether that line still stands there as it was.',
  who: 'Secretary, data protection officer and administrator of this organisation, and who has keys here. You do not see what the lines say.',
  whole: 'The log is whole: each line follows from the one before.',
  broken: (line) =>
    `The log does not hold from line ${line} on. Someone changed it, or the database is damaged. Put the database aside and warn the supplier.`,
  empty: 'Nothing is in the log yet.',
  lines: 'Lines',
  head: 'Head',
  signatures: 'Who signed the head?',
  signaturesText:
    'A handler signs the head with their own key. The server does not have that key: who makes the log anew can not imitate the signatures.',
  overdue: 'Nobody signed the head in the last seven days. Ask a handler to do so.',
  noSignatures: 'Nobody signed a head yet.',
  signedBy: 'Signed by',
  signedOn: 'On',
  state: 'Does it hold?',
  someone: 'a handler',
  states: {
    good: 'holds: the line still stands there as it was',
    gone: 'the line is not there as it was: the log was changed',
    forged: 'the signature does not hold',
  },
  sign: 'Sign the head',
  signNow: 'Sign the head of now',
  needsScript: 'Signing needs JavaScript: your key is used in your browser and nowhere else.',
  offline: 'The server did not answer. Nothing was signed. Try again.',
  notKept: 'The signature was not kept: the log just went on, or does not hold. Load this page again.',
  signed: (line) => `You signed line ${line}.`,
  forgedByServer: (line) =>
    `The signature at line ${line} is of no handler of the signed directory, or does not hold. You signed nothing. Warn who sets up the reporting point.`,
  otherThanBefore: (line) =>
    `This browser signed line ${line} before, and it is not there as it was. You signed nothing. Warn the data protection officer.`,
  compare: 'Compare with a mail',
  line: 'Number of lines in the mail',
  mailed: 'Head in the mail',
  mailedHint: '64 characters. Spaces do not matter.',
  check: 'Check',
  same: (line) => `Line ${line} still stands there as it was.`,
  other: (line) =>
    `Line ${line} is another than in the mail, or is gone. See whether you copied the numbers well. If so: the log was made anew.`,
  wrong: 'Fill in the number of lines, and a head of 64 characters (0 to 9 and a to f).',
}
