import { inflateSync } from 'node:zlib'

export type Name = { name: string }
export type Ref = { ref: number }
export type Dict = Map<string, Value>
export type Value = null | boolean | number | string | Name | Ref | Value[] | Dict

/** A PDF taken apart into its numbered objects. For papers that the typesetter made: no object streams, no encryption. */
export type Pdf = { objects: ReadonlyMap<number, Value>; streamOf: (id: number) => string; trailer: Dict }

export function readPdf(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes).toString('latin1')
  const found = [...text.matchAll(/^(\d+) 0 obj\n/gm)].map((start) => ({
    id: Number(start[1]),
    at: start.index + start[0].length,
  }))
  const objects = new Map<number, Value>()
  const streams = new Map<number, number>()
  for (const { id, at } of found) {
    const reader = new ObjectReader(text, at)
    objects.set(id, reader.value())
    const rest = /^\s*stream\r?\n/.exec(text.slice(reader.at, reader.at + 20))
    if (rest) streams.set(id, reader.at + rest[0].length)
  }
  const trailer = new ObjectReader(text, text.lastIndexOf('trailer') + 'trailer'.length).value()
  return { objects, streamOf, trailer: isDict(trailer) ? trailer : new Map() }

  function streamOf(id: number): string {
    const start = streams.get(id)
    const dict = objects.get(id)
    if (start === undefined || !isDict(dict)) throw new Error(`object ${id} has no stream`)
    const content = Buffer.from(text.slice(start, start + Number(dict.get('Length'))), 'latin1')
    return (dict.has('Filter') ? inflateSync(content) : content).toString('latin1')
  }
}

export const isDict = (value: unknown): value is Dict => value instanceof Map
export const isRef = (value: unknown): value is Ref => typeof value === 'object' && value !== null && 'ref' in value
export const nameIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : null

/** Follows a reference; an empty dictionary for what is none. */
export function dictAt({ objects }: Pdf, value: Value | undefined): Dict {
  const target = isRef(value) ? objects.get(value.ref) : value
  return isDict(target) ? target : new Map()
}
export function listAt({ objects }: Pdf, value: Value | undefined): Value[] {
  const target = isRef(value) ? (objects.get(value.ref) ?? null) : value
  if (target === undefined) return []
  return Array.isArray(target) ? target : [value ?? null]
}

const space = /[\s\0]/
const ending = /[\s\0/[\]<>()]/

/** Reads one object after another (ISO 32000-1, 7.3); in a content stream operators come out as names with a dot. */
export class ObjectReader {
  at: number
  private readonly text: string
  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  get isDone(): boolean {
    while (space.test(this.text[this.at] ?? '')) this.at += 1
    return this.at >= this.text.length
  }

  value(): Value {
    if (this.isDone) return null
    const start = this.text[this.at]
    if (this.text.startsWith('<<', this.at)) return this.dict()
    if (start === '[') return this.list()
    if (start === '(') return this.literal()
    if (start === '<') return this.until('>')
    if (start === '/') {
      this.at += 1
      return { name: this.word() }
    }
    return this.plain()
  }

  private plain(): Value {
    const reference = /^(\d+) \d+ R/.exec(this.text.slice(this.at, this.at + 24))
    if (reference) {
      this.at += reference[0].length
      return { ref: Number(reference[1]) }
    }
    const word = this.word()
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    return Number.isNaN(Number(word)) ? { name: `.${word}` } : Number(word)
  }

  private word(): string {
    const start = this.at
    while (this.at < this.text.length && !ending.test(this.text[this.at] ?? ' ')) this.at += 1
    if (this.at === start) this.at += 1
    return this.text.slice(start, this.at)
  }

  private dict(): Dict {
    const made: Dict = new Map()
    this.at += 2
    while (!this.isDone && !this.text.startsWith('>>', this.at)) {
      const key = nameIn(this.value()) ?? ''
      made.set(key, this.value())
    }
    this.at += 2
    return made
  }

  private list(): Value[] {
    const made: Value[] = []
    this.at += 1
    while (!this.isDone && this.text[this.at] !== ']') made.push(this.value())
    this.at += 1
    return made
  }

  private until(mark: string): string {
    const end = this.text.indexOf(mark, this.at)
    const found = this.text.slice(this.at + 1, end)
    this.at = end + 1
    return found
  }

  private literal(): string {
    let depth = 0
    const start = this.at + 1
    for (; this.at < this.text.length; this.at += 1) {
      const character = this.text[this.at]
      if (character === '\\') this.at += 1
      else if (character === '(') depth += 1
      else if (character === ')') depth -= 1
      if (depth === 0) break
    }
    this.at += 1
    return this.text.slice(start, this.at - 1)
  }
}
