import { language } from '../../browser/page.ts'
import { Told } from '../../browser/unlocking.ts'
import {
  type Directory,
  type Handler,
  type HandlerKeys,
  type Mailbox,
  type Opened,
  passTo,
  type SealedCase,
} from '../../crypto/index.ts'
import { base64Of } from '../../sealed.ts'
import { openForTwo, secondsOf } from '../opening.ts'
import type { Together } from '../service.ts'
import { texts } from '../texts.ts'

const t = texts[language].browser

/** A key that fits, in a report for two, while the part of another is not there yet. */
export class NeedsSecond extends Told {
  readonly keys: HandlerKeys
  readonly half: Opened
  readonly together: Together
  /** Who can be the second, and who of them asked for the part of this one. */
  readonly others: readonly Handler[]
  readonly asking: readonly Handler[]

  constructor(keys: HandlerKeys, half: Opened, together: Together, directories: readonly Directory[]) {
    super(t.needsTwo, t.ownPage)
    this.name = 'NeedsSecond'
    this.keys = keys
    this.half = half
    this.together = together
    this.others = secondsOf(half, together, directories)
    this.asking = this.others.filter(({ id }) => together.given.some(({ from }) => from === id))
  }
}

/**
 * A report for two, with the own half and one that another passed.
 * @throws NeedsSecond while there is none; Refused when one was changed
 */
export async function openTogether(
  sealed: SealedCase,
  together: Together,
  keys: HandlerKeys,
  directories: readonly Directory[],
): Promise<Mailbox> {
  const opened = await openForTwo(sealed, together, keys, directories)
  if ('half' in opened) throw new NeedsSecond(keys, opened.half, together, directories)
  return opened
}

/** The own part, sealed to others, as the server takes it. */
export async function sealParts({ half, keys, together }: NeedsSecond, others: readonly Handler[]) {
  const passed = await passTo(half, { id: together.me, signSeed: keys.signSeed }, others)
  const body = new URLSearchParams({ do: 'pass', epoch: `${together.epoch}` })
  for (const { to, file } of passed) {
    body.append('to[]', to)
    body.append('files[]', base64Of(file))
  }
  return body
}
