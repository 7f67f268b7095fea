import { expect, test } from 'vitest'
import { Load } from './load.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000)

test('the work of a report grows with the flood and falls when it is over; nobody is refused', () => {
  const load = new Load()
  expect(load.bits(at(0), 0)).toBe(12)
  const seen: number[] = []
  for (let second = 0; second < 240; second += 1) {
    for (let count = 0; count < 20; count += 1) load.add(at(second))
    seen.push(load.bits(at(second), 0))
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  // 4,800 reports are 24 times what is ordinary: 2^5 is the first power above it.
  expect(seen.at(-1)).toBe(17)
  expect(load.bits(at(240 + 301), 0)).toBe(12)
})

test('other servers hear of a flood and of nothing less, in steps; what they told counts here too', () => {
  const quiet = new Load()
  // 150 in an hour, of which never more than 50 within five minutes.
  for (let count = 0; count < 150; count += 1) expect(quiet.add(at(count * 24))).toBe(0)
  const flooded = new Load()
  const told = Array.from({ length: 250 }, () => flooded.add(at(10)))
  expect(told.slice(0, 59)).toEqual(Array.from({ length: 59 }, () => 0))
  expect(told.filter((more) => more > 0)).toEqual(Array.from({ length: 20 }, () => 10))
  expect(flooded.add(at(10 + 301))).toBe(0)
  expect(quiet.bits(at(4000), 1000)).toBe(15)
})
