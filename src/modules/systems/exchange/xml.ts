import { SaxesParser } from 'saxes'

/** An element as it begins: its name without prefix, its namespace, and its attributes by their name without prefix. */
export type Opened = { name: string; space: string; attributes: ReadonlyMap<string, string>; line: number }
/** Follows a document: `path` holds the names above and of the element itself, the root first, with slashes between. */
type Follower = {
  opened: (element: Opened, path: string) => void
  closed: (text: string, path: string) => void
}
/** Why a document was not read further; `reason` without its module. */
type XmlFault = { reason: string; line: number; params?: Readonly<Record<string, string | number>> }

const deepest = 64
const mostElements = 500_000

class Refused extends Error {
  readonly fault: XmlFault
  constructor(fault: XmlFault) {
    super(fault.reason)
    this.fault = fault
  }
}

/** Text of UTF-8, or of UTF-16 that says so with its first bytes; null when it is neither. */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Tells a follower what a parser meets, within limits; throws what it refuses. */
function follow(parser: SaxesParser<{ xmlns: true }>, { opened, closed }: Follower): void {
  const [path, texts]: [string[], string[]] = [[], []]
  let count = 0
  const refuse = (reason: string, params?: XmlFault['params']): never => {
    throw new Refused({ reason, line: parser.line, ...(params ? { params } : {}) })
  }
  const take = (some: string) => {
    if (texts.length > 0) texts[texts.length - 1] = `${texts.at(-1)}${some}`
  }
  parser.on('error', () => refuse('xml_broken'))
  parser.on('doctype', () => refuse('xml_doctype'))
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1
    if (count > mostElements) refuse('xml_too_many', { maximum: mostElements })
    if (path.length >= deepest) refuse('xml_too_deep', { maximum: deepest })
    path.push(local)
    texts.push('')
    const named = new Map(Object.values(attributes).map((one) => [one.local, one.value]))
    opened({ name: local, space: uri, attributes: named, line: parser.line }, path.join('/'))
  })
  parser.on('closetag', () => {
    closed((texts.pop() ?? '').trim(), path.join('/'))
    path.pop()
  })
}

/**
 * Reads XML from beginning to end, with namespaces. A document type is refused, and so is every entity that XML itself does not know:
 * nothing is fetched and nothing grows.
 * @returns why it was not read to the end, or null
 */
export function readXml(bytes: Uint8Array, follower: Follower): XmlFault | null {
  const text = textOf(bytes)
  if (text === null) return { reason: 'xml_encoding', line: 1 }
  const parser = new SaxesParser({ xmlns: true, position: true })
  follow(parser, follower)
  try {
    parser.write(text).close()
    return null
  } catch (error) {
    if (error instanceof Refused) return error.fault
    throw error
  }
}
