import type { nl } from './nl.ts'

export const en: typeof nl = {
  title: 'Exchange sources',
  intro: 'Take the overview of sources out as a file.',
  explain:
    'The file holds every field of every source, one row a source. In the spreadsheet legal grounds and rules have sheets of their own. So you can use or update the overview elsewhere.',
  takeOut: 'Take the overview out',
  workbook: 'Spreadsheet with three sheets',
  csv: 'CSV, one row a source',
}
