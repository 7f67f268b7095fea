import { isObject } from '../../formats/values.ts'
import type { Framework } from '../../model.ts'
import { norms } from '../../tree.ts'
import { mappingFault } from '../check.ts'
import type { MappingContent } from '../model.ts'
import { type MappingReading, readMappingOscal } from './read-oscal.ts'

const largest = 20 * 1024 * 1024

/**
 * Reads a mapping from an OSCAL mapping collection or a spreadsheet; the content decides which. Norms that the file does not
 * name are undecided, and all stand in the order of the older version.
 */
export async function readMappingFile(
  bytes: Uint8Array,
  before: Framework,
  after: Framework,
): Promise<MappingContent & Pick<MappingReading, 'faults'>> {
  const { transfers, levels, faults } = await readAny(bytes, before, after)
  const place = new Map(norms(before).map(({ code }, at) => [code, at]))
  const named = new Set(transfers.map(({ norm }) => norm))
  const open = [...place.keys()].filter((norm) => !named.has(norm))
  const all = [...transfers, ...open.map((norm) => ({ norm, kind: null, targets: [], reason: null }))]
  const last = place.size
  return { transfers: all.sort((a, b) => (place.get(a.norm) ?? last) - (place.get(b.norm) ?? last)), levels, faults }
}

async function readAny(bytes: Uint8Array, before: Framework, after: Framework): Promise<MappingReading> {
  const faulty = (reason: string): MappingReading => ({
    transfers: [],
    levels: null,
    faults: [mappingFault(null, reason)],
  })
  if (bytes.length > largest) return faulty('too_large')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    // The library for spreadsheets takes a third of a second to load; most files are text.
    const { readMappingSpreadsheet } = await import('./spreadsheet.ts')
    return readMappingSpreadsheet(bytes)
  }
  const document = parsed(bytes)
  const collection = isObject(document) ? document['mapping-collection'] : null
  return isObject(collection) ? readMappingOscal(collection, before, after) : faulty('no_mapping')
}

/** Null for what is no JSON: it has no mapping in it either. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
