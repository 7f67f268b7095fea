import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkOf, snippetOf } from './links.ts'

const point = { code: 'GM0153', rootPublic: 'ab'.repeat(32) }

test('a link names the way, the code of a trial and, in the part that no server sees, the first half of the root key', () => {
  expect(linkOf('https://melden.example', point)).toBe(`https://melden.example/meld/GM0153#s=${'ab'.repeat(12)}`)
  expect(linkOf('https://melden.example', point, 'link')).toContain('/meld/GM0153?weg=link#s=')
  const url = new URL(linkOf('https://melden.example', point, 'poster', 'abc234'))
  expect(url.searchParams.get('weg')).toBe('poster-abc234')
  expect(url.hash).toBe(`#s=${'ab'.repeat(12)}`)
  expect(url.href.length).toBeLessThan(120)
})

test('a snippet is one link, whatever its text holds', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const html = snippetOf(linkOf('https://melden.example', point, 'intranet'), text)
      expect(html.match(/</g)).toHaveLength(2)
      expect(html.match(/"/g)).toHaveLength(6)
    }),
    { numRuns: 200 },
  )
})
