import { PlanContent } from './plan-content.ts'
import { type DocumentFault, documentFault, OwnReading, objectIn, objectsIn, rootIn } from './reading.ts'
import { planFormat } from './write-plan.ts'

/** Reads a plan of action and milestones that Weerwerk wrote: the same content as went in, or every fault of the file. */
export function readPlan(bytes: Uint8Array): { content: PlanContent } | { faults: DocumentFault[] } {
  const root = rootIn(bytes, 'plan-of-action-and-milestones')
  if ('faults' in root) return root
  const { document } = root
  const reading = new OwnReading()
  const { format, ...head } = reading.own(objectIn(document.metadata), 'metadata')
  if (format !== planFormat) return { faults: [documentFault('metadata', 'oscal_foreign')] }
  const { pieces, related } = reading.pieces(document.observations, 'plan')
  const actions = objectsIn(document['poam-items']).map((item, at) => ({
    ...reading.own(item, `poam-items.${at}`),
    id: item.uuid,
    pieces: related(item),
  }))
  const files = objectsIn(objectIn(document['back-matter']).resources).flatMap((one, at) =>
    reading.file(one, `back-matter.resources.${at}`),
  )
  return reading.finish(document, PlanContent, { ...head, actions, pieces, files })
}
