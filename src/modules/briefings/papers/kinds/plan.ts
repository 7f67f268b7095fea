import type { Language } from '#platform/language'
import { timelineChart } from '../../charts/build.ts'
import { type Block, table } from '../../paper.ts'
import { inWords } from '../section.ts'

/** A programme as a paper tells of it. */
export type Plan = {
  title: string
  goal: string
  startsOn: string
  endsOn: string
  subProjects: {
    id: string
    title: string
    effect: string
    startsOn: string
    endsOn: string
    parts: { id: string; title: string; startsOn: string; endsOn: string }[]
  }[]
}

/** What the programme is, for the head of a paper. */
export function planFacts(language: Language, { title, startsOn, endsOn }: Plan): { term: string; text: string }[] {
  const { t, day } = inWords(language)
  return [
    { term: t.facts.programme, text: title },
    { term: t.facts.period, text: t.facts.between(day(startsOn), day(endsOn)) },
  ]
}

/** Sub-projects with their parts over time. */
export const planChart = (language: Language, { subProjects }: Plan, today: string): Block =>
  timelineChart(
    { language, title: inWords(language).t.progress.states.planning },
    subProjects.flatMap(({ title, startsOn, endsOn, parts }) => [
      { label: title, isHead: true as const, bar: { from: startsOn, to: endsOn }, state: null, milestones: [] },
      ...parts.map((part) => ({
        label: part.title,
        bar: { from: part.startsOn, to: part.endsOn },
        state: null,
        milestones: [],
      })),
    ]),
    today,
  )

/** Sub-projects with what they must bring about. */
export function planTable(language: Language, { subProjects }: Plan): Block {
  const { t, day } = inWords(language)
  return table(
    t.proposal.explanation.subProjects,
    [
      { header: t.columns.subProject, width: 3 },
      { header: t.columns.effect, width: 6 },
      { header: t.columns.period, width: 4 },
    ],
    subProjects.map(({ title, effect, startsOn, endsOn }) => [
      title,
      effect,
      t.facts.between(day(startsOn), day(endsOn)),
    ]),
  )
}
