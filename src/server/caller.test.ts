import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callerFinder } from './caller.ts'

test('without trusted proxies the header is not believed', () => {
  expect(callerFinder([])('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
})

test('a trusted proxy tells whom it passes on; a chain of them is read from the right', () => {
  const callerOf = callerFinder(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
  expect(callerOf('127.0.0.1', '198.51.100.1')).toBe('198.51.100.1')
  expect(callerOf('::ffff:127.0.0.1', '198.51.100.1, 10.1.2.3')).toBe('198.51.100.1')
  expect(callerOf('fd00::2', '2001:db8::7')).toBe('2001:db8::7')
  expect(callerOf('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  expect(callerOf('127.0.0.1', undefined)).toBe('127.0.0.1')
  expect(callerOf('127.0.0.1', '10.9.9.9')).toBe('10.9.9.9')
})

test('what a caller writes to the left of its own address never changes who it is', () => {
  const callerOf = callerFinder(['127.0.0.1'])
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())), (made) => {
      expect(callerOf('127.0.0.1', [...made, '198.51.100.1'].join(','))).toBe('198.51.100.1')
    }),
  )
})
