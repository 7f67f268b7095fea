import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Assessments',
  start: {
    title: 'Start an assessment',
    intro:
      'Independent assessors judge the same norms as the self-scan, without first seeing what the municipality filled in.',
    who: 'You are project leader. Only you start an assessment. Municipalities see nothing until the assessor submits the draft to them.',
    name: 'Name of the assessment',
    linked: 'Self-scan that is judged',
    linkedHint: 'The assessment uses the same version of the framework and the same reference date.',
    opensOn: 'Assessors start on',
    closesOn: 'Verdicts ready on',
    second: 'Share of norms for a second assessor (percent)',
    secondHint:
      'Weerwerk chooses the norms for each municipality. With 0 there is no second assessor. 10 to 20 is usual.',
    municipalities: 'Municipalities',
    municipalitiesHint: 'Choose none to judge all municipalities that did the self-scan.',
    submit: 'Start the assessment',
    noRounds: 'There is no self-scan to judge yet.',
  },
}
