import { expect, test } from 'vitest'
import { inParts, standingOf, type Tell, watched } from './index.ts'

const key = () => crypto.randomUUID().replaceAll('-', '')

test('who has the key is told how far it is while it goes on, and nothing afterwards', async () => {
  const [mine, seen]: [string, unknown[]] = [key(), []]
  const answer = await watched(mine, async (tell) => {
    seen.push(standingOf(mine))
    await tell(250, 1000)
    seen.push(standingOf(mine))
    return 'done'
  })
  expect([answer, seen, standingOf(mine)]).toEqual([
    'done',
    [
      { done: 0, total: 0 },
      { done: 250, total: 1000 },
    ],
    null,
  ])
})

test('an answer can be given between two parts', async () => {
  const mine = key()
  let between: unknown
  await watched(mine, async (tell) => {
    setImmediate(() => {
      between = standingOf(mine)
    })
    await tell(1, 2)
  })
  expect(between).toEqual({ done: 1, total: 2 })
})

test('work that fails leaves nothing behind, and fails as it would have', async () => {
  const mine = key()
  await expect(watched(mine, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(standingOf(mine)).toBeNull()
})

test.each([undefined, '', 'x', 'A'.repeat(32), 'a'.repeat(33)])(
  'the key %s is none: the work is done unwatched',
  async (asked) => {
    const tellIn = (tell: Tell) => tell(1, 1).then(() => standingOf(String(asked)))
    expect(await watched(asked, tellIn)).toBeNull()
  },
)

test('nobody takes over the key of another', async () => {
  const mine = key()
  await watched(mine, async (tell) => {
    await tell(1, 4)
    await watched(mine, (other) => other(4, 4))
    expect(standingOf(mine)).toEqual({ done: 1, total: 4 })
  })
})

test('rows go in parts, each told by its size', async () => {
  const [parts, told]: [number[][], number[]] = [[], []]
  const each = async (part: readonly number[]) => parts.push([...part])
  await inParts([1, 2, 3, 4, 5], each, { size: 2, told: async (rows) => void told.push(rows) })
  expect([parts, told]).toEqual([
    [[1, 2], [3, 4], [5]],
    [2, 2, 1],
  ])
})
