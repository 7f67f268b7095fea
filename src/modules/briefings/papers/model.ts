import { ruleBroken } from '#platform/errors'

export const kinds = ['proposal', 'results', 'progress', 'fact-sheet', 'accountability', 'threads'] as const
export type PaperKind = (typeof kinds)[number]

export const states = ['draft', 'published', 'withdrawn'] as const
export type PaperState = (typeof states)[number]
const steps = ['publish', 'withdraw', 'remove', 'next', 'release'] as const
export type Step = (typeof steps)[number]

/** What can be done in a state; a step that leads nowhere else keeps the state. */
const table: Record<PaperState, Partial<Record<Step, PaperState>>> = {
  draft: { publish: 'published', remove: 'draft' },
  published: { withdraw: 'withdrawn', next: 'published', release: 'published' },
  withdrawn: { next: 'withdrawn' },
}

export const stepsFrom = (state: PaperState): Step[] => steps.filter((step) => step in table[state])

/** @throws AppError rule_broken, such as `briefings.publish_when_withdrawn` */
export function move(state: PaperState, step: Step): PaperState {
  const to = table[state][step]
  if (!to) throw ruleBroken(`briefings.${step}_when_${state}`)
  return to
}

/** What a paper is about beside its organisation. */
type Subject = 'programme' | 'round' | 'quarter' | 'proposal'

/** What each kind is about, and the places in it where a person may write, in their order on paper. */
export const about: Record<PaperKind, { subjects: readonly Subject[]; slots: readonly string[] }> = {
  proposal: { subjects: ['programme', 'proposal'], slots: ['opening', 'asked', 'explanation', 'closing'] },
  results: {
    subjects: ['programme', 'round'],
    slots: ['opening', 'improved', 'cost', 'carried', 'waterbed', 'asked', 'closing'],
  },
  progress: {
    subjects: ['programme', 'quarter'],
    slots: ['opening', 'states', 'milestones', 'money', 'risks', 'closing'],
  },
  'fact-sheet': { subjects: ['round'], slots: ['opening', 'levels', 'threads', 'actions', 'closing'] },
  accountability: {
    subjects: ['programme'],
    slots: ['opening', 'activities', 'costs', 'hours', 'deviations', 'closing'],
  },
  threads: { subjects: ['round'], slots: ['opening', 'closing'] },
}

/** What a fact sheet is of one municipality, all else of the district. */
export const kindsAt = (isDistrict: boolean): PaperKind[] =>
  kinds.filter((kind) => (kind === 'fact-sheet') !== isDistrict)

/** Why a paper can't be published: a placeholder that no figure fills, a figure whose source was withdrawn, or such a document. */
export const faultReasons = {
  open: 'briefings.placeholder_open',
  withdrawn: 'briefings.figure_withdrawn',
  document: 'briefings.document_withdrawn',
} as const

/** The kinds that the province reads once they are published. */
export const provinceKinds: readonly PaperKind[] = ['accountability', 'progress', 'results']

/** `2024-Q3`, the quarter of a day `YYYY-MM-DD`. */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** First and last day of a quarter. */
export function daysOf(quarter: string): { from: string; to: string } {
  const [year = '', number = '1'] = quarter.split('-Q')
  const last = Number(number) * 3
  const to = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10)
  return { from: `${year}-${String(last - 2).padStart(2, '0')}-01`, to }
}

/** This quarter and those before it, the newest first. */
export function quartersUpTo(day: string, count: number): string[] {
  const [year = '', number = '1'] = quarterOf(day).split('-Q')
  return Array.from({ length: count }, (_, back) => {
    const at = Number(year) * 4 + Number(number) - 1 - back
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`
  })
}
