import { authorise } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { mustBe, recordOf } from '../load.ts'
import { may } from '../policy.ts'
import { readProposal } from '../queries.ts'

/** The decision that something will follow from, for who may add to it. @throws AppError not_found; forbidden; rule_broken */
export async function decisionToFollow(ctx: Ctx, id: string, decisionId: string) {
  const { proposal, content, filled, decisions, municipalities } = await readProposal(ctx, id)
  await inTransaction(ctx, async (tx) => authorise(tx, may.keepProposals, recordOf(proposal)))
  mustBe(proposal.state, 'decided', 'follow_up')
  const decision = decisions.find((one) => one.id === decisionId)
  if (!decision) throw notFound('decision')
  const isAskable = (one: { id: string }) => proposal.isPublic || content.municipalities.includes(one.id)
  return {
    id: proposal.id,
    number: proposal.number,
    programme: { id: proposal.programmeId, organisationId: proposal.organisationId },
    point: decision.point,
    asked: filled.points[decision.point - 1] ?? '',
    named: content.municipalities,
    municipalities: municipalities.filter(isAskable),
  }
}
