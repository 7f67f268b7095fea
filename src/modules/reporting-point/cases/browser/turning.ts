import { element } from '../../browser/page.ts'
import { current, type Directory, everyone, nextEpoch, Refused } from '../../crypto/index.ts'
import { base64Of } from '../../sealed.ts'
import { inWords, type Opened, t } from './opened.ts'

/** The readers of the next epoch. */
export type PageChange = { directory: Directory; ids: readonly string[] }

/** Who should read from now on, when that differs from who does; nothing for who will be none of them. */
function changeOf({ it, directories, holders, me }: Opened): PageChange | null {
  const directory = directories.at(-1)
  if (!directory) return null
  const now = current(it)
  const before = directories.find(({ version }) => version === now.directoryVersion)
  const known = new Set(before && everyone(before).map(({ id }) => id))
  const reads = (id: string) => now.recipients.includes(id)
  const roleIn = (one: Directory | undefined, id: string) =>
    one && everyone(one).find((reader) => reader.id === id)?.role
  const roles = new Set(now.recipients.map((id) => roleIn(before, id)))
  // Who was in the directory before and does not read was left out, and what is about handlers does not go to a new one.
  const joins = (id: string) => !known.has(id) && roles.has(roleIn(directory, id))
  const ids = everyone(directory)
    .map(({ id }) => id)
    .filter((id) => holders.includes(id) && !it.excluded.includes(id) && (reads(id) || joins(id)))
  const present = now.recipients.filter((id) => id !== 'reporter' && id !== 'escrow')
  const isSame = ids.length === present.length && ids.every(reads)
  return isSame || !ids.includes(me) ? null : { directory, ids }
}

/** Shows who will read and a button, when a report needs a new epoch. */
export function offerPage(place: HTMLElement, opened: Opened, turn: (change: PageChange) => void): void {
  place.replaceChildren()
  const change = changeOf(opened)
  if (!change) return
  const names = everyone(change.directory).filter(({ id }) => change.ids.includes(id))
  const button = element('button', 'utrecht-button utrecht-button--primary-action', t.turn)
  button.setAttribute('type', 'button')
  button.addEventListener('click', () => turn(change))
  place.append(
    element('p', '', t.turnWhy),
    element('ul', '', ...names.map(({ id, name }) => element('li', '', name ?? id))),
    element('p', '', button),
  )
}

/** The next epoch, sealed to its readers, as the server takes it. @throws Told */
export async function sealPage({ it, dialogue, me, keys, isForTwo }: Opened, { directory, ids }: PageChange) {
  const change = { readers: { directory, ids, twoPerson: isForTwo }, head: dialogue.head, history: true }
  const { it: next, envelopes } = await nextEpoch(it, change, { id: me, signSeed: keys.signSeed }).catch(refused)
  const body = new URLSearchParams({ epoch: `${current(next).epoch}`, directoryVersion: `${directory.version}` })
  body.set('seq', `${(dialogue.head?.seq ?? -1) + 1}`)
  for (const id of ids) body.append('readers[]', id)
  for (const file of envelopes) body.append('envelopes[]', base64Of(file))
  return body
}

function refused(error: unknown): never {
  throw error instanceof Refused ? inWords(error) : error
}
