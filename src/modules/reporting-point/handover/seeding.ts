import type { Ctx } from '#platform/db'
import { dayOf } from '#platform/language'
import { readCase } from '../cases/service.ts'
import { fingerprintOf, handlerKeys, readCase as openSealed, sealNote } from '../crypto/index.ts'
import type { SeededPoint } from '../keys/seeding.ts'
import { base64Of, sealedCase } from '../sealed.ts'
import type { Body, Concept } from './model.ts'
import { checkReceiver, enterReceiver } from './receivers.ts'
import { draftHandover } from './service.ts'

export type ReceiverSeed = { body: Body; name: string; recipient: string }

/** A body outside with a key that two keepers checked: for the demo. @returns its id */
export async function seedReceiver(first: Ctx, second: Ctx, seed: ReceiverSeed): Promise<string> {
  const fingerprint = fingerprintOf(seed.recipient)
  const { id } = await enterReceiver(first, { ...seed, fingerprint })
  await checkReceiver(second, id, fingerprint)
  return id
}

export type HandoverSeed = {
  at: Date
  report: string
  receiverId: string
  recipient: string
  ground: string
  text: string
}

/** A draft for a receiver, by the first handler of a report, which waits for another handler: for the demo. @returns its id */
export async function seedHandover(point: SeededPoint, seed: HandoverSeed): Promise<string> {
  const [holder] = point.holders
  if (!holder) throw new Error('nobody reads there')
  const ctx = { ...holder.ctx, now: seed.at }
  const keys = await handlerKeys(holder.secret)
  const { caseId, sealed } = await readCase(ctx, seed.report)
  const files = sealedCase({ caseId: caseId ?? '', ...sealed })
  const { it } = await openSealed(files, keys.identity, [point.directory])
  const id = crypto.randomUUID()
  const fingerprint = fingerprintOf(seed.recipient)
  const content: Concept = { kind: 'concept', handover: id, fingerprint, ground: seed.ground, text: seed.text }
  const by = { id: holder.id, signSeed: keys.signSeed }
  const { file } = await sealNote({ on: dayOf(seed.at), content }, it, by, [point.directory])
  const { receiverId, ground } = seed
  await draftHandover(ctx, seed.report, { id, receiverId, ground, file: base64Of(file) })
  return id
}
