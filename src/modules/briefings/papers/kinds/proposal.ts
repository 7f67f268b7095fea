import type { Language } from '#platform/language'
import { text } from '../../paper.ts'
import { type Content, inWords, written } from '../section.ts'
import { type Plan, planChart, planFacts, planTable } from './plan.ts'

export type ProposalInput = { language: Language; plan: Plan; today: string }

/** What the board is asked to decide, and why. */
export function proposalContent({ language, plan, today }: ProposalInput): Content {
  const words = inWords(language).t.proposal
  return {
    facts: planFacts(language, plan),
    sections: [
      written('opening'),
      written('asked', words.asked.heading),
      {
        slot: 'explanation',
        heading: words.explanation.heading,
        blocks: [text(plan.goal), planTable(language, plan), planChart(language, plan, today)],
      },
      written('closing'),
    ],
  }
}
