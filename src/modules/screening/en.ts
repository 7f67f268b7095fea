import type { Texts } from '#platform/language'
import type { reasons as dutch, nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Screening',
  menu: 'Parts of screening',
  entries: {
    model: 'Model',
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
  'screening.bounds_in_order': 'The bound of class C must be above that of class B.',
  'screening.check_unknown': 'This check is not in the model.',
  'screening.check_twice': 'This check is there twice.',
  'screening.no_bsn': 'This holds a citizen service number (BSN). Take it out: screening keeps no BSN.',
}
