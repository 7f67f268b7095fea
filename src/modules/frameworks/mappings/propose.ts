import type { Framework } from '../model.ts'
import { norms } from '../tree.ts'
import type { LevelStep, MappingContent, Transfer } from './model.ts'
import { changedFields, isSameScale, normOf } from './same.ts'

/**
 * What the product proposes: the same code and text is carried; the same code with another text is confirmed again; a norm
 * that is gone waits for a decision. New norms get nothing. On a scale that changed, nothing is carried unseen unless each
 * level has a name that comes back in the same order.
 */
export function proposeMapping(before: Framework, after: Framework): MappingContent {
  const isSame = isSameScale(before, after)
  const levels = isSame ? null : levelsByName(before, after)
  const mayCarry = isSame || levels !== null
  const transfers = norms(before).map(({ code }): Transfer => {
    if (!normOf(after, code)) return { norm: code, kind: null, targets: [], reason: null }
    const changed = changedFields(before, after, { from: code, to: code }).filter((key) => isSame || key !== 'levels')
    const kind = mayCarry && changed.length === 0 ? 'carry' : 'confirm'
    return { norm: code, kind, targets: [code], reason: null }
  })
  return { transfers, levels }
}

function levelsByName(before: Framework, after: Framework): LevelStep[] | null {
  const nameOf = (names: Readonly<Record<string, string>>) => Object.values(names)[0]?.trim().toLowerCase() ?? ''
  const byName = new Map(after.scale.map(({ level, name }) => [nameOf(name), level]))
  const steps = before.scale.flatMap(({ level, name }) => {
    const to = byName.get(nameOf(name))
    return to === undefined ? [] : [{ from: level, to }]
  })
  const rises = steps.every(({ to }, at) => at === 0 || to > (steps[at - 1]?.to ?? to))
  return steps.length === before.scale.length && rises ? steps : null
}
