import type { Figure } from '#modules/programme'
import { authorise } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { notFound, ruleBroken } from '#platform/errors'
import { figuresFor } from './figures.ts'
import { findPaper, keepRule, textsOf } from './load.ts'
import { about } from './model.ts'
import type { PaperRow } from './schema.ts'

/**
 * One text of a draft, with the figures that it may name.
 * @throws AppError not_found for a place that the paper has not; rule_broken for what was published
 */
export async function editText(
  ctx: Ctx,
  id: string,
  slot: string,
): Promise<{ paper: PaperRow; words: string; figures: Figure[] }> {
  const { paper, words } = await inTransaction(ctx, async (tx) => {
    const found = await findPaper(tx, id)
    authorise(tx, keepRule(found), found)
    if (!about[found.kind].slots.includes(slot)) throw notFound('page')
    if (found.state !== 'draft') throw ruleBroken(`briefings.change_when_${found.state}`)
    return { paper: found, words: (await textsOf(tx, id))[slot] ?? '' }
  })
  const figures = await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => figuresFor(tx, paper))
  return { paper, words, figures }
}
