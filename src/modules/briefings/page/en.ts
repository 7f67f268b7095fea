import type { nl, reasons as reasonsNl } from './nl.ts'

export const en: typeof nl = {
  threads: 'Common threads',
  title: 'Paper for the board',
  intro: 'The common threads of a round, ready for a meeting.',
  explain:
    'Weerwerk makes the paper at the moment you ask for it, with the figures and the published threads of now. All forms say the same. The paper is in Dutch.',
  who: {
    named:
      'Names of municipalities are in the paper, because you may see them. Share it only with readers who may see them too. That you make the paper is in the log.',
    unnamed:
      'The paper holds counts of municipalities and no names. You may pass it on. That you make the paper is in the log.',
  },
  round: 'Round',
  state: 'How final are the figures?',
  final: 'All municipalities have signed. The figures are final.',
  provisional: 'The figures are still provisional. The first page of the paper says so too.',
  counts: (signed, submitted, open) => `${signed} signed, ${submitted} submitted, ${open} still at work`,
  published: 'Published threads',
  none: 'No thread is published yet. The paper then shows the figures only.',
  forms: 'Choose a form',
  pdf: { name: 'PDF to read', text: 'Accessible, also with a screen reader. For the meeting.' },
  archief: { name: 'PDF for the archive', text: 'PDF/A: stays readable without the programs of today.' },
  docx: { name: 'Word', text: 'To add to, or to take over in another paper.' },
  odt: { name: 'ODT', text: 'The open standard for text. Needs LibreOffice on the server.' },
  pptx: { name: 'Presentation (PPTX)', text: 'Slides with the pictures and tables, to show in the meeting.' },
  html: { name: 'Web page (HTML)', text: 'One file that opens in every browser, also on a phone.' },
  xlsx: { name: 'Spreadsheet', text: 'All figures as numbers, to calculate with.' },
  csv: { name: 'CSV', text: 'Every figure on a line of its own, for other programs.' },
  making: 'The paper is being made.',
  ready: 'The paper is made and is with your downloads.',
  failed: 'The paper could not be made. Try again.',
}

export const reasons: typeof reasonsNl = {
  'briefings.office_missing':
    'ODT needs LibreOffice on the server, and it is not there. Choose Word (DOCX), which LibreOffice opens too.',
}
