import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Recover reports',
  intro: 'When no handler can read a report any more, two of the three officers open it with the escrow key.',
  explain:
    'You do this together: a new handler who is in the signed directory, and two officers with their share of the escrow key on paper. The shares and the recovery phrase do not leave this browser. It opens the reports, gives them a new epoch and sends those encrypted keys only. The reporter reads in the dialogue that it happened, and it is in the log.',
  who: 'Who has keys. You see only how many reports nobody can read any more, never what they say.',
  place: 'Reporting point',
  count: 'Reports that nobody can read',
  none: 'You have keys nowhere',
  noneHelp: 'First make keys, and have the signed directory name you.',
  nothing: 'There is no report that you can recover like this. That is good: handlers can read everything.',
  needsScript: 'Recovery needs JavaScript: everything happens in your browser.',
  share: (at) => `Share of officer ${at}`,
  shareHint: 'Begins with meldpuntdeel1. Spaces and capitals do not matter.',
  shareFile: (at) => `Or choose the file with share ${at}`,
  shareFileHint: 'The text file that the page for officers made. It does not leave this browser.',
  shareRead: (name) => `The share of ${name} is filled in.`,
  notAShare: (name) => `${name} holds no share of an escrow key, or more than one.`,
  phrase: 'Recovery phrase of the new handler',
  phraseHint: 'Your own ten words: you sign the new epoch.',
  recover: (name) => `Recover the reports of ${name}`,
  busy: 'Recovering…',
  one: 'You filled in one share. One share opens nothing: fill in the share of a second officer too.',
  wrong: (at) => `The share of officer ${at} is not right. Look at it sign by sign.`,
  same: 'This is the same share twice. Shares of two officers are needed.',
  apart: 'These shares do not belong together, or not to this reporting point.',
  offline: 'The server did not answer. Nothing changed. Try again.',
  keptOut: (number) => `Report ${number}: the reporter did not want you to read it. Have another new handler do this.`,
  needsGroups: (number: number): string =>
    `Two people open report ${number} together. The signed directory does not have a reader of each group. First have someone else make keys.`,
  refused: (number, code) =>
    `Report ${number} was not recovered: something is wrong (${code}). Warn who sets up the reporting point.`,
  done: (count) => (count === 1 ? '1 report was recovered.' : `${count} reports were recovered.`),
  toList: 'To the reports',
  told: (day) =>
    `No handler could read your report any more. Therefore two officers used the escrow key together on ${day}. New handlers read on from here. Your seven words keep working.`,
}
