import type { Texts } from '#platform/language'
import { reasons as ofCalendar } from './calendar/en.ts'
import { reasons as ofDeclarations } from './declarations/en.ts'
import { reasons as ofDisclosing } from './disclosing/en.ts'
import { reasons as ofFiles } from './files/reasons.ts'
import { reasons as ofGifts } from './gifts/en.ts'
import type { reasons as dutch, nl } from './nl.ts'
import { reasons as ofOaths } from './oaths/en.ts'
import { reasons as own } from './own/en.ts'
import { reasons as ofTemplates } from './templates/en.ts'

export const en: Texts<typeof nl> = {
  title: 'Screening',
  menu: 'Parts of screening',
  entries: {
    files: 'Files',
    calendar: 'Calendar',
    functions: 'Functions',
    comparison: 'Compare',
    coverage: 'Coverage',
    team: 'My team',
    model: 'Model',
    declarations: 'Declarations',
    register: 'Register of side jobs',
    gifts: 'Gifts',
    replies: 'Replies',
    law: 'Law and privacy',
    oaths: 'Oath or promise',
    templates: 'Letters',
    guide: 'Conversation guide',
  },
  classes: { A: 'A · Basic', B: 'B · Raised', C: 'C · High', D: 'D · Designated' },
  moments: {
    before: 'before the work begins',
    'after-start': 'soon after the start',
    during: 'during the work',
    exit: 'when someone leaves',
  },
  grounds: {
    'legal-duty': 'legal duty',
    contract: 'performance of the contract',
    'public-task': 'task in the public interest',
    'legitimate-interest': 'legitimate interest',
  },
  actors: { hr: 'HR', person: 'the employee', manager: 'the manager' },
}

export const reasons: Record<keyof typeof dutch, string> = {
  ...ofFiles.en,
  ...ofCalendar,
  ...own,
  ...ofGifts,
  ...ofDeclarations,
  ...ofTemplates,
  ...ofOaths,
  ...ofDisclosing,
  'screening.bounds_in_order': 'The bound of class C must be above that of class B.',
  'screening.check_unknown': 'This check is not in the model.',
  'screening.check_twice': 'This check is there twice.',
  'screening.no_upload':
    'Screening takes no file. A file of a person only says what was seen, when and by whom. Nothing was kept.',
  'screening.certificate_twice': 'This aspect or profile is there already.',
  'screening.certificate_code': 'A code has two digits, such as 85.',
  'screening.no_bsn': 'This holds a citizen service number (BSN). Take it out: screening keeps no BSN.',
  'screening.model_open': 'There is a draft or a version before the municipalities already. Finish that first.',
  'screening.model_no_draft': 'Only a draft can be changed.',
  'screening.model_step': 'This step is not possible for this version now.',
  'screening.model_not_proposed': 'This version is not before the municipalities.',
  'screening.model_starts_past': 'Choose today or a later day.',
  'screening.model_starts_before': 'Version {version} begins later. Choose its first day or a day after it.',
  'screening.model_not_agreed': 'Not all municipalities agreed yet. {count} are waited for.',
  'screening.whole_number': 'Fill in a whole number.',
  'screening.check_code': 'Use small letters, digits and hyphens.',
  'screening.check_needs_months': 'Fill in after how many months.',
}
