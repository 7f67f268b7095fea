import { type LetterKind, lettersFor, type MakeBatch, makeBatch } from '#modules/screening'
import type { Ctx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { writeLetters } from '../writing.ts'
import { lettersPaper } from './paper.ts'

type File = { name: string; content: Uint8Array }

/** One letter about a screening file, to print from Word. @throws AppError not_found, also for a letter that makes no sense now */
export async function letterFile(
  ctx: Ctx,
  { fileId, kind }: { fileId: string; kind: string },
  baseUrl: string,
): Promise<File> {
  const { organisation, letters } = await lettersFor(ctx, fileId, baseUrl)
  const letter = letters.find((one) => one.kind === kind && one.ways.includes('letter'))
  if (!letter) throw notFound('page')
  const { subject: title, language } = letter
  const madeOn = dayOf(ctx.now)
  const content = await writeLetters(lettersPaper({ title, organisation, language, madeOn, letters: [letter] }))
  return { name: nameOf(letter.kind, madeOn), content }
}

/** A letter of one kind for many people, in one document. @throws AppError rule_broken for whom it makes no sense */
export async function batchFile(ctx: Ctx, batch: MakeBatch, baseUrl: string): Promise<File> {
  const { organisation, letters } = await makeBatch(ctx, batch, baseUrl)
  const madeOn = dayOf(ctx.now)
  const title = letters[0]?.subject ?? ''
  const content = await writeLetters(lettersPaper({ title, organisation, language: batch.language, madeOn, letters }))
  return { name: nameOf(batch.kind, madeOn), content }
}

// No name of a person: a file ends up in a folder of downloads.
const names: Record<LetterKind, string> = {
  'own-page': 'uitnodiging',
  vog: 'vog',
  'side-jobs': 'nevenwerk',
  checks: 'nodig',
  're-screening': 'opnieuw',
  oath: 'eed',
  'start-blocked': 'nog-niet-beginnen',
  'restricted-start': 'beperkte-toegang',
  talk: 'gesprek',
  decision: 'besluit',
}
const nameOf = (kind: LetterKind, day: string) => `brief-${names[kind]}-${day}.docx`
