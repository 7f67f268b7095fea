import { and, eq } from 'drizzle-orm'
import { municipalitiesOf } from '#modules/organisations'
import { authorise } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { fill } from '../../figures/model.ts'
import { findWhole, mustBe, recordOf, versionIn } from '../load.ts'
import { may } from '../policy.ts'
import { decisions } from '../schema.ts'

/** The decision that something will follow from, for who may add to it. Three statements. @throws AppError not_found; forbidden; rule_broken */
export const decisionToFollow = (ctx: Ctx, id: string, decisionId: string) =>
  inTransaction(ctx, async (tx) => {
    const { proposal, all } = await findWhole(tx, id)
    authorise(tx, may.keepProposals, recordOf(proposal))
    mustBe(proposal.state, 'decided', 'follow_up')
    const version = versionIn(all, proposal.version)
    const own = and(eq(decisions.id, decisionId), eq(decisions.proposalId, id))
    const [decision] = await tx.db.select().from(decisions).where(own)
    if (!decision || !version) throw notFound('decision')
    const places = await municipalitiesOf(tx, proposal.organisationId, dayOf(tx.now))
    const isAskable = (one: { id: string }) => proposal.isPublic || version.municipalities.includes(one.id)
    return {
      id: proposal.id,
      number: proposal.number,
      programme: { id: proposal.programmeId, organisationId: proposal.organisationId },
      point: decision.point,
      asked: fill(version.points[decision.point - 1] ?? '', version.figures).text,
      named: version.municipalities,
      municipalities: places.filter(isAskable).map(({ id: municipality, name }) => ({ id: municipality, name })),
    }
  })
