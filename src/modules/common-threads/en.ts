import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Common threads',
  intro: 'What plays in several municipalities at once. It shows the district what to do together.',
  explain: 'Choose a round. First you see the published threads, then where municipalities stay below the norm and how unlike they are.',
  who: { named: 'You see all municipalities by name, because the DVO allows you to. Do not share this page.', unnamed: 'You see numbers of municipalities, and your own municipality. You do not see names of others.' },
  round: 'Round', theme: 'Theme', kind: 'Kind of norm', type: 'Pattern', all: 'All', search: 'Search a norm', core: 'core norms', plus: 'plus norms',
  noRound: 'There is no round yet. As soon as municipalities hand in their scan, the picture appears here.',
  provisional: (signed: number, submitted: number, open: number) => `${signed} municipalities have signed, ${submitted} have handed in (provisional) and ${open} are still busy and count as not answered.`,
  tabs: { threads: 'Threads', norms: 'Norms', heatmap: 'Overview', map: 'Map', waterbed: 'Waterbed' },
  threads: { none: 'There are no common threads in this round yet.', make: 'Make a thread', from: 'Proposals from the figures', of: (n: number, total: number) => `${n} of ${total} municipalities`, draft: 'Draft', published: 'Published', norms: 'Norms', municipalities: 'Municipalities', name: 'Title', description: 'What do we see?', save: 'Save', publish: 'Publish', unpublish: 'Take back', remove: 'Remove', removeConfirm: 'The thread will be gone.', edit: 'Change', take: 'Take this proposal over', noProposals: 'The figures give no proposal.', normsHint: 'The norms that this thread rests on.' },
  spreads: { 'local-point': 'local point', attention: 'point of attention', 'common-thread': 'common thread', 'district-wide': 'district-wide' },
  types: { 'no-data': 'no data', 'shared-strength': 'shared strength', 'shared-weakness': 'shared weakness', split: 'leaders and followers', individual: 'tailored', attention: 'attention' },
  columns: { rank: 'Rank', norm: 'Norm', below: 'Below the norm', gap: 'Mean gap', spread: 'Dispersion', mean: 'Mean', type: 'Pattern', bounds: 'Bounds', wilson: 'Interval', level: 'Level', count: 'Municipalities', municipality: 'Municipality', exposure: 'Weaker than neighbours' },
  below: (below: number, n: number, na: number) => `${below} of ${n}${na > 0 ? `, ${na} n/a` : ''}`,
  rank: (rank: number, low: number, high: number) => (low === high ? `${rank}` : `${rank} (${low}–${high})`),
  heatmap: { title: 'Municipalities and norms', text: 'Each cell is the level that counts. A dash is not applicable, an empty cell is not answered.', themes: 'Municipalities and themes', na: 'n/a', missing: 'not answered', anonymous: 'How the municipalities are spread over the levels' },
  map: { title: 'The district', text: 'How many norms per municipality are below the level asked.', own: 'your municipality' },
  waterbed: { title: 'Potential displacement', text: 'Who is weaker than the neighbours attracts what is pushed out there. This is a chance, not a measured effect. 0 means that the dikes are equally high everywhere.', district: 'District', none: 'No neighbours are known of which both municipalities answered.' },
  table: 'See as a table', downloads: 'Download', xlsx: 'Spreadsheet', csv: 'CSV', paper: 'Paper for the board', pdf: 'PDF', archive: 'PDF for the archive', docx: 'Word',
  norm: { distribution: 'Distribution', counts: 'Number of municipalities per level', na: 'n/a', missing: 'not answered', threshold: 'Level asked', boundsText: 'If all open answers were lowest or highest.', who: 'Municipalities', measures: 'Figures', wilsonText: 'Would another measurement give the same? With 95% confidence the share lies between these.' },
}

export const reasons: Record<string, string> = {
  'common-threads.norm_unknown': 'Norm {code} is not in the framework of this round.',
  'common-threads.keep_threads.forbidden': 'Only the analyst or project leader of the district makes threads.',
  'common-threads.remove_when_published': 'Take the thread back to draft first.',
}
