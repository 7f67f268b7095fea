import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemsOf } from '../check.ts'
import type { Framework } from '../model.ts'
import { anyFramework } from '../testing.ts'
import { norms, themeOf } from '../tree.ts'
import { readFramework } from './read.ts'
import { type ExportFormat, writeFramework } from './write.ts'

const through = async (framework: Parameters<typeof writeFramework>[0], format: ExportFormat) => {
  const { content, name } = await writeFramework(framework, format, new Date('2024-01-15T10:00:00Z'))
  return readFramework(typeof content === 'string' ? new TextEncoder().encode(content) : content, name)
}

test('a made framework is one that can be published', () => {
  fc.assert(
    fc.property(anyFramework, (framework) => {
      expect(problemsOf(framework)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

const lossless = [
  ['yaml', 'weerwerk', 100],
  ['json', 'weerwerk', 100],
  ['oscal', 'oscal', 100],
  ['xlsx', 'spreadsheet', 40],
] as const

test.each(lossless)('a framework comes back from %s as it went out', async (format, known, numRuns) => {
  await fc.assert(
    fc.asyncProperty(anyFramework, async (framework) => {
      expect(await through(framework, format)).toEqual({ format: known, framework, warnings: [], faults: [] })
    }),
    { numRuns },
  )
})

test('a CISO Assistant library keeps the tree, the norms, the weights, the groups and the levels', async () => {
  await fc.assert(
    fc.asyncProperty(anyFramework, async (framework) => {
      const { framework: back } = await through(framework, 'ciso')
      if (!back) throw new Error('not read')
      expect(back.nodes.map(({ code, parent, assessable }) => [code, parent, assessable])).toEqual(
        framework.nodes.map(({ code, parent, assessable }) => [code, parent, assessable]),
      )
      expect(back.nodes.map(({ weight, groups }) => [weight, groups])).toEqual(
        framework.nodes.map(({ weight, groups }) => [weight, groups]),
      )
      expect(back.groups.map(({ code, isDefault }) => [code, isDefault])).toEqual(
        framework.groups.map(({ code, isDefault }) => [code, isDefault]),
      )
      expect(back.scale.map(({ level }) => level)).toEqual(framework.scale.map(({ level }) => level))
      for (const { code } of norms(framework)) expect(themeOf(back, code)).toBe(themeOf(framework, code))
    }),
    { numRuns: 60 },
  )
})

test('a library that came from CISO Assistant goes back with its own urns, so that what points at them still does', async () => {
  const urns = [
    'urn:intuitem:risk:req_node:x:1',
    'urn:intuitem:risk:req_node:x:1.1',
    'URN:intuitem:risk:req_node:x:1.1',
  ]
  const framework: Framework = {
    code: 'x',
    version: '1',
    title: { nl: 'X' },
    language: 'nl',
    scale: [0, 1].map((level) => ({ level, name: { nl: String(level) } })),
    groups: [],
    rules: null,
    nodes: urns.map((source, at) => ({
      code: `n${at}`,
      parent: at ? 'n0' : null,
      assessable: at > 0,
      text: { nl: 'x' },
      source,
    })),
  }
  const { framework: back } = await through(framework, 'ciso')
  expect(back?.nodes.map(({ source }) => source)).toEqual([urns[0], urns[1], 'urn:weerwerk:risk:req_node:x:n2'])
  expect(back?.nodes.map(({ parent }) => parent)).toEqual([null, 'n0', 'n0'])
})

test('OSCAL says when the version was last modified, and its uuid stays the same for the same version', async () => {
  const framework = fc.sample(anyFramework, { numRuns: 1, seed: 1 })[0]
  if (!framework) throw new Error('no framework')
  const written = async (at: string) =>
    JSON.parse(String((await writeFramework(framework, 'oscal', new Date(at))).content)).catalog
  const [one, same] = [await written('2025-03-04T05:06:07Z'), await written('2025-03-04T05:06:07Z')]
  expect(one.metadata['last-modified']).toBe('2025-03-04T05:06:07.000Z')
  expect(one.uuid).toBe(same.uuid)
})
