import { createHash } from 'node:crypto'
import type { Paper } from './paper.ts'
import { type Form, writePaper } from './writing.ts'

/** So many stay in memory: all municipalities of a district in both languages, some years; all sources. */
const most = 100
const made = new Map<string, Promise<Uint8Array>>()

/**
 * A paper that is made once for everyone who asks for the same: another text, figure or style makes another one, as does another
 * form. Making it takes a second or more.
 */
export function writtenOnce(paper: Paper, form: Form): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([form, paper]))
    .digest('hex')
  const known = made.get(key)
  if (known) return known
  const [oldest] = made.keys()
  if (made.size >= most && oldest) made.delete(oldest)
  const making = writePaper(paper, form)
  made.set(key, making)
  making.catch(() => made.delete(key))
  return making
}
