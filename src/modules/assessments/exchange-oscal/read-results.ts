import type { z } from 'zod'
import { type OscalFault, oscalFaults, ownProps } from '#platform/oscal'
import { ResultsContent } from './content.ts'
import { resultsFormat } from './write-results.ts'

/** What is wrong with a file, by its place in the document; `reason` without the name of the module. */
export type ResultsFault = { path: string; reason: string; params: Record<string, string> }
export type ResultsReading = { content: ResultsContent } | { faults: ResultsFault[] }

type Loose = Record<string, unknown>
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objectIn = (value: unknown): Loose => (isObject(value) ? value : {})
const objectsIn = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : [])

const largest = 20 * 1024 * 1024
export const resultsFault = (path: string, reason: string, params: ResultsFault['params'] = {}): ResultsFault => ({
  path,
  reason,
  params,
})

/** The document in a file that holds one of this root. */
export function rootIn(bytes: Uint8Array, root: string): { document: Loose } | { faults: ResultsFault[] } {
  if (bytes.length > largest) return { faults: [resultsFault('file', 'oscal_too_large')] }
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const document = objectIn(parsed)[root]
    if (isObject(document)) return { document }
  } catch {
    return { faults: [resultsFault('file', 'oscal_no_json')] }
  }
  return { faults: [resultsFault('file', 'oscal_no_root', { root })] }
}

/** Faults against the rules that hold for every OSCAL document. */
export const ruleFaults = (document: unknown): ResultsFault[] =>
  oscalFaults(document).map(({ path, kind, value }: OscalFault) => resultsFault(path, `oscal_${kind}`, { value }))

/** Reads assessment results that Weerwerk wrote: the same content as went in, or every fault of the file. */
export function readResults(bytes: Uint8Array): ResultsReading {
  const root = rootIn(bytes, 'assessment-results')
  if ('faults' in root) return root
  const { document } = root
  const reading = new Reading()
  const { format, ...head } = reading.own(objectIn(document.metadata), 'metadata')
  if (format !== resultsFormat) return { faults: [resultsFault('metadata', 'oscal_foreign')] }
  const results = objectsIn(document.results).map((result, at) => reading.result(result, `results.${at}`))
  const content = ResultsContent.safeParse({ ...head, results })
  const faults = [...ruleFaults(document), ...reading.faults, ...(content.success ? [] : shapeFaults(content.error))]
  if (faults.length > 0 || !content.success) return { faults }
  return { content: content.data }
}

export const shapeFaults = ({ issues }: z.ZodError): ResultsFault[] =>
  issues.map(({ path }) => resultsFault(path.join('.'), 'oscal_shape'))

class Reading {
  readonly faults: ResultsFault[] = []

  own(of: Loose, path: string): Loose {
    const { values, damaged } = ownProps(of)
    for (const name of damaged) this.faults.push(resultsFault(`${path}.${name}`, 'oscal_damaged'))
    return values
  }

  result(result: Loose, path: string): Loose {
    const observations = objectsIn(result.observations).map((one, at) => ({
      uuid: one.uuid,
      piece: objectIn(this.own(one, `${path}.observations.${at}`).piece),
    }))
    const pieceOf = new Map(observations.map(({ uuid, piece }) => [uuid, piece.id]))
    const norms = objectsIn(result.findings).map((finding, at) => ({
      ...this.own(finding, `${path}.findings.${at}`),
      evidence: objectsIn(finding['related-observations']).map((one) => pieceOf.get(one['observation-uuid'])),
    }))
    const attestations = objectsIn(result.attestations).map((one, at) => {
      const [part] = objectsIn(one.parts)
      return this.own(objectIn(part), `${path}.attestations.${at}`).attestation
    })
    return {
      ...this.own(result, path),
      id: result.uuid,
      start: result.start,
      end: result.end ?? null,
      norms,
      pieces: observations.map(({ piece }) => piece),
      attestations,
    }
  }
}
