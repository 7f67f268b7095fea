import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mappingFaults } from './check.ts'
import type { MappingContent, Transfer } from './model.ts'
import { proposeMapping } from './propose.ts'
import { similarNorms } from './similar.ts'
import { anyMapping, aVersion } from './testing.ts'

const before = aVersion('1', ['A', 'B', 'C', 'D'])
const after = aVersion('2', ['A', 'B', 'X', 'Y'])
const carry = (norm: string, ...targets: string[]): Transfer => ({ norm, kind: 'carry', targets, reason: null })
const drop = (norm: string, reason: string | null): Transfer => ({ norm, kind: 'drop', targets: [], reason })
const wrong = (transfers: readonly Transfer[], levels: MappingContent['levels'] = null, to = after) =>
  mappingFaults({ transfers, levels }, before, to).map(
    ({ norm, reason }) => `${norm} ${reason.replace('frameworks.mapping_fault.', '')}`,
  )

test('a mapping in which each norm has somewhere to go, or a reason to end, has no fault', () => {
  fc.assert(
    fc.property(anyMapping(before, after), (content) => {
      expect(mappingFaults(content, before, after)).toEqual([])
    }),
  )
})

test('a mapping that leaves out any norm, or leaves it undecided, is told which answer would be lost', () => {
  const at = fc.nat({ max: 3 })
  fc.assert(
    fc.property(anyMapping(before, after), at, fc.boolean(), (content, which, isOut) => {
      const norm = content.transfers[which]?.norm ?? ''
      const undecided: Transfer = { norm, kind: null, targets: [], reason: null }
      const transfers = content.transfers.flatMap((one) => (one.norm === norm ? (isOut ? [] : [undecided]) : [one]))
      expect(wrong(transfers, content.levels)).toContain(`${norm} ${isOut ? 'norm_missing' : 'undecided'}`)
    }),
  )
})

test('every fault of a mapping is told at once', () => {
  const transfers: Transfer[] = [
    carry('A', 'A'),
    carry('B', 'A'),
    { norm: 'C', kind: 'split', targets: ['X'], reason: null },
    drop('D', '  '),
    { norm: 'Z', kind: 'merge', targets: ['Y', 'Y', 'Q', 'T'], reason: null },
    carry('A', 'B'),
  ]
  expect(wrong(transfers).toSorted()).toEqual(
    [
      'A norm_twice',
      'A target_shared',
      'B target_shared',
      'C split_targets',
      'D drop_needs_reason',
      'Z merge_targets',
      'Z norm_unknown',
      'Z target_is_theme',
      'Z target_twice',
      'Z target_unknown',
    ].toSorted(),
  )
})

test('a merge needs company, and norms that come together must be merged', () => {
  const merge = (norm: string): Transfer => ({ norm, kind: 'merge', targets: ['X'], reason: null })
  const rest = [carry('C', 'A'), carry('D', 'B')]
  expect(wrong([merge('A'), merge('B'), ...rest])).toEqual([])
  expect(wrong([merge('A'), drop('B', 'weg'), ...rest])).toEqual(['A merge_alone'])
  expect(wrong([carry('A', 'X'), merge('B'), ...rest])).toEqual(['A target_shared'])
})

test('a mapping in which everything ends is refused', () => {
  expect(wrong(['A', 'B', 'C', 'D'].map((norm) => drop(norm, 'weg')))).toEqual(['null all_dropped'])
})

test('levels are translated whole, onto the newer scale, and never fall', () => {
  const wider = aVersion('2', ['A', 'B', 'C', 'D'], { top: 4 })
  const all = ['A', 'B', 'C', 'D'].map((norm) => carry(norm, norm))
  const steps = (...to: number[]) => to.map((one, from) => ({ from, to: one }))
  expect(wrong(all, null, wider)).toEqual(['null carry_on_other_scale'])
  expect(wrong(all, steps(0, 1, 1, 4), wider)).toEqual([])
  expect(wrong(all, steps(0, 2, 1, 4), wider)).toEqual(['null levels_fall'])
  expect(wrong(all, steps(0, 1, 2), wider)).toEqual(['null level_missing'])
  expect(wrong(all, [...steps(0, 1, 2, 9), { from: 3, to: 4 }, { from: 7, to: 4 }], wider).toSorted()).toEqual([
    'null level_not_new',
    'null level_not_old',
    'null level_twice',
    'null levels_fall',
  ])
})

test('the proposal carries what is the same, asks about what reads differently, and leaves what is gone to people', () => {
  const nodes = after.nodes.map((node) => (node.code === 'B' ? { ...node, text: { nl: 'Norm B, met jaartal' } } : node))
  const proposal = proposeMapping(before, { ...after, nodes })
  expect(proposal.transfers.map(({ norm, kind, targets }) => [norm, kind, targets])).toEqual([
    ['A', 'carry', ['A']],
    ['B', 'confirm', ['B']],
    ['C', null, []],
    ['D', null, []],
  ])
  expect(proposal.levels).toBeNull()
})

test('white space, weights and thresholds ask nothing else; what a level means does', () => {
  const [a, b] = ['A', 'B'].map((code) => before.nodes.find((node) => node.code === code))
  if (!a || !b) throw new Error('the norms are not there')
  const same = { ...a, text: { nl: ' Norm  A\n' }, weight: 3, threshold: 2 }
  const other = { ...b, levels: { '2': { nl: 'Vastgesteld door het college' } } }
  const [first, second] = proposeMapping(before, { ...before, nodes: [same, other] }).transfers
  expect([first?.kind, second?.kind]).toEqual(['carry', 'confirm'])
})

test('on a longer scale the proposal translates levels by their names, or asks about every answer', () => {
  const longer = aVersion('2', ['A', 'B', 'C', 'D'], { top: 4 })
  const byName = proposeMapping(before, longer)
  expect(byName.levels).toEqual([0, 1, 2, 3].map((level) => ({ from: level, to: level })))
  expect(byName.transfers.every(({ kind }) => kind === 'carry')).toBe(true)
  const renamed = { ...longer, scale: longer.scale.map(({ level }) => ({ level, name: { nl: `Trap ${level}` } })) }
  const unnamed = proposeMapping(before, renamed)
  expect([unnamed.levels, unnamed.transfers.map(({ kind }) => kind)]).toEqual([null, Array(4).fill('confirm')])
})

test('norms that share words with one that is gone are offered, most alike first', () => {
  const texts = { P: 'De gemeente screent medewerkers voor indiensttreding', Q: 'Een register van geschenken' }
  const named = (code: string, text: string) => ({ code, parent: null, assessable: true, text: { nl: text } })
  const old = aVersion('1', [], { nodes: [named('O', 'De gemeente screent nieuwe medewerkers')] })
  const now = aVersion('2', [], { nodes: Object.entries(texts).map(([code, text]) => named(code, text)) })
  expect(similarNorms(old, now, 'O').map(({ code }) => code)).toEqual(['P'])
})
