import type { nl } from './nl.ts'

export const en: typeof nl = {
  title: 'Files',
  about: (name: string, size: string): string => `${name} (${size})`,
  show: 'Show the photo',
  get: 'Fetch',
  getting: 'Fetching and decrypting…',
  save: (name: string): string => `Save ${name}`,
  ready: 'The file is whole, and the same as the reporter sent.',
  warning:
    'Careful: open this only on a device and in a program that is safe for it, without macros or links. What you save is on this device unencrypted: throw it away after use.',
  cleaned: 'Where, when and with what this photo was made was taken out.',
  notCleaned:
    'Where, when and with what this photo was made may still be in it. That can betray the reporter: do not pass it on like this.',
  pictureOf: (name: string): string => `Photo with the report: ${name}`,
  executable:
    'This is a program, or pretends to be something else. We do not hand it over. Ask the IT security officer.',
  undrawable: 'This browser can not draw the photo. You can save it.',
  missing: 'This file has not (fully) arrived yet. The reporter can send it again with the seven words.',
  differs:
    'This file was damaged, cut or swapped, so we show nothing of it. Warn who sets up the reporting point and the privacy officer.',
  offline: 'The server gave no answer. Try again.',
}
