import { type Identity, openText, sealText } from './age.ts'
import { fromHex, isHex, randomBytes, toHex, utf8ToBytes, xor } from './bytes.ts'
import { current, type Epoch, isEpoch, keyPrint, type OpenCase } from './case.ts'
import type { Handler } from './directory.ts'
import type { Opened } from './envelope.ts'
import { demand } from './fault.ts'
import { canonicalJson, isRecord, isSigned, parseSigned, sign } from './signed.ts'

/** Two halves of a seed (32 bytes, hexadecimal): seed = A xor B. One half alone tells nothing of it. */
export function halvesOf(seed: string): { A: string; B: string } {
  const half = randomBytes(32)
  return { A: toHex(half), B: toHex(xor(fromHex(seed, 32), half)) }
}

/**
 * The case of which someone of group A and someone of group B each opened their envelope.
 * @throws Refused `bad-share` when they are not two halves of one, `wrong-key` when they do not fit
 */
export async function joinHalves(one: Opened, other: Opened): Promise<OpenCase> {
  demand(one.half !== null && other.half !== null && one.half !== other.half, 'bad-share')
  demand(one.it.caseId === other.it.caseId && one.keyPrint === other.keyPrint, 'bad-share')
  demand(one.it.epochs.length === other.it.epochs.length, 'bad-share')
  const epochs = one.it.epochs.map((half, at) => joined(half, other.it.epochs[at]))
  demand((await keyPrint(current({ epochs }))) === one.keyPrint, 'wrong-key')
  return { ...one.it, epochs }
}

function joined(one: Epoch, other: Epoch | undefined): Epoch {
  demand(other && one.epoch === other.epoch && one.directoryVersion === other.directoryVersion, 'bad-share')
  const recipients = [...new Set([...one.recipients, ...other.recipients])].sort()
  return { ...one, seed: toHex(xor(fromHex(one.seed, 32), fromHex(other.seed, 32))), recipients }
}

/**
 * A half as someone hands it to a person of the other group, so that the two open a case together at one screen.
 * @throws Refused `bad-share` when it is no half
 */
export async function passHalf(
  opened: Opened,
  by: { id: string; signSeed: Uint8Array },
  to: Handler,
): Promise<Uint8Array> {
  demand(opened.half !== null && to.group !== undefined && to.group !== opened.half, 'bad-share')
  const body = { to: to.id, by: by.id, opened }
  return sealText(utf8ToBytes(canonicalJson(sign('half', body, by.signSeed))), [to.ageRecipient])
}

/**
 * Takes a half that someone passed.
 * @throws Refused `does-not-open`, `bad-signature` when it is not from them to me, `bad-share` when it does not fit mine
 */
export async function takeHalf(file: Uint8Array, mine: Opened, me: { id: string; identity: Identity }, from: Handler) {
  const signed = parseSigned(await openText(file, me.identity))
  demand(isSigned('half', signed, from.signPub), 'bad-signature')
  demand(signed.body.to === me.id && signed.body.by === from.id, 'bad-signature')
  const opened = signed.body.opened
  demand(isOpened(opened), 'bad-share')
  return joinHalves(mine, opened)
}

const isOpened = (it: unknown): it is Opened =>
  isRecord(it) &&
  (it.half === 'A' || it.half === 'B') &&
  isHex(it.keyPrint, 32) &&
  isRecord(it.it) &&
  isHex(it.it.caseId, 16) &&
  Array.isArray(it.it.epochs) &&
  it.it.epochs.every(isEpoch)

/**
 * The whole case of the envelopes of an epoch that someone could open: the one, or both halves.
 * @throws Refused `does-not-open` when there is none, `bad-share` when there is only a half
 */
export async function wholeCase([one, other]: readonly Opened[]): Promise<OpenCase> {
  demand(one, 'does-not-open')
  if (other) return joinHalves(one, other)
  demand(one.half === null, 'bad-share')
  return one.it
}
