import type { reasons as dutch, nl } from './nl.ts'

export const en: typeof nl = {
  title: 'Exchange sources',
  intro: 'Take the overview of sources out as a file.',
  explain:
    'The file holds every field of every source, one row a source. In the spreadsheet legal grounds and rules have sheets of their own. So you can use or update the overview elsewhere.',
  takeOut: 'Take the overview out',
  workbook: 'Spreadsheet with three sheets',
  csv: 'CSV, one row a source',
}

export const reasons: Record<keyof typeof dutch, string> = {
  'systems.import_file_empty': 'This file holds no sources. Put the names of the columns on the first row.',
  'systems.import_file_too_large': 'This file is larger than {maximum} MB. Split it.',
  'systems.import_file_unreadable': 'This file can not be read. Save it as a spreadsheet (XLSX) or CSV.',
  'systems.import_too_many_rows': 'This file has more than {maximum} rows. Split it.',
  'systems.import_column_unknown':
    'We do not know this column. Choose its field when you read the file in, or take it away.',
  'systems.import_column_twice': 'This column is there twice. Take one away.',
  'systems.import_column_missing': 'A column is missing. Add it.',
  'systems.import_column_needed': 'A new source also needs the column ‘{heading}’. Add it.',
  'systems.import_formula': 'This is a formula or an error value. Type the value itself.',
  'systems.import_no_code_or_name': 'There is no column with the code or the name of the source. Add one.',
  'systems.import_code_twice': 'This code is on row {line} already. Take one of the two away.',
  'systems.import_code_not_there': 'This code is not on the sheet of sources. Put the source there too.',
  'systems.import_word_unknown': 'We do not know ‘{word}’. Use a code or a name from the choices of the field.',
  'systems.import_link_wrong': 'Write a link as “supplies brp”: first the kind of link, then the code.',
  'systems.import_day_wrong': 'Write a day as 31-12-2026 or 2026-12-31.',
  'systems.import_class_wrong': 'Write 1, 2 or 3, or low, middle or high.',
  'systems.import_json_wrong':
    'This is no JSON. Copy the cell from the file that you took out, or take the column away.',
}
