import type { nl } from './nl.ts'

export const en: typeof nl = {
  offered: 'The draft is kept in encrypted form. A colleague can read it now.',
  busy: 'Encrypting…',
  empty: 'Write a text first.',
  noReason: 'Write why you send it back.',
  tooLong: 'The text is too long. Make it shorter.',
  taken: 'Someone was first, or something changed. Reload the page.',
  refused: 'The server did not take this. Reload the page.',
  blocked: 'It can not go out like this: it leads to the reporter or the report.',
  traces: {
    identifier: 'An identifier of the report is in the text.',
    'file-name': 'The name of a file of the reporter is in the text.',
    'reporter-text': 'A sentence of the reporter is in the text word for word.',
  },
  hintTitle: 'Look at this once more:',
  hints: {
    name: (text) => `the name “${text}”`,
    number: (text) => `the number of the report (${text})`,
    words: (text) => `words of the reporter: “${text}”`,
  },
  noConcept: 'There is no draft that you can open. Have it put forward again.',
  forged: 'This draft or approval is not what the handlers signed. Warn who sets up the reporting point.',
  otherKey:
    'The key of the receiver is another than the writer of the draft saw. Warn who sets up the reporting point.',
  fingerprint: (text) =>
    `Key of the receiver, as your browser sees it: ${text}. Compare it with what the receiver tells you.`,
  reason: 'Sent back for this reason:',
  download: 'Keep the file once more',
  sealed: 'The file is encrypted and kept. Only the receiver can open it.',
  next: 'Go on',
}
