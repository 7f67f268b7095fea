import { frameworkOf, mappingBetween } from '#modules/frameworks'
import type { Tx } from '#platform/db'

/** The norms of a finding on another version as a round asks them; `version` and `norms` of its own stay to be told. */
export type FromVersion = { version: string; norms: string[] }
export type Translated = { norms: string[]; from: FromVersion | null }
export type Translate = (finding: { frameworkId: string; norms: string[] }) => Translated | null

/**
 * How findings on any of these versions stand on the version of a round, by the published way from the one to the other, whichever
 * is older. Null for a version without a way, and for norms that lead nowhere. As the system; the caller authorises.
 */
export async function translation(tx: Tx, frameworkIds: readonly string[], toId: string): Promise<Translate> {
  const ways = new Map<string, { version: string; to: (norm: string) => string[] }>()
  for (const id of new Set(frameworkIds.filter((one) => one !== toId))) {
    const to = await wayTo(tx, id, toId)
    if (to) ways.set(id, { version: (await frameworkOf(tx, id)).version, to })
  }
  return ({ frameworkId, norms }) => {
    if (frameworkId === toId) return { norms, from: null }
    const way = ways.get(frameworkId)
    const found = [...new Set(norms.flatMap((norm) => way?.to(norm) ?? []))]
    return way && found.length > 0 ? { norms: found, from: { version: way.version, norms } } : null
  }
}

/** Forward along the mappings; when the round is on the older version, the same links back. */
async function wayTo(tx: Tx, fromId: string, toId: string): Promise<((norm: string) => string[]) | null> {
  const onward = await mappingBetween(tx, fromId, toId)
  if (onward) return (norm) => onward.links.flatMap(({ from, to }) => (from === norm ? [to] : []))
  const back = await mappingBetween(tx, toId, fromId)
  return back && ((norm) => back.links.flatMap(({ from, to }) => (to === norm ? [from] : [])))
}
