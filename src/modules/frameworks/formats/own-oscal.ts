import { ownProps } from '#platform/oscal'
import { type Fault, fault } from '../faults.ts'
import { withLanguages } from './oscal-properties.ts'
import type { Reading } from './reading.ts'
import { isObject, type Loose, objectsOf, textOf } from './values.ts'
import { readWeerwerk } from './weerwerk.ts'

type Entry = { document: Loose; position: number }

/**
 * Reads a catalog that `writeOscal` made: the controls, their texts and their places as another tool may have changed
 * them, and from our own properties what OSCAL has no place for.
 */
export function readOwnCatalog(catalog: Loose, metadata: Loose): Reading {
  const walk = new OwnWalk(metadata)
  walk.container(catalog, null)
  const { title, description, absent, position: _, ...head } = walk.head
  const document = {
    ...head,
    version: textOf(metadata.version) || '1',
    title: withLanguages(textOf(metadata.title), walk.language, title, isIn(absent, 'title')),
    ...(description ? { description } : {}),
    nodes: walk.entries.sort((a, b) => a.position - b.position).map(({ document: node }) => node),
  }
  const { framework, warnings, faults } = readWeerwerk(document)
  const all = [...walk.faults, ...faults]
  return { format: 'oscal', framework: all.length > 0 ? null : framework, warnings, faults: all }
}

const isIn = (list: unknown, name: string) => Array.isArray(list) && list.includes(name)

const textParts = { text: ['statement', 'overview'], guidance: ['guidance'], evidence: ['example'] } as const

class OwnWalk {
  readonly entries: Entry[] = []
  readonly faults: Fault[] = []
  readonly head: Loose
  readonly language: string

  constructor(metadata: Loose) {
    this.head = this.own(metadata, 'metadata')
    this.language = textOf(this.head.language) || 'nl'
  }

  container(of: Loose, parent: string | null): void {
    for (const group of objectsOf(of.groups)) this.node(group, parent, false)
    for (const control of objectsOf(of.controls)) this.node(control, parent, true)
  }

  private node(of: Loose, parent: string | null, isControl: boolean): void {
    const id = textOf(of.id)
    const { code: named, assessable, position, absent, texts, ...own } = this.own(of, id)
    const code = textOf(named) || id
    const others = isObject(texts) ? texts : {}
    const text = (key: string, shown: string) => withLanguages(shown, this.language, others[key], isIn(absent, key))
    const parts = Object.entries(textParts).map(([key, names]) => [key, text(key, proseOf(of, names))])
    const document = {
      ...own,
      code,
      ...(parent === null ? {} : { parent }),
      assessable: typeof assessable === 'boolean' ? assessable : isControl,
      ...withoutEmpty({ title: text('title', textOf(of.title)), ...Object.fromEntries(parts) }),
    }
    // What another tool added has no position of its own: it stays behind what is before it.
    const before = this.entries.at(-1)?.position ?? 0
    this.entries.push({ document, position: typeof position === 'number' ? position : before })
    this.container(of, code)
  }

  private own(of: Loose, where: string): Loose {
    const { values, damaged } = ownProps(of)
    for (const name of damaged) this.faults.push(fault('file', 'oscal_damaged', { name: `${where}, ${name}` }))
    return values
  }
}

const withoutEmpty = (values: Loose): Loose =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

const proseOf = (of: Loose, names: readonly string[]): string =>
  textOf(objectsOf(of.parts).find((part) => names.includes(textOf(part.name)))?.prose)
