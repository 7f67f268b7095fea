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
  'systems.import_xml_broken': 'This file is no valid XML: it is wrong from this line on. Make the export again.',
  'systems.import_xml_doctype':
    'We do not read a file with a DOCTYPE, because it is unsafe. Make a plain AMEFF export.',
  'systems.import_xml_encoding': 'The characters in this file can not be read. Save it as UTF-8.',
  'systems.import_xml_too_many': 'This file has more than {maximum} elements. Export a smaller part of the model.',
  'systems.import_xml_too_deep':
    'The elements in this file are more than {maximum} layers deep. This is no AMEFF export.',
  'systems.import_ameff_no_model':
    'This is no ArchiMate file. Choose the ‘Open Exchange’ format (AMEFF), version 3, in your program.',
  'systems.import_ameff_version': 'This is another version of AMEFF. Export in version 3.0, 3.1 or 3.2.',
  'systems.import_ameff_no_id': 'This element has no identifier. Make the export again.',
  'systems.import_ameff_id_twice': 'The identifier ‘{id}’ is there twice. Make the export again.',
  'systems.import_ameff_no_name': 'The element ‘{id}’ has no name. Give it a name in your program.',
  'systems.import_ameff_no_application':
    'There are no applications in this file. Reference components of GEMMA are kinds of systems; we do not take those over.',
  'systems.import_catalogue_broken': 'This file is no valid JSON in UTF-8. Make the export again.',
  'systems.import_catalogue_empty': 'There are no facilities of the Softwarecatalogus in this file.',
  'systems.import_catalogue_no_name': 'There is no name of a facility here. Fill in ‘naam’, or take this part away.',
  'systems.import_json_wrong':
    'This is no JSON. Copy the cell from the file that you took out, or take the column away.',
}
