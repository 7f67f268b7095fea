import { type Content, inWords, written } from '../section.ts'
import { type Money, moneySection } from './money.ts'
import { planFacts } from './plan.ts'
import { type Risks, riskSection } from './risks.ts'
import { milestoneSection, type Standings, standingSection } from './standing.ts'

export type ProgressInput = {
  quarter: string
  days: { from: string; to: string }
  standings: Standings
  money: Money
  risks: Risks
}

/** How the programme stands in a quarter: colours with their reasons, milestones, money and risks. */
export function progressContent({ quarter, days, standings, money, risks }: ProgressInput): Content {
  const { language, plan } = standings
  const { t } = inWords(language)
  return {
    facts: [...planFacts(language, plan), { term: t.facts.quarter, text: quarter }],
    sections: [
      written('opening'),
      standingSection(standings),
      milestoneSection(standings, days),
      moneySection(money, { slot: 'money', heading: t.progress.money.heading }),
      riskSection(risks),
      written('closing'),
    ],
  }
}
