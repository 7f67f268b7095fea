import { expect, test } from 'vitest'
import { Load } from './load.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000)

test('the work of a report grows with the flood and falls when it is over; nobody is refused', () => {
  const load = new Load()
  expect(load.bits(at(0))).toBe(12)
  const seen: number[] = []
  for (let second = 0; second < 240; second += 1) {
    for (let count = 0; count < 20; count += 1) load.add(at(second))
    seen.push(load.bits(at(second)))
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  // 4,800 reports are 24 times what is ordinary: 2^5 is the first power above it.
  expect(seen.at(-1)).toBe(17)
  expect(load.bits(at(240 + 301))).toBe(12)
})
