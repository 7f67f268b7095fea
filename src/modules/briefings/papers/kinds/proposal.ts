import type { Language } from '#platform/language'
import { parseMarkdown } from '#platform/markdown'
import { blocksFrom } from '../../markdown/blocks-from.ts'
import { heading, text } from '../../paper.ts'
import { type Content, inWords, type Section, type Source, written } from '../section.ts'
import { type Plan, planChart, planFacts, planTable } from './plan.ts'

/** A proposal as the board got it; `decision` is what the board did with a point. */
export type AskedOfBoard = {
  number: number
  subject: string
  agendaType: 'information' | 'discussion' | 'decision'
  meetsOn: string | null
  isPublic: boolean
  handledBy: string
  portfolioHolder: string
  points: {
    text: string
    decision: { outcome: 'noted' | 'agreed' | 'amended' | 'deferred'; note: string | null } | null
  }[]
  /** Markdown. */
  explanation: string
  asked: string
  decidedOn: string | null
  sources: Source[]
}
export type ProposalInput = { language: Language; plan: Plan; today: string; proposal: AskedOfBoard | null }

/** What the board is asked to decide, and why; with the decision of each point once there is one. */
export function proposalContent({ language, plan, today, proposal }: ProposalInput): Content {
  const words = inWords(language).t.proposal
  const planned = [heading(2, words.explanation.plan), planTable(language, plan), planChart(language, plan, today)]
  const asked = proposal?.asked
    ? [{ ...written('municipalities', words.municipalities), blocks: [text(proposal.asked)] }]
    : []
  return {
    facts: [...(proposal ? proposalFacts(language, proposal) : []), ...planFacts(language, plan)],
    sections: [
      written('opening'),
      proposal ? pointsOf(language, proposal) : written('asked', words.asked.heading),
      {
        slot: 'explanation',
        heading: words.explanation.heading,
        blocks: [...(proposal ? blocksFrom(parseMarkdown(proposal.explanation), 1) : [text(plan.goal)]), ...planned],
        sources: proposal?.sources ?? [],
      },
      ...asked,
      written('closing'),
    ],
  }
}

function proposalFacts(language: Language, proposal: AskedOfBoard): Content['facts'] {
  const { t, day } = inWords(language)
  const { facts, agendaTypes, yes, no } = t.proposal
  const handlers: Record<string, string> = t.proposal.handlers
  const { subject, agendaType, meetsOn, isPublic, handledBy, portfolioHolder, decidedOn } = proposal
  return [
    { term: facts.subject, text: subject },
    { term: facts.agendaItem, text: agendaTypes[agendaType] },
    ...(meetsOn ? [{ term: facts.meetsOn, text: day(meetsOn) }] : []),
    { term: facts.isPublic, text: isPublic ? yes : no },
    { term: facts.handledBy, text: handlers[handledBy] ?? handledBy },
    { term: facts.portfolioHolder, text: portfolioHolder },
    ...(decidedOn ? [{ term: facts.decidedOn, text: day(decidedOn) }] : []),
  ]
}

function pointsOf(language: Language, { points }: AskedOfBoard): Section {
  const { t } = inWords(language)
  const items = points.map(({ text: words, decision }) =>
    decision ? t.proposal.outcome(words, t.proposal.outcomes[decision.outcome], decision.note) : words,
  )
  return {
    slot: 'asked',
    heading: t.proposal.asked.heading,
    blocks: [{ kind: 'list', items, isNumbered: true }],
  }
}
