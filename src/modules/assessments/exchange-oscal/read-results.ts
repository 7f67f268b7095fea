import { ResultsContent } from './content.ts'
import { type DocumentFault, documentFault, type Loose, OwnReading, objectIn, objectsIn, rootIn } from './reading.ts'
import { resultsFormat } from './write-results.ts'

/** Reads assessment results that Weerwerk wrote: the same content as went in, or every fault of the file. */
export function readResults(bytes: Uint8Array): { content: ResultsContent } | { faults: DocumentFault[] } {
  const root = rootIn(bytes, 'assessment-results')
  if ('faults' in root) return root
  const { document } = root
  const reading = new OwnReading()
  const { format, ...head } = reading.own(objectIn(document.metadata), 'metadata')
  if (format !== resultsFormat) return { faults: [documentFault('metadata', 'oscal_foreign')] }
  const results = objectsIn(document.results).map((result, at) => resultIn(result, `results.${at}`, reading))
  const files = objectsIn(objectIn(document['back-matter']).resources).flatMap((one, at) =>
    reading.file(one, `back-matter.resources.${at}`),
  )
  return reading.finish(document, ResultsContent, { ...head, results, files })
}

function resultIn(result: Loose, path: string, reading: OwnReading): Loose {
  const { pieces, related } = reading.pieces(result.observations, path)
  const norms = objectsIn(result.findings).map((finding, at) => ({
    ...reading.own(finding, `${path}.findings.${at}`),
    evidence: related(finding),
  }))
  const attestations = objectsIn(result.attestations).map((one, at) => {
    const [part] = objectsIn(one.parts)
    return reading.own(objectIn(part), `${path}.attestations.${at}`).attestation
  })
  const own = reading.own(result, path)
  return { ...own, id: result.uuid, start: result.start, end: result.end ?? null, norms, pieces, attestations }
}
