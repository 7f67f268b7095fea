import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  about: 'Is it about someone who reads reports, or about the board?',
  aboutHint: 'Then we send your report to someone else. Whom it is about does not see that there is a report.',
  options: {
    nobody: 'No',
    handler: 'Yes, about someone who reads reports, the coordinator or their team',
    secretary: 'Yes, about the municipal secretary or the management',
    board: 'Yes, about the mayor, an alderman or the council',
  },
  roles: {
    'report-handler': 'report handler',
    secretary: 'municipal secretary',
    mayor: 'mayor',
    'stand-in': 'stand-in from the region',
    adviser: 'confidential adviser',
  },
  stepBack: 'Step back from this report',
  stepBackText:
    'Are you too close to who or what this is about? Then step back. You stop seeing the report at once, and it can not be undone. A colleague then gives the report a new epoch without you.',
  lastOfGroup:
    'Two people open this report together, and you are the last of your group. If you step back, nobody opens it any more: only two officers can recover it then. First have someone else make keys and give the report a new epoch.',
  steppedBack: 'You stepped back. You do not see this report any more.',
}
