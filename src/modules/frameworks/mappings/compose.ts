import type { LevelStep, MappingContent, Transfer, TransferKind } from './model.ts'

/**
 * Two mappings one after the other as one: from the older version of the first to the newer one of the second. A norm goes
 * where its ways lead; where only dropping is left, the reasons say why. It asks to confirm when one of the two does.
 */
export function compose(first: MappingContent, second: MappingContent): MappingContent {
  const next = new Map(second.transfers.map((transfer) => [transfer.norm, transfer]))
  const ways = first.transfers.map((transfer) => {
    const onward = transfer.targets.flatMap((target) => next.get(target) ?? [])
    const targets = [...new Set(onward.flatMap((one) => one.targets))]
    const isUnseen = transfer.kind === 'carry' && onward.every(({ kind }) => kind === 'carry')
    const reasons = [transfer, ...onward].flatMap(({ reason }) => (reason ? [reason] : []))
    return { norm: transfer.norm, targets, isUnseen, reason: reasons.length > 0 ? reasons.join('\n') : null }
  })
  const meeting = Map.groupBy(
    ways.flatMap(({ targets }) => targets),
    (target) => target,
  )
  const isShared = (targets: readonly string[]) => targets.some((target) => (meeting.get(target)?.length ?? 0) > 1)
  const kindOf = (targets: readonly string[], isUnseen: boolean): TransferKind => {
    if (targets.length === 0) return 'drop'
    if (targets.length > 1) return 'split'
    if (isShared(targets)) return 'merge'
    return isUnseen ? 'carry' : 'confirm'
  }
  const transfers = ways.map(
    ({ norm, targets, isUnseen, reason }): Transfer => ({ norm, kind: kindOf(targets, isUnseen), targets, reason }),
  )
  return { transfers, levels: composeLevels(first.levels, second.levels) }
}

/** Without steps a level stays what it is. */
function composeLevels(first: MappingContent['levels'], second: MappingContent['levels']): LevelStep[] | null {
  if (!first) return second ? [...second] : null
  const after = (level: number) => second?.find(({ from }) => from === level)?.to ?? level
  return first.map(({ from, to }) => ({ from, to: after(to) }))
}

/** The shortest way between two versions over published mappings; the ids of the mappings in order, null without a way. */
export function wayBetween(
  edges: readonly { id: string; fromId: string; toId: string }[],
  fromId: string,
  toId: string,
): string[] | null {
  const ways = new Map<string, string[]>([[fromId, []]])
  const queue = [fromId]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === toId) break
    for (const edge of edges) {
      if (edge.fromId !== at || ways.has(edge.toId)) continue
      ways.set(edge.toId, [...(ways.get(at) ?? []), edge.id])
      queue.push(edge.toId)
    }
  }
  return ways.get(toId) ?? null
}
