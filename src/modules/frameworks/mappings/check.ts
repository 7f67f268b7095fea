import type { Framework } from '../model.ts'
import { nodeOf, norms } from '../tree.ts'
import type { MappingContent, Transfer } from './model.ts'
import { isSameScale } from './same.ts'

/** What is wrong with a mapping: `norm` says with which older norm, null for the mapping as a whole. */
export type MappingFault = {
  norm: string | null
  reason: `frameworks.mapping_fault.${string}`
  params: Record<string, string | number>
}

export const mappingFault = (
  norm: string | null,
  reason: string,
  params: MappingFault['params'] = {},
): MappingFault => ({ norm, reason: `frameworks.mapping_fault.${reason}`, params: norm ? { norm, ...params } : params })

/** How many targets each kind has. */
const counts = { carry: [1, 1], confirm: [1, 1], split: [2, Infinity], merge: [1, 1], drop: [0, 0] } as const

/** What is wrong with one transfer by itself; a norm that nobody decided on has no fault of its own yet. */
export function transferFaults({ norm, kind, targets, reason }: Transfer, after: Framework): MappingFault[] {
  const faults: MappingFault[] = []
  for (const target of new Set(targets)) {
    const node = nodeOf(after, target)
    if (!node) faults.push(mappingFault(norm, 'target_unknown', { target }))
    else if (!node.assessable) faults.push(mappingFault(norm, 'target_is_theme', { target }))
  }
  if (new Set(targets).size < targets.length) faults.push(mappingFault(norm, 'target_twice'))
  if (kind === null) return faults
  const [least, most] = counts[kind]
  if (targets.length < least || targets.length > most) faults.push(mappingFault(norm, `${kind}_targets`))
  if (kind === 'drop' && !reason?.trim()) faults.push(mappingFault(norm, 'drop_needs_reason'))
  return faults
}

/**
 * Everything that stands in the way of using a mapping, in the order of the older norms: a norm that nobody decided on would
 * lose its answer, and so would one that is not named.
 */
export function mappingFaults(content: MappingContent, before: Framework, after: Framework): MappingFault[] {
  const { transfers } = content
  const asked = new Set(norms(before).map(({ code }) => code))
  const named = Map.groupBy(transfers, ({ norm }) => norm)
  const strange = [...named].flatMap(([norm, all]) => [
    ...(asked.has(norm) ? [] : [mappingFault(norm, 'norm_unknown')]),
    ...(all.length > 1 ? [mappingFault(norm, 'norm_twice')] : []),
  ])
  const missing = [...asked].filter((norm) => !named.has(norm)).map((norm) => mappingFault(norm, 'norm_missing'))
  const open = transfers.filter(({ kind }) => kind === null).map(({ norm }) => mappingFault(norm, 'undecided'))
  return [
    ...strange,
    ...missing,
    ...open,
    ...transfers.flatMap((transfer) => transferFaults(transfer, after)),
    ...meetingFaults(transfers),
    ...levelFaults(content, before, after),
    ...(transfers.length > 0 && transfers.every(({ kind }) => kind === 'drop')
      ? [mappingFault(null, 'all_dropped')]
      : []),
  ]
}

/** Where several norms come together it must be said, as their answers then become one; and a merge is never alone. */
function meetingFaults(transfers: readonly Transfer[]): MappingFault[] {
  const sources = Map.groupBy(
    transfers.flatMap((transfer) => [...new Set(transfer.targets)].map((target) => ({ transfer, target }))),
    ({ target }) => target,
  )
  return [...sources].flatMap(([target, all]) =>
    all.flatMap(({ transfer: { norm, kind, targets } }) => {
      if (all.length > 1 && (kind === 'carry' || kind === 'confirm'))
        return [mappingFault(norm, 'target_shared', { target, others: all.length - 1 })]
      return all.length === 1 && kind === 'merge' && targets.length === 1
        ? [mappingFault(norm, 'merge_alone', { target })]
        : []
    }),
  )
}

function levelFaults({ transfers, levels }: MappingContent, before: Framework, after: Framework): MappingFault[] {
  if (levels === null) {
    const isUnsafe = !isSameScale(before, after) && transfers.some(({ kind }) => kind === 'carry')
    return isUnsafe ? [mappingFault(null, 'carry_on_other_scale')] : []
  }
  const known = new Set(after.scale.map(({ level }) => level))
  const old = before.scale.map(({ level }) => level)
  const times = (level: number) => levels.filter(({ from }) => from === level).length
  const ordered = [...levels].sort((a, b) => a.from - b.from)
  return [
    ...old.filter((level) => times(level) === 0).map((level) => mappingFault(null, 'level_missing', { level })),
    ...old.filter((level) => times(level) > 1).map((level) => mappingFault(null, 'level_twice', { level })),
    ...levels
      .filter(({ from }) => !old.includes(from))
      .map(({ from }) => mappingFault(null, 'level_not_old', { level: from })),
    ...levels.filter(({ to }) => !known.has(to)).map(({ to }) => mappingFault(null, 'level_not_new', { level: to })),
    ...ordered
      .filter(({ to }, at) => at > 0 && to < (ordered[at - 1]?.to ?? to))
      .map(({ from }) => mappingFault(null, 'levels_fall', { level: from })),
  ]
}
