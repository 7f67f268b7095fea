import { expect, test } from 'vitest'
import { unanswered, withoutGrounds } from './model.ts'

const sub = (id: string, fields: { threads?: string[]; norms?: string[]; indicators?: string[] }) => ({
  id,
  threads: [],
  norms: [],
  indicators: [],
  ...fields,
})

test('a thread is open until a sub-project answers it', () => {
  const threads = [
    { id: 'one', norms: ['A'] },
    { id: 'two', norms: ['B'] },
  ]
  const subProjects = [sub('a', { threads: ['one'] }), sub('b', { norms: ['B'] })]
  expect(unanswered(threads, subProjects).map(({ id }) => id)).toEqual(['two'])
})

test('a sub-project is grounded by a thread, a norm or an indicator', () => {
  const all = [
    sub('a', { threads: ['one'] }),
    sub('b', { norms: ['B'] }),
    sub('c', { indicators: ['x'] }),
    sub('d', {}),
  ]
  expect(withoutGrounds(all).map(({ id }) => id)).toEqual(['d'])
})
