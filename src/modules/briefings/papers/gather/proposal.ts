import { fill, type ProposalPaper, proposalForPaper, usedIn } from '#modules/programme'
import type { Tx } from '#platform/db'
import type { AskedOfBoard } from '../kinds/proposal.ts'

type About = { proposalId: string | null; programmeId: string }

/** What the board was given of a proposal, with its figures as they froze; null when it got none. The caller acts as the system. */
export async function gatherProposal(tx: Tx, { proposalId: id, programmeId }: About): Promise<AskedOfBoard | null> {
  const given = await proposalForPaper(tx, { id, programmeId })
  return given && asGiven(given)
}

function asGiven({ content, figures, number, decidedOn, decisions }: ProposalPaper): AskedOfBoard {
  const filled = (text: string) => fill(text, figures).text
  const all = [content.subject, ...content.points, content.explanation, content.asked].join('\n')
  return {
    number,
    subject: filled(content.subject),
    agendaType: content.agendaType,
    meetsOn: content.meetsOn,
    isPublic: content.isPublic,
    handledBy: content.handledBy,
    portfolioHolder: content.portfolioHolder,
    points: content.points.map((point, at) => ({
      text: filled(point),
      decision: decisions.find((one) => one.point === at + 1) ?? null,
    })),
    explanation: filled(content.explanation),
    asked: filled(content.asked),
    decidedOn,
    sources: usedIn(all, figures).map(({ title, text, source, asOf }) => ({ what: title, text, source, asOf })),
  }
}
