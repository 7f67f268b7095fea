import type { Language } from '#platform/language'
import { type Content, inWords, written } from '../section.ts'
import { type Plan, planChart, planFacts, planTable } from './plan.ts'

export type AccountabilityInput = { language: Language; plan: Plan; today: string }

/** What the province hears of its money: activities beside the plan, costs, hours, and every large deviation with its reason. */
export function accountabilityContent({ language, plan, today }: AccountabilityInput): Content {
  const words = inWords(language).t.accountability
  return {
    facts: planFacts(language, plan),
    sections: [
      written('opening'),
      {
        slot: 'activities',
        heading: words.activities.heading,
        blocks: [planTable(language, plan), planChart(language, plan, today)],
      },
      written('costs', words.costs.heading),
      written('hours', words.hours.heading),
      written('deviations', words.deviations.heading),
      written('closing'),
    ],
  }
}
