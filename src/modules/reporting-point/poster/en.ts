import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Poster and button',
  intro: 'Let employees know where they can report: with a poster and with a button on the intranet.',
  explain:
    'Print the poster on A4, or keep it as PDF with the print button of your browser. Paste the button as HTML into the intranet. The link holds the key of the reporting point: so the page of the reporter notices when someone spreads a false address. So do not change the link.',
  who: 'Who deals with the reporting point of your organisation or works on its self-scan. Nothing about reports is here.',
  noPoint: 'There is no reporting point yet',
  noPointHelp:
    'The secretary, the privacy officer or the administrator sets up the reporting point. After that the poster is here.',
  closed: 'The reporting point is still closed. The link works when it is open.',
  forWhom: 'Whom is this poster for?',
  everybody: 'Everybody, without a trial',
  ofTrial: (title, team) => `Trial ‘${title}’: ${team ?? 'everybody'}`,
  show: 'Show this poster',
  codeHint:
    'With the code of a trial the page counts how often the form was opened and sent, by week. A code exists only for everybody together or for a team of at least 200 employees.',
  printHint: 'Only the poster comes on paper. Print with Ctrl+P, on a Mac with Cmd+P.',
  poster: 'The poster',
  head: 'Did you see or hear something that is not right?',
  lead: 'Tell the reporting point. Also when you doubt.',
  point: (name) => `Reporting point of ${name}`,
  lines: [
    'Three questions, a few minutes. You need not give your name.',
    'You get seven words. With them you read the answer later.',
    'Use your own phone, not that of work and not the network of work.',
    'We do not keep from which address you report. That nobody can ever find out who reports, nobody can promise. On the page you read what you can do yourself.',
  ],
  danger: 'Acute danger? Call 112.',
  qr: (name) => `QR code to the reporting point of ${name}`,
  button: 'The button for the intranet',
  buttonText: 'Report a signal to the reporting point',
  snippet: 'HTML to copy',
  snippetHint:
    'Select all and paste it into a page of the intranet. The text of the button is also what a screen reader says.',
  link: 'Only the link',
}
