import { createHash } from 'node:crypto'
import { picturePaper, writePaper } from '#modules/briefings'

/** So many stay in memory: all municipalities of a district in both languages, some years. */
const most = 60
const made = new Map<string, Promise<Uint8Array>>()

/**
 * A yearly picture as accessible PDF. It is made once for everyone who asks, as nobody has to log in for it and making it
 * takes a second; another text, figure or style makes another one.
 */
export function picturePdf(...given: Parameters<typeof picturePaper>): Promise<Uint8Array> {
  const paper = picturePaper(...given)
  const key = createHash('sha256').update(JSON.stringify(paper)).digest('hex')
  const known = made.get(key)
  if (known) return known
  const [oldest] = made.keys()
  if (made.size >= most && oldest) made.delete(oldest)
  const making = writePaper(paper, 'pdf')
  made.set(key, making)
  making.catch(() => made.delete(key))
  return making
}
