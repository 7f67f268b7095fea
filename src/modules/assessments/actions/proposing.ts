import { frameworkOf } from '#modules/frameworks'
import { personOf, type Role } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { isAppError } from '#platform/errors'
import { findingOfRecommendation, readFinding } from '../findings/service.ts'
import { anId } from '../load.ts'
import { frameworksInUse } from './load.ts'
import type { ActionRow } from './schema.ts'

/** What a new action begins with: the words of a finding or recommendation, and its norms as far as they are in use. */
export type Proposal = {
  title: string
  recommendation: string | null
  finding: string
  norms: string[]
  framework: string | null
  /** Where it can be read. */
  href: string
}

/** The first line or sentence of a text, as long as a title may be. */
const firstOf = (text: string): string => (text.trim().split(/\n|(?<=[.!?])\s/)[0] ?? '').slice(0, 200).trim()

/**
 * What an action from a finding or a recommendation begins with, for who may read the finding; null for another origin.
 * @throws AppError not_found
 */
export const proposalFrom = (ctx: Ctx, origin: ActionRow['origin'], id: string): Promise<Proposal | null> =>
  inTransaction(ctx, async (tx) => {
    if (origin !== 'finding' && origin !== 'recommendation') return null
    const ofAdvice = origin === 'recommendation'
    const findingId = ofAdvice ? await findingOfRecommendation(tx, anId(id, 'recommendation')) : anId(id, 'finding')
    const finding = await readFinding(tx, findingId)
    const recommendation = ofAdvice ? (finding.recommendations.find((one) => one.id === id)?.text ?? null) : null
    return {
      ...(await knownNorms(tx, finding)),
      title: firstOf(recommendation ?? finding.text),
      recommendation,
      finding: finding.text,
      href: hrefOf(findingId, ofAdvice ? id : null),
    }
  })

/** Where the recommendation is that an action came from; null for another origin, and for who does not see it or when it is gone. */
export const recommendationHref = (
  ctx: Ctx,
  { origin, originId }: Pick<ActionRow, 'origin' | 'originId'>,
): Promise<string | null> =>
  inTransaction(ctx, async (tx) => {
    if (origin !== 'recommendation' || originId === null) return null
    try {
      return hrefOf(await findingOfRecommendation(tx, originId), originId)
    } catch (error) {
      if (isAppError(error)) return null
      throw error
    }
  })

/** Roles of a municipality that read what the board decided for it. */
const decisionReaders: readonly Role[] = ['coordinator', 'secretary', 'mayor', 'controller']

/** Where the decision of the board is that an action came from; null for another origin, and for who does not read decisions. */
export function decisionHref(ctx: Ctx, { origin, originId }: Pick<ActionRow, 'origin' | 'originId'>): string | null {
  if (origin !== 'decision' || originId === null) return null
  return personOf(ctx).roles.some((role) => decisionReaders.includes(role)) ? `/besluiten/${originId}` : null
}

const hrefOf = (findingId: string, recommendationId: string | null): string =>
  `/bevindingen/${findingId}${recommendationId === null ? '' : `#aanbeveling-${recommendationId}`}`

/** Norms that the newest version in use still has: an action takes no others. */
async function knownNorms(tx: Tx, { frameworkId, norms }: { frameworkId: string; norms: readonly string[] }) {
  const { code } = await frameworkOf(tx, frameworkId)
  const inUse = (await frameworksInUse(tx)).find((one) => one.code === code)
  const known = new Set(inUse?.nodes.flatMap((node) => (node.assessable ? [node.code] : [])))
  return { norms: norms.filter((norm) => known.has(norm)), framework: inUse ? code : null }
}
