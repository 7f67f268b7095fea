import { type Contents, contentsOf, type OpenPlace } from '../opening.ts'
import type { SealedReport } from '../service.ts'

/** What an opener is given: first the places with their keys, then reports of them. */
export type Given = { places: ReadonlyMap<string, OpenPlace> } | { ticket: number; report: SealedReport }
export type Answer = { ticket: number; contents: Contents }

// Runs as a worker, whose own policy lets it send nothing anywhere. It forgets keys and texts when the page ends it.
let places: ReadonlyMap<string, OpenPlace> = new Map()
addEventListener('message', ({ data }: MessageEvent<Given>) => {
  if ('places' in data) places = data.places
  else void answer(data).catch(reportError)
})

async function answer({ ticket, report }: { ticket: number; report: SealedReport }): Promise<void> {
  const place = places.get(report.organisationId)
  postMessage({ ticket, contents: place ? await contentsOf(report, place) : 'closed' } satisfies Answer)
}
