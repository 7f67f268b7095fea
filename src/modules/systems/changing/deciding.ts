import { and, eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, type Problem, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import { publishFaults } from '../catalogue/model.ts'
import { type SourceRow, sources, type Version, versions } from '../catalogue/schema.ts'
import { contradictionsOf } from '../finder/model.ts'
import { may } from '../policy.ts'
import type { DecisionInput } from './input.ts'
import { heldSource, object, versionOf } from './load.ts'
import { withdrawals } from './schema.ts'

/** Why a version is not published like this, all at once. */
function problemsOf(source: SourceRow, version: Version, input: DecisionInput): Problem[] {
  const problems: Problem[] = publishFaults(version.content).map(({ field, reason }) => ({ path: field, reason }))
  const contradicts = contradictionsOf({ code: source.code, rules: version.content.rules }).length > 0
  if (contradicts && !input.acceptsContradictions)
    problems.push({ path: 'acceptsContradictions', reason: 'systems.confirm_contradictions' })
  if (version.basedOn < source.version && !input.acceptsOlder)
    problems.push({ path: 'acceptsOlder', reason: 'systems.confirm_older' })
  return problems
}

/**
 * Publishes or declines what someone else proposed.
 * @throws AppError rule_broken for one's own; invalid with everything that stands in the way of publishing
 */
export const decideVersion = (ctx: Ctx, code: string, { number, ...input }: DecisionInput & { number: number }) =>
  inTransaction(ctx, async (tx): Promise<Version> => {
    const source = await heldSource(tx, code)
    authorise(tx, may.decide, districtOf(tx))
    const version = await versionOf(tx, source, number)
    if (version.state !== 'proposed') throw ruleBroken('systems.not_proposed')
    if (version.madeBy === personOf(tx).personId) throw ruleBroken('systems.own_version')
    if (input.do === 'decline') return decline(tx, version, input.reason)
    if (source.state === 'withdrawn') throw ruleBroken('systems.bring_back_first')
    const problems = problemsOf(source, version, input)
    if (problems.length > 0) throw invalid(problems)
    return publish(tx, source, version)
  })

async function close(tx: Tx, version: Version, values: Pick<Version, 'state' | 'declineReason'>): Promise<Version> {
  const [after] = await tx.db
    .update(versions)
    .set({ ...values, toTell: true, decidedAt: tx.now, decidedBy: personOf(tx).personId })
    .where(and(eq(versions.id, version.id), eq(versions.state, 'proposed')))
    .returning()
  if (!after) throw conflict(object)
  return after
}

async function decline(tx: Tx, version: Version, declineReason: string | null): Promise<Version> {
  await audit(tx, 'systems.decline_version', { object, id: version.id, fields: ['state', 'declineReason'] })
  return close(tx, version, { state: 'declined', declineReason })
}

async function publish(tx: Tx, source: SourceRow, version: Version): Promise<Version> {
  const ofSource = eq(versions.sourceId, source.id)
  await tx.db
    .update(versions)
    .set({ state: 'replaced' })
    .where(and(ofSource, eq(versions.state, 'published')))
  const after = await close(tx, version, { state: 'published', declineReason: null })
  const { content, number } = version
  await tx.db
    .update(sources)
    .set({ content, version: number, state: 'published', publishedOn: dayOf(tx.now) })
    .where(eq(sources.id, source.id))
  await audit(tx, 'systems.publish_version', { object, id: version.id, fields: [source.code, String(number)] })
  return after
}

const withdrawal = (ctx: Ctx, code: string, kind: 'withdrawn' | 'brought-back', reason: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const source = await heldSource(tx, code)
    authorise(tx, may.decide, districtOf(tx))
    const isWithdrawal = kind === 'withdrawn'
    if (source.state !== (isWithdrawal ? 'published' : 'withdrawn'))
      throw ruleBroken(isWithdrawal ? 'systems.not_published' : 'systems.not_withdrawn')
    await tx.db
      .update(sources)
      .set(
        isWithdrawal
          ? { state: 'withdrawn', withdrawnBecause: reason }
          : { state: 'published', withdrawnBecause: null },
      )
      .where(eq(sources.id, source.id))
    const { id: sourceId, organisationId } = source
    await tx.db
      .insert(withdrawals)
      .values({ sourceId, organisationId, kind, reason, doneAt: tx.now, doneBy: personOf(tx).personId })
    const action = isWithdrawal ? 'systems.withdraw_source' : 'systems.bring_back_source'
    await audit(tx, action, { object: 'source', id: sourceId, fields: [code, 'state'] })
  })

/** Takes a published source out of the overview; its history stays. */
export const withdrawSource = (ctx: Ctx, code: string, reason: string) => withdrawal(ctx, code, 'withdrawn', reason)
/** Puts it back as it was. */
export const bringBackSource = (ctx: Ctx, code: string, reason: string) => withdrawal(ctx, code, 'brought-back', reason)
