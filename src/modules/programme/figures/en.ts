import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  round: {
    title: 'Name of the latest self-scan',
    municipalities: 'Municipalities in the latest self-scan',
    signed: 'Municipalities with a signed self-scan',
    submitted: 'Municipalities with a self-scan that was submitted and not yet signed',
    open: 'Municipalities that have not submitted the self-scan',
  },
  norms: {
    total: 'Norms in the latest self-scan',
    below: 'Norms on which half or more of the municipalities are below the threshold',
    weak: 'Norms with a shared weakness',
    strong: 'Norms with a shared strength',
  },
  waterbed: 'Waterbed index, mean of the norms',
  threads: {
    published: 'Published common threads',
    one: (title) => `Municipalities with the common thread "${title}"`,
  },
  programme: {
    title: 'Name of the programme',
    starts: 'First day of the programme',
    ends: 'Last day of the programme',
    lines: 'Lines of the programme',
    subProjects: 'Sub-projects of the programme',
    parts: 'Parts of the sub-projects',
    busy: 'Sub-projects that run now',
    over: 'Sub-projects that should be done',
    ahead: 'Sub-projects that have yet to begin',
    source: (title) => `Programme ${title}`,
  },
  standing: {
    green: 'Times that a sub-project is green on time, money, capacity or quality',
    amber: 'Times that a sub-project is amber on time, money, capacity or quality',
    red: 'Times that a sub-project is red on time, money, capacity or quality',
    source: (title) => `Reports on ${title}`,
  },
  results: {
    targets: 'Targets of the sub-projects',
    met: 'Targets that were reached',
    target: (name, subProject) => `Municipalities that must reach it: ${name} (${subProject})`,
    baseline: (name, subProject) => `Municipalities that reached it at the start: ${name} (${subProject})`,
    measured: (name, subProject) => `Municipalities that reached it at the assessment: ${name} (${subProject})`,
    source: (title) => `Targets of ${title}`,
  },
  sourceOfRound: (title) => `Self-scan ${title}`,
  sourceOfThreads: (title) => `Common threads of ${title}`,
}
