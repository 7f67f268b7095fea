import { bech32 } from '@scure/base'
import { combine, split } from 'shamir-secret-sharing'
import { type Identity, identityOf, type Recipient, recipientOf } from './age.ts'
import { randomBytes } from './bytes.ts'
import { Refused } from './fault.ts'

const officers = 3
const needed = 2
const prefix = 'meldpuntdeel'

/**
 * A new escrow key, of which only the recipient stays; its secret is split among three officers, any two of whom can put it
 * together (Shamir 1979, over bytes). For the officers' off-line page: print each share, keep none.
 * @returns the recipient for the directory, and three shares as text with a checksum
 */
export async function newEscrow(): Promise<{ recipient: Recipient; shares: readonly string[] }> {
  const seed = randomBytes(32)
  const shares = await split(seed, officers, needed)
  const recipient = await recipientOf(identityOf(seed))
  return { recipient, shares: shares.map((share) => bech32.encode(prefix, bech32.toWords(share), false)) }
}

/**
 * The escrow identity from two or three shares as they were typed over; spaces and capitals are fine.
 * @param recipient the escrow of the directory, which tells whether the shares belong together
 * @throws Refused `bad-share` for one share, one mistyped, one twice, or shares of another key
 */
export async function recoverEscrow(typed: readonly string[], recipient: Recipient): Promise<Identity> {
  const identity = identityOf(await joined(typed.map(readShare)))
  if ((await recipientOf(identity)) !== recipient) throw new Refused('bad-share')
  return identity
}

async function joined(shares: Uint8Array[]): Promise<Uint8Array> {
  try {
    return await combine(shares)
  } catch {
    throw new Refused('bad-share')
  }
}

/**
 * Reads one share, so that each officer hears at once whether they typed it well.
 * @throws Refused `bad-share`
 */
export function readShare(typed: string): Uint8Array {
  const text = typed.toLowerCase().replace(/[^a-z0-9]/g, '')
  const read = bech32.decodeUnsafe(text, false)
  const bytes = read && bech32.fromWordsUnsafe(read.words)
  if (read?.prefix !== prefix || bytes?.length !== 33) throw new Refused('bad-share')
  return bytes
}
