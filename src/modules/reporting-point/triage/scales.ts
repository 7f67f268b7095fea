import versions from '../../../content/triage-scales.json' with { type: 'json' }

/** What the first assessor says of a report, each on a scale. */
export const triageFields = ['source', 'concreteness', 'reliability', 'severity', 'urgency'] as const
export type TriageField = (typeof triageFields)[number]

export type Scales = {
  code: string
  /** The first day, `YYYY-MM-DD`. */
  from: string
  source: string
  fields: Record<TriageField, { value: string; nl: string; en: string }[]>
}
const all: readonly Scales[] = versions

/** The scales that hold on a day; the first version also before its day. */
export function scalesOn(on: string): Scales {
  const sorted = [...all].sort((a, b) => (a.from < b.from ? -1 : 1))
  const found = sorted.filter(({ from }) => from <= on).at(-1) ?? sorted[0]
  if (!found) throw new Error('triage-scales.json holds no version')
  return found
}

/** The scales with which a note was written, whatever holds now. */
export const scalesCalled = (code: string): Scales | undefined => all.find((one) => one.code === code)
