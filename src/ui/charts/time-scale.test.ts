import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barIn, placeIn, spanOf, ticksIn } from './time-scale.ts'

const first = Date.UTC(2020, 0, 1)
const anyDay = fc.nat(3000).map((days) => new Date(first + days * 86_400_000).toISOString().slice(0, 10))
const anyDays = fc.array(anyDay, { minLength: 1, maxLength: 20 })

test('a span is made of whole months and holds every day', () => {
  fc.assert(
    fc.property(anyDays, (days) => {
      const span = spanOf(days)
      if (!span) throw new Error('no span')
      expect(span.from).toMatch(/-01$/)
      for (const day of days) {
        expect(day >= span.from && day <= span.to).toBe(true)
        const place = placeIn(span, day)
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThan(1)
      }
    }),
  )
})

test('days keep their order, and a bar lies within the picture and is never without length', () => {
  fc.assert(
    fc.property(anyDays, anyDay, anyDay, (days, one, other) => {
      const span = spanOf(days)
      if (!span) throw new Error('no span')
      const [startsOn = one, endsOn = other] = [one, other].sort()
      expect(placeIn(span, startsOn)).toBeLessThanOrEqual(placeIn(span, endsOn))
      const bar = barIn(span, { startsOn, endsOn })
      expect(bar === null).toBe(endsOn < span.from || startsOn > span.to)
      if (bar === null) return
      expect(bar.begin).toBeGreaterThanOrEqual(0)
      expect(bar.length).toBeGreaterThan(0)
      expect(bar.begin + bar.length).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

test('bars that follow each other without a gap touch', () => {
  const span = { from: '2024-01-01', to: '2024-12-31' }
  const one = barIn(span, { startsOn: '2024-01-01', endsOn: '2024-06-30' })
  const next = barIn(span, { startsOn: '2024-07-01', endsOn: '2024-12-31' })
  expect((one?.begin ?? 0) + (one?.length ?? 0)).toBeCloseTo(next?.begin ?? 0, 10)
  expect((next?.begin ?? 0) + (next?.length ?? 0)).toBeCloseTo(1, 10)
})

test('ticks are first days of months in the span, in order, and as few as asked', () => {
  fc.assert(
    fc.property(anyDays, fc.integer({ min: 2, max: 30 }), (days, most) => {
      const span = spanOf(days)
      if (!span) throw new Error('no span')
      const ticks = ticksIn(span, most)
      expect(ticks[0]).toBe(span.from)
      expect(ticks.length).toBeLessThanOrEqual(most)
      expect(ticks).toEqual([...ticks].sort())
      for (const tick of ticks) expect(tick).toMatch(/-01$/)
    }),
  )
})
