import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Ctx } from '#platform/db'
import { fingerprintOf } from '../crypto/index.ts'
import type { Body } from './model.ts'
import { checkReceiver, enterReceiver } from './receivers.ts'

/** A body outside with its key, which one keeper entered and another checked. */
export async function aReceiver(first: Ctx, second: Ctx, body: Body = 'riec', identity?: string) {
  const secret = identity ?? (await generateX25519Identity())
  const recipient = await identityToRecipient(secret)
  const fingerprint = fingerprintOf(recipient)
  const { id } = await enterReceiver(first, { body, name: 'Ontvanger (fictief)', recipient, fingerprint })
  await checkReceiver(second, id, fingerprint)
  return { id, recipient, fingerprint, secret }
}
