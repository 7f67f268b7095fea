import { comment, delegate, readRound, release } from '#modules/assessments'
import type { Ctx } from '#platform/db'

type As = (mail: string, now: Date) => Ctx

/**
 * How colleagues work together on a running round: a coordinator asks a colleague for a theme and they talk about a norm, and
 * a municipality that handed in releases a question to the district.
 */
export async function workTogether(as: As, roundId: string, now: Date): Promise<void> {
  const coordinator = as('coordinator.twenterand', now)
  const colleague = as('hr.twenterand', now)
  const busy = await scanOf(coordinator, roundId)
  if (busy && colleague.actor.kind === 'person') {
    await delegate(coordinator, busy, { node: 'BW', personId: colleague.actor.personId })
    await comment(coordinator, busy, 'BW-03', {
      body: 'Bespreken alle teams dit jaar een dilemma in het werkoverleg? (fictief)',
    })
    await comment(colleague, busy, 'BW-03', { body: 'Nog niet alle teams. Ik vraag de verslagen op. (fictief)' })
  }
  const asking = as('coordinator.borne', now)
  const handedIn = await scanOf(asking, roundId)
  if (!handedIn) return
  const body = 'Wij willen graag meedoen als buurgemeenten dit samen oppakken. (fictief)'
  const itemId = await comment(asking, handedIn, 'OC-04', { body })
  await release(asking, handedIn, { norm: 'OC-04', kind: 'comment', itemId })
}

async function scanOf(ctx: Ctx, roundId: string): Promise<string | undefined> {
  const { scans } = await readRound(ctx, roundId)
  return scans.find(({ organisationId }) => ctx.actor.kind === 'person' && ctx.actor.organisationId === organisationId)
    ?.id
}
