import { listRounds, readRound } from '#modules/assessments'
import { listThreads, pictureFrom, pictureOf, wholeOf } from '#modules/common-threads'
import { organisationById } from '#modules/organisations'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { threadsDocx } from './docx.ts'
import { briefingFrom } from './from-picture.ts'
import type { ThreadsBriefing } from './model.ts'
import { threadsPdf } from './pdf.ts'
import { threadsSpreadsheet } from './spreadsheet.ts'

export const forms = ['pdf', 'archive', 'docx', 'xlsx'] as const
export type Form = (typeof forms)[number]

const endings: Record<Form, string> = { pdf: 'pdf', archive: 'pdf', docx: 'docx', xlsx: 'xlsx' }

function written(briefing: ThreadsBriefing, form: Form): Uint8Array | Promise<Uint8Array> {
  if (form === 'docx') return threadsDocx(briefing)
  if (form === 'xlsx') return threadsSpreadsheet(briefing)
  return threadsPdf(briefing, { archive: form === 'archive' })
}

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
  const threads = await listThreads(ctx, roundId)
  const district = await inTransaction(ctx, async (tx) => {
    await audit(tx, 'briefings.make', { object: 'round', id: roundId, fields: [form] })
    return organisationById(tx, picture.round.organisationId)
  })
  const briefing = briefingFrom(picture, threads, {
    district: district.name,
    madeOn: dayOf(ctx.now),
    isFictitious: isMadeUp(picture.round.title),
  })
  return { name: `rode-dradenbeeld-${dayOf(ctx.now)}.${endings[form]}`, content: await written(briefing, form) }
}

/** A made-up round says so in its title; its paper says so on every page. */
const isMadeUp = (title: string) => /fictief/i.test(title)

/**
 * The same for the command line, as the system and with all names: the latest round with an open or past start, or the
 * one that is named.
 */
export async function briefingThreads(
  ctx: Ctx,
  { round, form }: { round: string | null; form: string },
): Promise<Uint8Array> {
  const known = forms.find((one) => one === form) ?? 'pdf'
  const chosen = await inTransaction(ctx, async (tx) => (round ? readRound(tx, round) : (await listRounds(tx))[0]))
  if (!chosen) throw notFound('round')
  const whole = await wholeOf(ctx, chosen)
  const { district, threads } = await inTransaction(ctx, async (tx) => ({
    district: await organisationById(tx, chosen.organisationId),
    threads: await listThreads(tx, chosen.id),
  }))
  const rest = { district: district.name, madeOn: dayOf(ctx.now), isFictitious: isMadeUp(chosen.title) }
  return written(briefingFrom(pictureFrom(whole), threads, rest), known)
}
