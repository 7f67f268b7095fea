import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceContent } from '../catalogue/model.ts'
import { ContentShape } from '../catalogue/shape.ts'
import { shippedSources } from '../catalogue/shipped.ts'
import { differencesOf, fields, isSame, keepChecks, mergedOver, ruleChanges } from './model.ts'

const all: SourceContent[] = shippedSources().map(({ code: _, ...content }) => content)
const anyContent = fc.constantFrom(...all)
/** Some fields of one source with those of another. */
const mixed = fc
  .tuple(anyContent, anyContent, fc.subarray([...fields]))
  .map(([one, other, some]): SourceContent => Object.assign({}, one, ...some.map((key) => ({ [key]: other[key] }))))

test('every field of a version is compared', () => {
  const [first] = all
  expect([...fields].sort()).toEqual(Object.keys(first ?? {}).sort())
})

const lists = ['themes', 'keys', 'wants', 'regimes', 'roles', 'tasks'] as const
/** The same source as a form gives it, which has the choices in its own order. */
const turned = (content: SourceContent): SourceContent =>
  Object.assign({}, content, ...lists.map((key) => ({ [key]: [...content[key]].reverse() })), {
    rules: content.rules.map(({ roles, ...rule }) => (roles ? { ...rule, roles: [...roles].reverse() } : rule)),
  })

test('choices in another order are no change: nothing differs, and what a lawyer confirmed stays', () => {
  for (const content of all) {
    const before = { ...content, confirmedOn: '2024-01-02' }
    expect(differencesOf(before, turned(before))).toEqual([])
    expect(keepChecks(before, turned(before), false).confirmedOn).toBe('2024-01-02')
    expect(isSame(before, turned(before))).toBe(true)
  }
  const [first] = all
  if (!first) throw new Error('nothing is shipped')
  const steps = ['eerst', 'dan']
  const before = { ...first, route: { ...first.route, steps } }
  expect(differencesOf(before, { ...before, route: { ...before.route, steps: [...steps].reverse() } })).toEqual([
    'route',
  ])
})

/** What a field says, with choices in the order of the alphabet. */
const saying = (content: SourceContent, field: (typeof fields)[number]) =>
  JSON.stringify(
    lists.some((one) => one === field) ? [...content[field as (typeof lists)[number]]].sort() : content[field],
  )

test('versions differ in what differs, whatever the order in which it is written', () => {
  fc.assert(
    fc.property(mixed, mixed, (before, after) => {
      const changed = fields.filter((field) => saying(before, field) !== saying(after, field))
      expect(differencesOf(before, after)).toEqual(changed)
      expect(differencesOf(before, Object.fromEntries(Object.entries(before).reverse()) as SourceContent)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('a draft that is renewed keeps what its maker changed, and takes over all else', () => {
  fc.assert(
    fc.property(mixed, mixed, mixed, (base, present, own) => {
      const merged = mergedOver(base, present, own)
      const touched = differencesOf(base, own)
      for (const field of fields)
        expect(isSame(merged[field], (touched.includes(field) ? own : present)[field]), field).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('only who may confirm gives a day of their own; what changed has none', () => {
  fc.assert(
    fc.property(mixed, mixed, (one, after) => {
      const day = '2024-01-02'
      const before = { ...one, confirmedOn: day, rules: one.rules.map((rule) => ({ ...rule, checkedOn: day })) }
      const kept = keepChecks(before, { ...after, confirmedOn: '2099-01-01' }, false)
      expect([day, null]).toContain(kept.confirmedOn)
      const changed = ruleChanges(one.rules, after.rules).map(({ id }) => id)
      for (const rule of kept.rules) if (rule.checkedOn === day) expect(isKnown(one, rule.id)).toBe(true)
      for (const rule of kept.rules) if (changed.includes(rule.id)) expect([day, null]).toContain(rule.checkedOn)
      if (kept.confirmedOn !== null) expect(isSame(one.grounds, after.grounds)).toBe(true)
      expect(keepChecks(before, after, true)).toBe(after)
    }),
    { numRuns: 100 },
  )
})
const isKnown = ({ rules }: SourceContent, id: string) => rules.some((rule) => rule.id === id)

test('a rule that changed loses the day on which it was looked at, and the others keep theirs', () => {
  const found = all.find(({ rules }) => rules.length > 1)
  if (!found) throw new Error('no source has two rules')
  const checked = found.rules.map((rule) => ({ ...rule, checkedOn: '2024-01-02' }))
  const before = { ...found, rules: checked, confirmedOn: '2024-01-02' }
  const after = { ...before, rules: checked.map((rule, at) => (at === 0 ? { ...rule, because: 'anders' } : rule)) }
  const kept = keepChecks(before, after, false)
  expect(kept.confirmedOn).toBeNull()
  expect(kept.rules.map(({ checkedOn }) => checkedOn)).toEqual([null, ...checked.slice(1).map(() => '2024-01-02')])
  expect(ruleChanges(before.rules, after.rules).map(({ id }) => id)).toEqual([checked[0]?.id])
  expect(keepChecks(before, before, false)).toEqual(before)
})

test('what ships fits the shape in which it is changed', () => {
  for (const content of all) expect(ContentShape.safeParse(content).success).toBe(true)
})
