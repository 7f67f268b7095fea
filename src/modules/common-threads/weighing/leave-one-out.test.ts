import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leaveOneOut } from './leave-one-out.ts'
import { criteria } from './model.ts'
import { noRanking } from './ranking.ts'

const candidate = (id: string, ...values: number[]) => ({
  id,
  values: criteria.map((_, at) => ({ value: values[at] ?? 0 })),
})

test('a thread that stands first by one criterion falls back when that is left out, and nothing else moves it', () => {
  const [a, b] = [candidate('a', 1, 0, 0), candidate('b', 0, 0.5, 0.4)]
  const found = leaveOneOut([a, b], noRanking)
  expect(found.filter(({ moved }) => moved.length > 0)).toEqual([
    {
      criterion: criteria[0],
      moved: [
        { id: 'b', from: 2, to: 1 },
        { id: 'a', from: 1, to: 2 },
      ],
    },
  ])
})

test('a ranking decides which criterion matters: one in the last place hardly does', () => {
  const [a, b] = [candidate('a', 1), candidate('b', 0, 0.9)]
  const first = criteria[0] ?? 'prevalence'
  const ranked = [[first], criteria.slice(1)]
  const last = [criteria.slice(1), [first]]
  expect(leaveOneOut([a, b], ranked)[0]?.moved).toHaveLength(2)
  expect(leaveOneOut([a, b], last)[0]?.moved).toEqual([])
})

test('threads that are equal stay so, and a criterion on which all are equal moves nobody', () => {
  const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 4 }), (all, same) => {
      const given = all.map((one, at) => candidate(String(at), same / 4, ...one.map((it) => it / 4)))
      const found = leaveOneOut(given, noRanking)
      expect(found).toHaveLength(criteria.length)
      expect(found[0]?.moved).toEqual([])
      for (const { moved } of leaveOneOut([...given, ...given.map((one) => ({ ...one, id: `${one.id}'` }))], noRanking))
        for (const { id, to } of moved)
          expect(moved.find((one) => one.id === (id.endsWith("'") ? id.slice(0, -1) : `${id}'`))?.to).toBe(to)
    }),
  )
})
