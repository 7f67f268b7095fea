import { language } from '../../browser/page.ts'
import { Told, unlock } from '../../browser/unlocking.ts'
import {
  type Dialogue,
  type Directory,
  everyone,
  type Fault,
  type HandlerKeys,
  type OpenCase,
  openOldDirectory,
  Refused,
  readCase,
} from '../../crypto/index.ts'
import { type SignedDirectory, sealedCase } from '../../sealed.ts'
import { openTogether } from '../../two-person/browser/joining.ts'
import type { Opening } from '../looking.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

export const t = { nl, en }[language]

/** A report that is open, in the memory of this page only. */
export type Opened = {
  keys: HandlerKeys
  me: string
  today: string
  it: OpenCase
  dialogue: Dialogue
  /** Oldest first. */
  directories: readonly Directory[]
  holders: readonly string[]
  /** The organisation's own texts with which an answer begins. */
  templates: Opening['templates']
  /** Two people open it together, also in its next epoch. */
  isForTwo: boolean
}

const reasons: Partial<Record<Fault, keyof typeof nl.why>> = {
  'does-not-open': 'unreadable',
  'bad-signature': 'forged',
  'unknown-sender': 'forged',
  'ghost-recipient': 'ghost',
  'out-of-order': 'order',
  'broken-chain': 'order',
  'no-continuation': 'order',
  'other-epoch': 'order',
  'other-case': 'other',
  'directory-unknown': 'directory',
  'directory-expired': 'directory',
  'directory-of-another': 'directory',
  'directory-rolled-back': 'directory',
}

/** What the protocol refuses, in words of who handles reports. */
export const inWords = (error: Refused): Told =>
  new Told(t.refusedTitle, t.refused(t.why[reasons[error.fault] ?? 'shape'], error.fault))

/** Opens and judges a report. @throws Told */
export async function openReport(
  opening: Opening,
  way: { phrase: string } | 'passkey' | { keys: HandlerKeys },
): Promise<Opened> {
  const keys = way !== 'passkey' && 'keys' in way ? way.keys : await unlock(opening.me.wrapped, way)
  try {
    const directories = judged(opening)
    const sealed = sealedCase({ caseId: opening.caseId, ...opening.sealed })
    const { together } = opening
    const { it, dialogue } = together
      ? await openTogether(sealed, together, keys, directories)
      : await readCase(sealed, keys.identity, directories)
    const listed = directories.some((one) => everyone(one).some(({ signPub }) => signPub === keys.signPub))
    if (!listed) throw new Told(t.notMine)
    const { me, today, holders, templates } = opening
    return { keys, me: me.id, today, it, dialogue, directories, holders, templates, isForTwo: together !== null }
  } catch (error) {
    throw error instanceof Refused ? inWords(error) : error
  }
}

/**
 * The directories, each judged by the officers' key. This browser remembers that key and the newest version: a server that
 * gives others later is refused.
 */
export function judged({
  point,
  sealed,
}: Pick<Opening, 'point'> & { sealed: Pick<Opening['sealed'], 'directories'> }): readonly Directory[] {
  const place = `weerwerk.meldpunt.${point.code}`
  const [root, version] = (localStorage.getItem(place) ?? '').split(' ')
  if (root && root !== point.rootPub) throw new Told(t.refusedTitle, t.refused(t.why.root, 'root-key-changed'))
  const trust = { rootPub: point.rootPub, organisation: point.code }
  const all = (sealed.directories as SignedDirectory[]).map((one) => openOldDirectory(one, trust))
  const newest = Math.max(0, ...all.map((one) => one.version))
  if (newest < Number(version ?? 0)) throw new Refused('directory-rolled-back')
  localStorage.setItem(place, `${point.rootPub} ${newest}`)
  return all.toSorted((a, b) => a.version - b.version)
}
