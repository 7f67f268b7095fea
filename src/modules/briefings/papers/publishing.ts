import { createHash } from 'node:crypto'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { conflict, invalid, type Problem, ruleBroken } from '#platform/errors'
import { type Composed, compose } from './compose.ts'
import { write } from './keeping.ts'
import { findPaper, keepRule } from './load.ts'
import { faultReasons, move } from './model.ts'
import type { PaperRow } from './schema.ts'

/**
 * Freezes a draft: the whole paper as it is now, with its hash and the source and day of each figure. From then on it stays.
 * @throws AppError invalid with every open placeholder and every figure whose source was withdrawn; rule_broken; conflict
 */
export async function publishPaper(ctx: Ctx, id: string, revision: number | null = null): Promise<PaperRow> {
  const before = await inTransaction(ctx, async (tx) => {
    const found = await findPaper(tx, id)
    authorise(tx, keepRule(found), found)
    move(found.state, 'publish')
    if (revision !== null && revision !== found.revision) throw conflict('paper')
    return found
  })
  const state = move(before.state, 'publish')
  const composed = await compose(ctx, { ...before, state })
  const problems = problemsIn(composed)
  if (problems.length > 0) throw invalid(problems)
  const frozen = frozenText(composed)
  return inTransaction(ctx, async (tx) => {
    const after = await write(tx, before, {
      state,
      frozen,
      sha256: createHash('sha256').update(frozen, 'utf8').digest('hex'),
      publishedAt: tx.now,
      publishedBy: personOf(tx).personId,
    })
    await audit(tx, 'briefings.publish_paper', { object: 'paper', id, fields: ['state'] })
    return after
  })
}

/** Everything that keeps a paper from being published, each with the place where it stands. */
const problemsIn = ({ faults }: Pick<Composed, 'faults'>): Problem[] =>
  faults.map(({ slot, kind, ...params }) => ({ path: `texts.${slot}`, reason: faultReasons[kind], params }))

const frozenText = ({ paper, sources }: Composed): string => JSON.stringify({ paper, sources })

/** Takes a published paper back, with a reason; its content stays for those who made it. */
export const withdrawPaper = (ctx: Ctx, id: string, reason: string): Promise<PaperRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findPaper(tx, id)
    authorise(tx, keepRule(before), before)
    const state = move(before.state, 'withdraw')
    const values = { state, withdrawnAt: tx.now, withdrawnBy: personOf(tx).personId, withdrawnReason: reason }
    const after = await write(tx, before, values)
    await audit(tx, 'briefings.withdraw_paper', { object: 'paper', id, fields: ['state'] })
    return after
  })

/** Lets the district read a fact sheet, or takes that back. @throws AppError rule_broken before it is published */
export const releasePaper = (ctx: Ctx, id: string, isReleased: boolean): Promise<PaperRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findPaper(tx, id)
    authorise(tx, keepRule(before), before)
    if (before.kind !== 'fact-sheet') throw ruleBroken('briefings.release_other_kind')
    move(before.state, 'release')
    const after = await write(tx, before, { releasedAt: isReleased ? (before.releasedAt ?? tx.now) : null })
    await audit(tx, isReleased ? 'briefings.release_paper' : 'briefings.hold_paper', { object: 'paper', id })
    return after
  })
