import fc from 'fast-check'
import { expect, test } from 'vitest'
import { employmentKinds, kindOf, kindWord, onARing, readDay, treeOf, type Unit, type UnitNode } from './model.ts'

test('days are read in Dutch and ISO form, and days that do not exist are not', () => {
  expect(['2024-02-29', '29-2-2024', '29/02/2024', '29.02.2024'].map(readDay)).toEqual(Array(4).fill('2024-02-29'))
  expect(['', '30-2-2024', '2023-02-29', '1-13-2024', '45292', 'gisteren', '1-1-24'].map(readDay)).toEqual(
    Array(7).fill(null),
  )
})

test('each kind is written as a word that is read back', () => {
  expect(employmentKinds.map((kind) => kindOf(kindWord(kind)))).toEqual([...employmentKinds])
  expect(kindOf(' Inhuur ')).toBe('hired')
  expect(kindOf('intern')).toBeNull()
})

/** Every unit has an earlier one above it, so there is no ring. */
const tree = fc.array(fc.option(fc.nat()), { maxLength: 40 }).map((above) =>
  above.map(
    (it, index): Unit => ({
      id: String(index),
      parentId: it === null || index === 0 ? null : String(it % index),
      code: String(index),
      name: `Unit ${index}`,
      endsOn: null,
    }),
  ),
)
const all = (nodes: readonly UnitNode[]): UnitNode[] => nodes.flatMap((node) => [node, ...all(node.children)])

test('a tree holds every unit once, and a unit counts all staff below it', () => {
  fc.assert(
    fc.property(tree, (units) => {
      const nodes = treeOf(units, new Map(units.map(({ id }) => [id, 1])))
      expect(
        all(nodes)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(units.map(({ id }) => id).sort())
      for (const node of all(nodes)) expect(node.staffBelow).toBe(all([node]).length)
      expect(onARing(new Map(units.map(({ id, parentId }) => [id, parentId])))).toEqual([])
    }),
  )
})

test('a ring is found wherever it hangs, and only what is on it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(8), (size, tail) => {
      const ring = Array.from({ length: size }, (_, index) => [`r${index}`, `r${(index + 1) % size}`] as const)
      const hanging = Array.from(
        { length: tail },
        (_, index) => [`t${index}`, index === 0 ? 'r0' : `t${index - 1}`] as const,
      )
      const found = onARing(new Map([...hanging, ...ring, ['loose', null], ['orphan', 'nobody']]))
      expect(found.sort()).toEqual(ring.map(([id]) => id).sort())
    }),
  )
})

test('units on a ring still show in the tree, each as a top', () => {
  const unit = (id: string, parentId: string): Unit => ({ id, parentId, code: id, name: id, endsOn: null })
  const nodes = treeOf([unit('a', 'b'), unit('b', 'a'), unit('c', 'a')])
  expect(all(nodes).map(({ id, depth }) => [id, depth])).toEqual([
    ['a', 0],
    ['c', 1],
    ['b', 0],
  ])
})
