import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './cookies.ts'

const here = 'https://weerwerk.example'

test.each([
  ['/zelfscans/8f?thema=BS#BS-01', '/zelfscans/8f?thema=BS#BS-01'],
  ['/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  [null, '/'],
])('after the login %j leads to %j', (path, to) => {
  expect(ownPath(path)).toBe(to)
})

test('whatever stands in the address, one stays on this site, and it fits in a header', () => {
  const part = fc.constantFrom('/', '\\', '\t', '\n', '\r', ' ', '.', '@', ':', '#', '?', 'evil.example', '%2f', 'é')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part).map((all) => `/${all.join('')}`),
      ),
      (path) => {
        const to = ownPath(path)
        expect(new URL(to, here).origin).toBe(here)
        expect(() => new Headers({ location: to })).not.toThrow()
      },
    ),
    { numRuns: 2000 },
  )
})
