import { fill, type ProposalPaper, proposalForPaper, usedIn } from '#modules/programme'
import type { Tx } from '#platform/db'
import { isAppError } from '#platform/errors'
import type { AskedOfBoard } from '../kinds/proposal.ts'

type About = { proposalId: string | null; programmeId: string | null; districtId: string }

/**
 * What the board was given of a proposal, with its figures as they froze: the one that is named, else the newest of the district when it
 * is of this programme. Null when the board has none yet. The caller acts as the system.
 */
export async function gatherProposal(
  tx: Tx,
  { proposalId, programmeId, districtId }: About,
): Promise<AskedOfBoard | null> {
  const found = await proposalForPaper(tx, proposalId, districtId).catch((error: unknown) => {
    if (isAppError(error) && error.code === 'not_found') return null
    throw error
  })
  if (!found || found.programmeId !== programmeId) return null
  return found.state === 'agenda' || found.state === 'decided' ? asGiven(found) : null
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
