import { listRounds } from '#modules/assessments'
import { listThreads, type Picture, pictureOf } from '#modules/common-threads'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { forbidden, notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { briefingFrom } from './from-picture.ts'
import { styleOf } from './house/queries.ts'
import { latestOf, restOf, threadsOf, weighedAndWaterbed } from './threads-of-round.ts'
import { threadsPaper } from './threads-paper.ts'
import { endingOf, type Form, forms, writePaper } from './writing.ts'

/**
 * The common-threads paper of a round, with what the reader may see: names only for whom the DVO allowed them.
 * @throws AppError not_found or forbidden as the picture itself
 */
export async function threadsBriefing(
  ctx: Ctx,
  roundId: string,
  form: Form,
): Promise<{ name: string; content: Uint8Array }> {
  const picture = await pictureOf(ctx, roundId)
  const { round } = picture
  const threads = await listThreads(ctx, roundId)
  const rest = await inTransaction(ctx, async (tx) => {
    await audit(tx, 'briefings.make', { object: 'round', id: roundId, fields: [form] })
    return restOf(tx, round)
  })
  const briefing = briefingFrom(picture, threads, { ...rest, ...(await weighedAndWaterbed(ctx, roundId)) })
  const style = await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => styleOf(tx, round.organisationId))
  return {
    name: `rode-dradenbeeld-${dayOf(ctx.now)}.${endingOf(form)}`,
    content: await writePaper(threadsPaper(briefing, style), form),
  }
}

/**
 * The same for the command line, as the system and with all names: the round that is named, else the latest self-scan that has
 * opened, else the first to open. With it the title of the round and how many municipalities signed, handed in or are
 * still at work.
 * @throws AppError not_found; forbidden for a person, whose names and rights `threadsBriefing` minds
 */
export async function briefingThreads(
  ctx: Ctx,
  { round, form }: { round: string | null; form: string },
): Promise<{ content: Uint8Array; title: string; counts: Picture['counts'] }> {
  if (ctx.actor.kind !== 'system') throw forbidden()
  const known = forms.find((one) => one === form) ?? 'pdf'
  const rounds = await listRounds(ctx)
  const chosen = round ? rounds.find(({ id }) => id === round) : latestOf(rounds, dayOf(ctx.now))
  if (!chosen) throw notFound('round')
  const { paper, counts } = await inTransaction(ctx, async (tx) => {
    const { id, organisationId } = chosen
    await audit(tx, 'briefings.make', { object: 'round', id, organisationId, fields: [known] })
    return threadsOf(tx, chosen, { named: true })
  })
  const content = await writePaper(paper, known)
  return { content, title: chosen.title, counts }
}
