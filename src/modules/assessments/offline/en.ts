import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  sheets: { scan: 'Self-scan', help: 'How to' },
  columns: {
    norm: 'Norm',
    theme: 'Theme',
    text: 'What the norm asks',
    level: 'Level',
    reason: 'Explanation',
    measure: 'Measure',
    measureDue: 'Measure done on',
    note: 'Note',
  },
  notApplicable: 'n/a',
  notes: { carried: 'Carried forward from the previous round: check this answer and confirm it on the website.' },
  help: [
    'Fill in the light cells only. The others are locked.',
    'Choose a level from the list. Leave the cell empty while you have no answer.',
    'Do you choose n/a? Then explain why the norm does not apply to your municipality.',
    'A measure always has a date: write it as 31-12-2026.',
    'Type plain text. Formulas are refused.',
    'Ready? Upload the file on the page of the self-scan. You first see what changes; then you decide.',
  ],
  levels: 'The levels',
  prompt: 'Choose a level from the list, or leave the cell empty.',
}

export const reasons: Record<string, string> = {
  'assessments.import_too_large': 'This file is too large. At most {maximum} MB is allowed.',
  'assessments.import_unreadable': 'This is no Excel file (.xlsx) that we can read safely.',
  'assessments.import_no_scan': 'This file does not come from Weerwerk. Download the file of this self-scan first.',
  'assessments.import_altered': 'The hidden part of this file was changed. Download the file again.',
  'assessments.import_other_scan': 'This file belongs to another self-scan.',
  'assessments.import_other_framework': 'This file belongs to another version of the norm framework: {code} {version}.',
  'assessments.import_column_missing': 'Column {column} is missing.',
  'assessments.import_column_unknown': 'Column {column} is not known. Take it out.',
  'assessments.import_column_twice': 'Column {column} occurs twice.',
  'assessments.import_norm_unknown': 'Norm {norm} is not in this self-scan.',
  'assessments.import_norm_twice': 'Norm {norm} occurs twice.',
  'assessments.import_norm_missing': 'This row is filled in but has no norm code.',
  'assessments.import_formula': 'This cell holds a formula or an error. Type the value itself.',
  'assessments.import_level_unknown': 'Level {text} does not exist. Choose one from the list.',
  'assessments.import_day_unknown': '{text} is no date. Write the date as 31-12-2026.',
}
