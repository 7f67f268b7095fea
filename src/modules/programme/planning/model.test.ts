import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circleOf, comesTooEarly, type Edge, milestoneOn, milestoneStanding, type PlannedRef } from './model.ts'

const at = (n: number): PlannedRef => `milestone:${n}`
const edges = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 })

/** Takes edges one by one as the service does: what would close a circle is left out. */
function kept(pairs: readonly (readonly [number, number])[]): Edge[] {
  const known: Edge[] = []
  for (const [from, needs] of pairs) {
    const edge = { from: at(from), needs: at(needs) }
    if (circleOf(known, edge) === null) known.push(edge)
  }
  return known
}

/** An order in which everything comes after what it needs, or null. */
function ordered(known: readonly Edge[]): PlannedRef[] | null {
  const left = new Set(known.flatMap(({ from, needs }) => [from, needs]))
  const order: PlannedRef[] = []
  while (left.size > 0) {
    const free = [...left].filter((ref) => known.every(({ from, needs }) => from !== ref || !left.has(needs)))
    if (free.length === 0) return null
    for (const ref of free) left.delete(ref)
    order.push(...free)
  }
  return order
}

describe('dependencies', () => {
  test('whatever is asked, what is kept can be done in some order', () => {
    fc.assert(fc.property(edges, (pairs) => ordered(kept(pairs)) !== null))
  })

  test('what is refused would have left no order, and the way that is told is made of known dependencies and the new one', () => {
    fc.assert(
      fc.property(edges, fc.nat(9), fc.nat(9), (pairs, from, needs) => {
        const known = kept(pairs)
        const added = { from: at(from), needs: at(needs) }
        const circle = circleOf(known, added)
        const order = ordered([...known, added])
        expect(circle === null).toBe(order !== null)
        if (circle === null) return
        expect(circle[0]).toBe(added.from)
        expect(circle.at(-1)).toBe(added.from)
        const steps = circle.slice(1).map((ref, nth) => ({ from: circle[nth], needs: ref }))
        expect([...known, added]).toEqual(expect.arrayContaining(steps))
        expect(new Set(circle.slice(1)).size).toBe(circle.length - 1)
      }),
    )
  })

  test('a thing that needs itself is a circle of one', () => {
    expect(circleOf([], { from: at(1), needs: at(1) })).toEqual([at(1), at(1)])
  })
})

test('a milestone before the end of what it needs comes too early, unless one of them has been reached', () => {
  const part = { startsOn: '2024-01-01', endsOn: '2024-06-01' }
  const on = (day: string, reachedOn: string | null = null) => ({ startsOn: day, endsOn: day, reachedOn })
  expect(comesTooEarly(on('2024-05-31'), part)).toBe(true)
  expect(comesTooEarly(on('2024-06-01'), part)).toBe(false)
  expect(comesTooEarly(on('2024-05-31', '2024-05-31'), part)).toBe(false)
  expect(comesTooEarly(on('2024-05-01'), on('2024-05-02', '2024-04-30'))).toBe(false)
})

test('a milestone is late from the day after its own', () => {
  const open = { dueOn: '2024-06-01', reachedOn: null }
  expect(milestoneStanding(open, '2024-06-01')).toBe('ahead')
  expect(milestoneStanding(open, '2024-06-02')).toBe('late')
  expect(milestoneStanding({ ...open, reachedOn: '2024-07-01' }, '2024-08-01')).toBe('reached')
})

test('a milestone that was reached after a day was open on it, and late when its own day had gone by', () => {
  const milestone = { dueOn: '2024-06-01', reachedOn: '2024-07-01' }
  expect(milestoneOn(milestone, '2024-05-31')).toMatchObject({ reachedOn: null, standing: 'ahead' })
  expect(milestoneOn(milestone, '2024-06-30')).toMatchObject({ reachedOn: null, standing: 'late' })
  expect(milestoneOn(milestone, '2024-07-01')).toMatchObject({ reachedOn: '2024-07-01', standing: 'reached' })
})
