import {
  type Directory,
  type Handler,
  type HandlerKeys,
  type Mailbox,
  type Opened,
  openHalf,
  othersOf,
  readTogether,
  type SealedCase,
} from '../crypto/index.ts'
import { bytesOf } from '../sealed.ts'
import type { Together } from './service.ts'

/** Who can be the second, of those who read it. */
export const secondsOf = (half: Opened, { readers }: Together, directories: readonly Directory[]): Handler[] =>
  othersOf(half, directories).filter(({ id }) => readers.includes(id))

/**
 * A report for two, with the own half and one that another passed; only the own half while there is none.
 * @throws Refused when one was changed
 */
export async function openForTwo(
  sealed: SealedCase,
  together: Together,
  { identity }: HandlerKeys,
  directories: readonly Directory[],
): Promise<Mailbox | { half: Opened }> {
  const half = await openHalf(sealed, identity, directories)
  const seconds = secondsOf(half, together, directories)
  const me = { id: together.me, identity }
  for (const { from: id, file } of together.parts) {
    const from = seconds.find((one) => one.id === id)
    if (from) return readTogether(sealed, half, { from, file: bytesOf(file) }, me, directories)
  }
  return { half }
}
