import type { z } from 'zod'
import { type OscalFault, oscalFaults, ownProps } from '#platform/oscal'

/** What is wrong with a file, by its place in the document; `reason` without the name of the module. */
export type DocumentFault = { path: string; reason: string; params: Record<string, string> }

export type Loose = Record<string, unknown>
export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const objectIn = (value: unknown): Loose => (isObject(value) ? value : {})
export const objectsIn = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : [])

const largest = 20 * 1024 * 1024
export const documentFault = (path: string, reason: string, params: DocumentFault['params'] = {}): DocumentFault => ({
  path,
  reason,
  params,
})

/** The document in a file that holds one of this root. */
export function rootIn(bytes: Uint8Array, root: string): { document: Loose } | { faults: DocumentFault[] } {
  if (bytes.length > largest) return { faults: [documentFault('file', 'oscal_too_large')] }
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const document = objectIn(parsed)[root]
    if (isObject(document)) return { document }
  } catch {
    return { faults: [documentFault('file', 'oscal_no_json')] }
  }
  return { faults: [documentFault('file', 'oscal_no_root', { root })] }
}

/** Reads our own properties, and gathers every fault of a document. */
export class OwnReading {
  private readonly damaged: DocumentFault[] = []

  own(of: Loose, path: string): Loose {
    const { values, damaged } = ownProps(of)
    for (const name of damaged) this.damaged.push(documentFault(`${path}.${name}`, 'oscal_damaged'))
    return values
  }

  /** The pieces of evidence among observations, and the ids of those that something is related to. */
  pieces(observations: unknown, path: string) {
    const all = objectsIn(observations).map((one, at) => ({
      uuid: one.uuid,
      piece: objectIn(this.own(one, `${path}.observations.${at}`).piece),
    }))
    const idOf = new Map(all.map(({ uuid, piece }) => [uuid, piece.id]))
    const related = (of: Loose) => objectsIn(of['related-observations']).map((one) => idOf.get(one['observation-uuid']))
    return { pieces: all.map(({ piece }) => piece), related }
  }

  /** The bytes in a resource, when they travel. */
  file(resource: Loose, path: string): Loose[] {
    const bytes = objectIn(resource.base64)
    return bytes.value === undefined ? [] : [{ ...objectIn(this.own(resource, path).file), base64: bytes.value }]
  }

  /** The content when all is well: the rules of OSCAL, our properties, and their shape. */
  finish<S extends z.ZodType>(
    document: Loose,
    schema: S,
    found: Loose,
  ): { content: z.output<S> } | { faults: DocumentFault[] } {
    const content = schema.safeParse(found)
    const rules = oscalFaults(document).map(({ path, kind, value }: OscalFault) =>
      documentFault(path, `oscal_${kind}`, { value }),
    )
    const shape = content.success
      ? []
      : content.error.issues.map(({ path }) => documentFault(path.join('.'), 'oscal_shape'))
    const faults = [...rules, ...this.damaged, ...shape]
    return faults.length > 0 || !content.success ? { faults } : { content: content.data }
  }
}
