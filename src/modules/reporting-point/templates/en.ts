import type { nl } from './nl.ts'

export const en: typeof nl = {
  title: 'Templates',
  intro: 'Texts with which you begin an answer to a reporter. You adapt them before you send them.',
  explain:
    'There are standard texts in Dutch and English. Your organisation can keep texts of its own beside them. You choose one when you have opened a report. Neutral feedback says what was done with the report, without anything about people.',
  who: 'The handlers with keys of this organisation. The texts are not encrypted: the server can read them. So put nothing of a report in them.',
  warning: 'These texts are not encrypted. Put no names, places or facts of a report in them.',
  own: 'Own texts',
  standard: { nl: 'Standard texts, Dutch', en: 'Standard texts, English' },
  none: 'There are no own texts yet',
  noneHelp: 'You make a new text below.',
  noKeys: 'You can make own texts when you have keys.',
  columns: { title: 'Title', kind: 'Kind', text: 'Text', place: 'Municipality' },
  kinds: { acknowledgement: 'acknowledgement', reply: 'question or answer', feedback: 'feedback' },
  add: 'New text',
  place: 'For which municipality?',
  kind: 'Kind',
  name: 'Title',
  body: 'Text',
  bodyHint: 'Short, in plain words. At most 4,000 characters.',
  save: 'Keep the text',
  saved: 'Kept.',
  change: (title) => `Change “${title}”`,
  remove: 'Remove the text',
  removeText: 'It can not be chosen any more. Answers that were sent do not change.',
}
