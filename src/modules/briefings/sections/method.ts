import type { ThreadsBriefing } from '../model.ts'
import { nl } from '../nl.ts'
import { type Block, heading, together } from '../paper.ts'
import { levelText, municipalities, percent, whole } from '../words.ts'

/** How the figures came about, what their words mean, and what they don't say. */
export function methodSection(briefing: ThreadsBriefing): Block[] {
  const words = nl.method
  return [
    heading(1, words.heading),
    heading(2, words.how),
    { kind: 'list', items: howItems(briefing) },
    ...together(heading(2, words.words), { kind: 'facts', facts: wordFacts() }),
    ...together(heading(2, words.limits), { kind: 'list', items: limits(briefing) }),
  ]
}

export const wordFacts = (): { term: string; text: string }[] =>
  nl.method.wordFacts.map(([term = '', meaning = '']) => ({ term, text: meaning }))

export function howItems(briefing: ThreadsBriefing): string[] {
  const [low = '', high = ''] = [briefing.scale.at(0), briefing.scale.at(-1)].map((one) =>
    levelText(briefing, one?.level ?? 0),
  )
  return nl.method.howItems(nl.cover.frameworkText(briefing.framework.title, briefing.framework.version), low, high)
}

/** The limits that hold for this round, with its counts. */
export function limits({ counts, round, norms }: ThreadsBriefing): string[] {
  const words = nl.method
  const missing = norms.reduce((sum, { notAnswered }) => sum + notAnswered, 0)
  const applicable = norms.reduce((sum, norm) => sum + norm.applicable, 0)
  return [
    round.kind === 'self-scan' ? words.selfScan : words.independent,
    words.census(municipalities(counts.total)),
    words.small(municipalities(counts.total)),
    ...(counts.submitted > 0 ? [words.provisional(municipalities(counts.submitted))] : []),
    missing > 0
      ? words.missing(whole(missing), whole(applicable), percent(applicable > 0 ? missing / applicable : 0))
      : words.complete,
    words.levels,
  ]
}
