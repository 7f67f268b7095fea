import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oscalFaults } from '#platform/oscal'
import { writeOscal } from '../../formats/write-oscal.ts'
import { anyFramework } from '../../testing.ts'
import { norms } from '../../tree.ts'
import { mappingFaults } from '../check.ts'
import type { MappingContent } from '../model.ts'
import { anyMapping, aVersion } from '../testing.ts'
import { readMappingFile } from './read.ts'
import { writeMappingSpreadsheet } from './spreadsheet.ts'
import { writeMappingOscal } from './write-oscal.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const at = new Date('2024-02-01T10:00:00Z')
const inside = anyFramework.chain((before) =>
  anyFramework.chain((after) => anyMapping(before, after).map((content) => ({ before, after, content }))),
)
/** Some norms not decided on yet, as a draft has them. */
const withOpen = ({ transfers, levels }: MappingContent): MappingContent => ({
  levels,
  transfers: transfers.map((one, place) => (place % 3 === 1 ? { ...one, kind: null, reason: null } : one)),
})

test('a mapping comes back from OSCAL as it went out, whatever the codes', async () => {
  await fc.assert(
    fc.asyncProperty(inside, fc.boolean(), async ({ before, after, content }, isOpen) => {
      const given = isOpen ? withOpen(content) : content
      const text = writeMappingOscal({ content: given, before, after, isPublished: false, at })
      const { faults, ...read } = await readMappingFile(bytes(text), before, after)
      expect(faults).toEqual([])
      expect(read).toEqual(given)
    }),
    { numRuns: 60 },
  )
})

test('a mapping comes back from a spreadsheet as it went out', async () => {
  await fc.assert(
    fc.asyncProperty(inside, async ({ before, after, content }) => {
      const { faults, ...read } = await readMappingFile(
        await writeMappingSpreadsheet(content, before, after),
        before,
        after,
      )
      expect(faults).toEqual([])
      expect(read).toEqual(content)
    }),
    { numRuns: 15 },
  )
})

const relationships = ['equal-to', 'equivalent-to', 'subset-of', 'superset-of', 'intersects-with', 'no-relationship']

test('what is written keeps the rules of OSCAL 1.2: required fields, unique uuids, references that resolve', async () => {
  await fc.assert(
    fc.asyncProperty(inside, async ({ before, after, content }) => {
      const text = writeMappingOscal({ content, before, after, isPublished: true, at })
      const { 'mapping-collection': it } = JSON.parse(text)
      expect(oscalFaults(JSON.parse(text))).toEqual([])
      expect(it.metadata['oscal-version']).toBe('1.2.0')
      for (const field of ['title', 'version']) expect(it.metadata[field]).toMatch(/\S/)
      for (const field of ['method', 'matching-rationale', 'status', 'mapping-description'])
        expect(it.provenance[field]).toMatch(/\S/)
      const resources: string[] = it['back-matter'].resources.map(({ uuid: id }: { uuid: string }) => `#${id}`)
      const [mapping] = it.mappings
      expect(resources).toEqual([mapping['source-resource'].href, mapping['target-resource'].href])
      expect(mapping.maps.length).toBeGreaterThan(0)
      const ids = [before, after].map(
        (one) => new Set([...writeOscal(one, new Date(0)).matchAll(/"id": "([^"]*)"/g)].map(([, id]) => id)),
      )
      for (const map of mapping.maps) {
        expect(relationships).toContain(map.relationship)
        for (const [side, items] of [map.sources, map.targets].entries()) {
          expect(items.length).toBeGreaterThan(0)
          for (const item of items) expect(ids[side]?.has(item['id-ref'])).toBe(true)
        }
      }
    }),
    { numRuns: 30 },
  )
})

const [before, after] = [aVersion('1', ['A', 'B', 'C']), aVersion('2', ['A', 'X', 'Y'])]
const collection = (mappings: unknown) => bytes(JSON.stringify({ 'mapping-collection': { mappings } }))
const item = (...ids: string[]) => ids.map((id) => ({ type: 'control', 'id-ref': id }))

test('a collection of another tool is read by its relationships; what it does not map is left to people', async () => {
  const maps = [
    { relationship: 'equal-to', sources: item('A'), targets: item('A') },
    { relationship: { type: 'superset-of' }, sources: item('B'), targets: item('X') },
    { relationship: 'intersects-with', sources: item('B'), targets: item('Y') },
  ]
  const { transfers, faults } = await readMappingFile(collection([{ maps }]), before, after)
  expect(faults).toEqual([])
  expect(transfers.map(({ norm, kind, targets }) => [norm, kind, targets])).toEqual([
    ['A', 'carry', ['A']],
    ['B', 'split', ['X', 'Y']],
    ['C', null, []],
  ])
})

test('bad files are told apart, and a damaged one of ours is not guessed at', async () => {
  const reasons = async (file: Uint8Array) =>
    (await readMappingFile(file, before, after)).faults.map(({ reason }) =>
      reason.replace('frameworks.mapping_fault.', ''),
    )
  expect(await reasons(bytes('geen json'))).toEqual(['no_mapping'])
  expect(await reasons(bytes('{"catalog":{}}'))).toEqual(['no_mapping'])
  expect(await reasons(collection([]))).toEqual(['one_mapping'])
  expect(await reasons(collection([{ maps: [] }, { maps: [] }]))).toEqual(['one_mapping'])
  const text = writeMappingOscal({
    content: { transfers: [{ norm: 'A', kind: 'carry', targets: ['A'], reason: null }], levels: null },
    ...{ before, after, isPublished: false, at },
  })
  expect(await reasons(bytes(text.replace('\\"1\\"', '\\"7\\"')))).toEqual(['other_versions'])
  expect(await reasons(bytes(text.replace('"\\"carry\\""', '"carry"')))).toEqual(['damaged'])
  expect(await reasons(new Uint8Array([0x50, 0x4b, 1, 2]))).toEqual(['broken'])
})

test('a mapping of 1,600 norms is proposed, checked and written in one go', async () => {
  const codes = Array.from({ length: 1600 }, (_, index) => `N-${index}`)
  const [large, next] = [aVersion('1', codes), aVersion('2', codes)]
  const content = {
    transfers: norms(large).map(({ code }) => ({ norm: code, kind: 'carry' as const, targets: [code], reason: null })),
    levels: null,
  }
  expect(mappingFaults(content, large, next)).toEqual([])
  const text = writeMappingOscal({ content, before: large, after: next, isPublished: true, at })
  expect((await readMappingFile(bytes(text), large, next)).transfers).toEqual(content.transfers)
})
