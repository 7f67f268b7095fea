import fc from 'fast-check'
import type { Framework, FrameworkNode } from '../model.ts'
import { norms } from '../tree.ts'
import type { LevelStep, MappingContent, Transfer } from './model.ts'

/** A framework with these norms below one theme, and levels 0 to `top`. */
export const aVersion = (
  version: string,
  codes: readonly string[],
  { top = 3, ...fields }: Partial<Framework> & { top?: number } = {},
): Framework => ({
  code: 'proef',
  version,
  title: { nl: 'Proefkader' },
  language: 'nl',
  scale: Array.from({ length: top + 1 }, (_, level) => ({ level, name: { nl: `Niveau ${level}` } })),
  groups: [],
  rules: null,
  nodes: [{ code: 'T', parent: null, assessable: false, title: { nl: 'Thema' } }, ...codes.map(aNode)],
  ...fields,
})

const aNode = (code: string): FrameworkNode => ({ code, parent: 'T', assessable: true, text: { nl: `Norm ${code}` } })

/** Gives each norm the one kind that fits where it goes; what goes nowhere is dropped with a reason. */
export function fitting(goes: readonly { norm: string; targets: readonly string[] }[], isUnseen = false): Transfer[] {
  const times = Map.groupBy(
    goes.flatMap(({ targets }) => targets),
    (target) => target,
  )
  return goes.map(({ norm, targets }): Transfer => {
    if (targets.length === 0) return { norm, kind: 'drop', targets, reason: `vervalt: ${norm}` }
    if (targets.length > 1) return { norm, kind: 'split', targets, reason: null }
    if ((times.get(targets[0] ?? '')?.length ?? 0) > 1) return { norm, kind: 'merge', targets, reason: null }
    return { norm, kind: isUnseen ? 'carry' : 'confirm', targets, reason: null }
  })
}

/** Any mapping between two versions that loses nothing; levels rise when they are given. */
export function anyMapping(before: Framework, after: Framework): fc.Arbitrary<MappingContent> {
  const codes = norms(after).map(({ code }) => code)
  const goes = fc.tuple(
    ...norms(before).map(({ code: norm }) =>
      fc.subarray(codes, { maxLength: Math.min(3, codes.length) }).map((targets) => ({ norm, targets })),
    ),
  )
  const tops = after.scale.map(({ level }) => level)
  const rising = fc
    .array(fc.constantFrom(...tops), { minLength: before.scale.length, maxLength: before.scale.length })
    .map((levels) => levels.toSorted((a, b) => a - b))
    .map((levels) => before.scale.map(({ level: from }, at): LevelStep => ({ from, to: levels[at] ?? 0 })))
  return fc
    .record({ goes, levels: rising, isUnseen: fc.boolean() })
    .map(({ goes: ways, levels, isUnseen }) => ({ transfers: fitting(ways, isUnseen), levels }))
    .filter(({ transfers }) => transfers.some(({ kind }) => kind !== 'drop'))
}
