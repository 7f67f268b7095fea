import type { RoundOverview } from '#modules/assessments'
import { frameworkOf, mappingBetween } from '#modules/frameworks'
import type { Tx } from '#platform/db'
import { normsOf, scaleOf } from '../framework-norms.ts'
import type { Way } from './model.ts'

/** By the id of a version. */
export type Ways = ReadonlyMap<string, Way>
export type Versions = ReadonlyMap<string, { code: string; version: string }>

/** How the norms of each version that a round asked lead to the version that is looked at. */
export async function waysTo(tx: Tx, rounds: readonly RoundOverview[], targetId: string): Promise<Ways> {
  const ways = new Map<string, Way>()
  for (const id of new Set(rounds.map(({ frameworkId }) => frameworkId))) ways.set(id, await wayTo(tx, id, targetId))
  return ways
}

/** A published mapping; without one the norms with the same code. Levels go along as they are when the scale is the same. */
async function wayTo(tx: Tx, fromId: string, toId: string): Promise<Way> {
  const mapping = await mappingBetween(tx, fromId, toId)
  if (mapping?.levels)
    return { links: mapping.links, levels: new Map(mapping.levels.map(({ from, to }) => [from, to])) }
  const [before, after] = [await frameworkOf(tx, fromId), await frameworkOf(tx, toId)]
  const [old, scale] = [scaleOf(before), scaleOf(after)]
  if (old.min !== scale.min || old.max !== scale.max) return { links: [], levels: null }
  const sameCodes = normsOf(after).map(({ code }) => ({ from: code, to: code }))
  return { links: mapping?.links ?? sameCodes, levels: null }
}
