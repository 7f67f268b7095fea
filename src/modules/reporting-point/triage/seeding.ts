import type { Ctx } from '#platform/db'
import { dayOf } from '#platform/language'
import { openingOf } from '../cases/looking.ts'
import { type Directory, handlerKeys, readCase } from '../crypto/index.ts'
import { type NoteContent, sealNext } from '../notes/chain.ts'
import { readWork } from '../notes/service.ts'
import { type SignedDirectory, sealedCase } from '../sealed.ts'
import type { Judgement, Proposal } from './input.ts'
import { scalesOn } from './scales.ts'
import { judgeTriage, proposeTriage } from './service.ts'

/** Someone whose keys come from a secret that is known. */
type Holder = { ctx: Ctx; secret: string }
type Labels = Pick<Proposal, 'outcome' | 'regime'>

/** The next note of a report, sealed as the browser of a handler does. */
export async function aSealedNote({ ctx, secret }: Holder, id: string, content: NoteContent) {
  const opening = await openingOf(ctx, id)
  const directories = (opening.sealed.directories as SignedDirectory[]).map(({ body }): Directory => body)
  const keys = await handlerKeys(secret)
  const sealed = sealedCase({ caseId: opening.caseId, ...opening.sealed })
  const { it } = await readCase(sealed, keys.identity, directories)
  const { notes } = await readWork(ctx, id)
  return sealNext(notes, content, { keys, me: opening.me.id, today: opening.today, it, directories })
}

/** What a first assessor writes of a fictitious report. */
export const judged = (labels: Labels, on: string, remark: string): NoteContent => ({
  ...{ scales: scalesOn(on).code, source: 'own-observation', concreteness: '3', reliability: '3' },
  ...{ severity: '2', urgency: 'none', remark, ...labels },
})

/** A proposal of the first holder. */
export async function proposeBy(holder: Holder, id: string, labels: Labels, remark: string): Promise<void> {
  const note = await aSealedNote(holder, id, judged(labels, dayOf(holder.ctx.now), remark))
  await proposeTriage(holder.ctx, id, { ...labels, ...note })
}

export async function judgeBy(holder: Holder, id: string, agrees: Judgement['agrees'], remark: string): Promise<void> {
  const note = await aSealedNote(holder, id, { agrees, remark })
  await judgeTriage(holder.ctx, id, { agrees, ...note })
}

/** A report of the demo that the first two holders assessed alike. */
export async function assessByTwo(
  { holders: [first, second] }: { holders: readonly Holder[] },
  id: string,
  labels: Labels,
  now: Date,
): Promise<void> {
  if (!first || !second) throw new Error('two assess a report')
  const at = ({ ctx, secret }: Holder): Holder => ({ ctx: { ...ctx, now }, secret })
  await proposeBy(at(first), id, labels, 'Concreet genoeg om mee verder te gaan. (fictief)')
  await judgeBy(at(second), id, true, 'Eens. (fictief)')
}
