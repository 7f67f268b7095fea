import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedSources } from '../catalogue/shipped.ts'
import { kinds, linkKinds, themes } from '../codes.ts'
import { terms } from '../terms/texts.ts'
import { linksSvg } from './drawing.ts'
import { type Linked, linksBetween } from './model.ts'
import { texts } from './texts.ts'

const words = { t: texts.nl, names: terms.nl }
const codes = ['a', 'b', 'c', 'd'] as const
const someSources = fc
  .uniqueArray(
    fc.record({
      code: fc.constantFrom(...codes),
      kind: fc.constantFrom(...kinds),
      themes: fc.subarray([...themes], { maxLength: 2 }),
      links: fc.array(fc.record({ kind: fc.constantFrom(...linkKinds), to: fc.constantFrom(...codes, 'gone') }), {
        maxLength: 4,
      }),
    }),
    { selector: ({ code }) => code },
  )
  .map((all): Linked[] => all.map((one) => ({ ...one, name: `Bron <${one.code}>`, shortName: null })))
const chosen = fc.record(
  { theme: fc.constantFrom(...themes), kind: fc.constantFrom(...kinds), source: fc.constantFrom(...codes) },
  { requiredKeys: [] },
)

test('each source that fits stands in the picture or beside it, once, and every link has both ends in it', () => {
  fc.assert(
    fc.property(someSources, chosen, (all, asked) => {
      const { links, sources, alone } = linksBetween(all, asked)
      const shown = [...sources, ...alone].map(({ code }) => code)
      expect(new Set(shown).size).toBe(shown.length)
      for (const { from, to } of links) expect(sources).toEqual(expect.arrayContaining([from, to]))
      if (asked.source && all.some(({ code }) => code === asked.source) && !asked.theme && !asked.kind)
        expect(shown).toContain(asked.source)
      if (Object.keys(asked).length === 0) expect(shown.toSorted()).toEqual(all.map(({ code }) => code).toSorted())
    }),
    { numRuns: 200 },
  )
})

test('the order in which sources come does not change the picture', () => {
  fc.assert(
    fc.property(someSources, (all) => {
      const drawn = linksSvg(linksBetween(all, {}), undefined, words)
      expect(linksSvg(linksBetween([...all].reverse(), {}), undefined, words)).toBe(drawn)
      expect(drawn).not.toContain('<a>')
      expect(drawn).not.toContain('NaN')
    }),
    { numRuns: 100 },
  )
})

test('a circle is drawn: one arc down at the right, one up at the left', () => {
  const circle = shippedSources().filter(({ code }) => code === 'brp' || code === 'laa')
  const drawn = linksSvg(linksBetween(circle, {}), 'brp', words)
  const starts = [...drawn.matchAll(/<path d="M(\d+) [\d.]+C/g)].map(([, x]) => Number(x))
  expect(starts.sort((a, b) => a - b)).toEqual([96, 230])
})

test('every link between shipped sources is drawn, and each source is a link to its card', () => {
  const all = linksBetween(shippedSources(), {})
  const drawn = linksSvg(all, undefined, words)
  expect(drawn.match(/<path d="M[\d.]+ [\d.]+C/g)).toHaveLength(all.links.length)
  expect(drawn.match(/<a href="\/bron\//g)).toHaveLength(all.sources.length)
  expect(all.links).toHaveLength(shippedSources().flatMap(({ links }) => links).length)
})
