import { mappings } from '#modules/frameworks'
import type { Ctx } from '#platform/db'
import type { ScanView } from '../view.ts'

export type Moved = { round: string; version: string; mapping: string | null }

/** From which round and version the answers of a scan came, when that was another version; `mapping` is where that was decided. */
export async function movedFrom(ctx: Ctx, { origins, round }: ScanView): Promise<Moved | null> {
  const from = origins.find(({ frameworkId }) => frameworkId !== round.frameworkId)
  if (!from) return null
  const { mapping } = await mappings.readMapping(ctx, round.frameworkId, from.frameworkId)
  const address = `/normenkaders/${round.frameworkId}/overgang/${from.frameworkId}`
  return { round: from.round, version: from.framework, mapping: mapping ? address : null }
}
