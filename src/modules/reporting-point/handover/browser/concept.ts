import { Told } from '../../browser/unlocking.ts'
import { inWords, type Opened } from '../../cases/browser/opened.ts'
import {
  fingerprintOf,
  type Json,
  openNote,
  Refused,
  sealHandover,
  sealNote,
  sha256Hex,
  tracesIn,
} from '../../crypto/index.ts'
import { base64Of, bytesOf } from '../../sealed.ts'
import type { Concept, Judgement } from '../model.ts'
import type { SealedSteps } from '../service.ts'
import { hintsIn } from '../traces.ts'
import { t } from './words.ts'

/** A draft as the readers of a report signed and sealed it, with the last judgement about exactly this draft. */
export type Draft = { it: Concept; by: string; hash: string; judged: (Judgement & { by: string }) | null }

const isRecord = (it: Json): it is { readonly [key: string]: Json } =>
  typeof it === 'object' && it !== null && !Array.isArray(it)
const texts = (it: Json, names: readonly string[]) =>
  isRecord(it) && names.every((name) => typeof it[name] === 'string')
const isConcept = (it: unknown): it is Concept =>
  texts(it as Json, ['handover', 'fingerprint', 'ground', 'text']) && Reflect.get(Object(it), 'kind') === 'concept'
const isJudgement = (it: unknown): it is Judgement =>
  texts(it as Json, ['handover', 'concept', 'reason']) &&
  ['approved', 'returned'].includes(Reflect.get(Object(it), 'kind'))

/** Seals something for the other readers of a report. @throws Told */
export async function seal(
  { it, me, keys, today, directories }: Opened,
  content: Concept | Judgement,
): Promise<string> {
  const by = { id: me, signSeed: keys.signSeed }
  try {
    return base64Of((await sealNote({ on: today, content }, it, by, directories)).file)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw error.fault === 'too-long' ? new Told(t.tooLong) : inWords(error)
  }
}

/** The newest draft of a package and what was judged of it, as they were signed. @throws Told when one can't be opened, or is of another package */
export async function openDraft(
  { it, keys, directories }: Opened,
  handover: string,
  steps: SealedSteps,
): Promise<Draft> {
  const last = steps.findLast(({ step }) => step === 'drafted')
  const opened = async (file: Uint8Array) => {
    try {
      return await openNote(file, keys.identity, it, directories)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      throw new Told(error.fault === 'does-not-open' ? t.noConcept : t.forged)
    }
  }
  if (!last) throw new Told(t.noConcept)
  const file = bytesOf(last.file)
  const { by, content } = await opened(file)
  if (!isConcept(content) || content.handover !== handover) throw new Told(t.forged)
  const hash = sha256Hex(file)
  const judgement = steps.find(({ seq }) => seq === last.seq + 1)
  if (!judgement) return { it: content, by, hash, judged: null }
  const { by: judge, content: judged } = await opened(bytesOf(judgement.file))
  const isOfThis = isJudgement(judged) && judged.handover === handover && judged.concept === hash && judge !== by
  if (!isOfThis || judged.kind !== judgement.step) throw new Told(t.forged)
  return { it: content, by, hash, judged: { ...judged, by: judge } }
}

/** The package as a file for its receiver. @throws Told for a draft that nobody else approved, for another key, and for what leads to the report */
export async function sealPackage({ it, dialogue }: Opened, draft: Draft, recipient: string) {
  if (draft.judged?.kind !== 'approved') throw new Told(t.forged)
  if (fingerprintOf(recipient) !== draft.it.fingerprint) throw new Told(t.otherKey)
  mustBeClean({ it, dialogue }, draft.it.text)
  return sealHandover({ text: draft.it.text, files: [] }, recipient, it, dialogue.messages)
}

type Known = Pick<Opened, 'it' | 'dialogue'>

/** @throws Told for a text that leads to the report or its reporter for sure */
export function mustBeClean({ it, dialogue }: Known, text: string): void {
  const kinds = new Set(tracesIn({ text, files: [] }, it, dialogue.messages).map(({ kind }) => kind))
  if (kinds.size > 0) throw new Told(t.blocked, ...[...kinds].map((kind) => t.traces[kind]))
}

function textsIn(content: Json): string[] {
  if (typeof content === 'string') return [content]
  return isRecord(content) ? Object.values(content).flatMap(textsIn) : []
}

/** What to look at once more, as lines to read. */
export function warningsOf({ dialogue, directories }: Opened, text: string, number: number): string[] {
  const reported = dialogue.messages.filter(({ from }) => from === 'reporter').map(({ content }) => content)
  const own = reported.flatMap((content) =>
    isRecord(content) && typeof content.name === 'string' ? [content.name] : [],
  )
  const people = directories
    .flatMap(({ handlers, sparring }) => [...handlers, ...sparring])
    .flatMap(({ name }) => name ?? [])
  const known = { names: [...own, ...people], number, written: reported.flatMap(textsIn) }
  return hintsIn(text, known).map(({ kind, text: found }) => t.hints[kind](found))
}
