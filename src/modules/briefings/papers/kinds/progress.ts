import type { Language } from '#platform/language'
import { type Content, inWords, written } from '../section.ts'
import { type Plan, planChart, planFacts } from './plan.ts'

export type ProgressInput = { language: Language; plan: Plan; quarter: string; today: string }

/** How the programme stands in a quarter. */
export function progressContent({ language, plan, quarter, today }: ProgressInput): Content {
  const { t } = inWords(language)
  const words = t.progress
  return {
    facts: [...planFacts(language, plan), { term: t.facts.quarter, text: quarter }],
    sections: [
      written('opening'),
      { slot: 'states', heading: words.states.heading, blocks: [planChart(language, plan, today)] },
      written('milestones', words.milestones.heading),
      written('money', words.money.heading),
      written('risks', words.risks.heading),
      written('closing'),
    ],
  }
}
