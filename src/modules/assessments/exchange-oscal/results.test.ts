import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oscalFaults, ownProp } from '#platform/oscal'
import { schemaFaults } from '#platform/testing'
import type { ResultsContent } from './content.ts'
import { readResults } from './read-results.ts'
import { anyResults } from './testing.ts'
import { writeResults } from './write-results.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const ids = new Map([['A 1', 'n1']])
const written = (content: ResultsContent) => writeResults(content, { ids, at: new Date('2024-02-01T10:00:00Z') })

test('results come back as they went out, with all levels, texts, evidence and signatures', () => {
  fc.assert(
    fc.property(anyResults, (content) => {
      expect(readResults(bytes(written(content)))).toEqual({ content })
    }),
  )
})

type Finding = {
  uuid: string
  title: string
  description: string
  target: { 'target-id': string; status: { state: string; reason: string } }
}

test('what is written keeps the rules of OSCAL assessment results', () => {
  fc.assert(
    fc.property(anyResults, (content) => {
      const document = JSON.parse(written(content))
      expect(oscalFaults(document)).toEqual([])
      expect(schemaFaults('assessment-results', document)).toEqual([])
      const { metadata, results, 'import-ap': plan, 'back-matter': back } = document['assessment-results']
      for (const field of ['title', 'last-modified', 'version', 'oscal-version'])
        expect(metadata).toHaveProperty([field])
      const roles = (metadata.roles ?? []).map((role: { id: string }) => role.id)
      expect(plan.href).toBe(`#${back.resources[0].uuid}`)
      expect(results).toHaveLength(content.results.length)
      for (const [at, result] of results.entries()) {
        for (const field of ['uuid', 'title', 'description', 'start']) expect(result).toHaveProperty([field])
        const [selection] = result['reviewed-controls']['control-selections']
        expect('include-all' in selection !== 'include-controls' in selection).toBe(true)
        for (const list of ['findings', 'observations', 'attestations']) expect(result[list]).not.toEqual([])
        for (const attestation of result.attestations ?? []) {
          expect(attestation.parts).toHaveLength(1)
          expect(roles).toContain(attestation['responsible-parties'][0]['role-id'])
        }
        for (const observation of result.observations ?? []) {
          expect(observation.description).toBeTypeOf('string')
          expect(['EXAMINE', 'INTERVIEW', 'TEST', 'UNKNOWN']).toContain(observation.methods[0])
        }
        const findings: Finding[] = result.findings
        expect(findings).toHaveLength(content.results[at]?.norms.length ?? 0)
        for (const { description, target } of findings) {
          expect(description).toMatch(/\S/)
          expect(target['target-id']).toMatch(/_statement$/)
          expect(['satisfied', 'not-satisfied']).toContain(target.status.state)
          expect(['pass', 'fail', 'other']).toContain(target.status.reason)
        }
      }
    }),
  )
})

const norm = { threshold: 3, reason: null, measure: null, measureDue: null, evidence: [] }
const scan: ResultsContent = {
  framework: { code: 'proef', version: '1', title: 'Proef' },
  scale: [{ level: 0, name: 'Ontbreekt' }],
  municipality: { code: 'GM0001', name: 'Proefdam' },
  files: [],
  origin: null,
  results: [
    {
      kind: 'self-scan',
      id: '7d6d3c1a-0c6f-4a50-9f5b-1a2b3c4d5e6f',
      round: { id: '7d6d3c1a-0c6f-4a50-9f5b-1a2b3c4d5e60', title: 'Ronde' },
      ...{ state: 'open', start: '2024-01-01T00:00:00.000Z', end: null, pieces: [], attestations: [], signed: null },
      norms: [
        { ...norm, norm: 'A 1', claimed: 4, counting: 2 },
        { ...norm, norm: 'B', claimed: 3, counting: 3 },
        { ...norm, norm: 'C', claimed: 'na', counting: null },
        { ...norm, norm: 'D', claimed: null, counting: null },
      ],
    },
  ],
}

test('the counting level decides what OSCAL calls satisfied; n.v.t. is left out of the controls and not answered is no pass', () => {
  const [result] = JSON.parse(written(scan))['assessment-results'].results
  expect(
    result.findings.map(({ title, target }: Finding) => [
      title,
      target['target-id'],
      target.status.state,
      target.status.reason,
    ]),
  ).toEqual([
    ['A 1', 'n1_statement', 'not-satisfied', 'fail'],
    ['B', 'B_statement', 'satisfied', 'pass'],
    ['C', 'C_statement', 'satisfied', 'other'],
    ['D', 'D_statement', 'not-satisfied', 'other'],
  ])
  expect(result['reviewed-controls']['control-selections']).toEqual([
    {
      'include-controls': [{ 'control-id': 'n1' }, { 'control-id': 'B' }, { 'control-id': 'D' }],
      'exclude-controls': [{ 'control-id': 'C' }],
    },
  ])
})

test('all faults of a file are told at once, each with its place', () => {
  const wrong = JSON.parse(written(scan))
  const [result] = wrong['assessment-results'].results
  result.start = '2024-01-01'
  const prop = (at: number, wanted: string) =>
    result.findings[at].props.find(({ name }: { name: string }) => name === wanted)
  prop(0, 'claimed').value = ownProp('claimed', 'hoog').value
  prop(1, 'norm').value = '{'
  result.findings[2].uuid = result.findings[3].uuid
  const read = readResults(bytes(JSON.stringify(wrong)))
  const told = 'faults' in read ? read.faults.map(({ path, reason }) => `${path} ${reason}`) : []
  expect(told.toSorted()).toEqual([
    'results.0.findings.1.norm oscal_damaged',
    'results.0.findings.3.uuid oscal_uuid_twice',
    'results.0.norms.0.claimed oscal_shape',
    'results.0.norms.1.norm oscal_shape',
    'results.0.start oscal_moment',
    'results.0.start oscal_shape',
  ])
})

test('what is no JSON, another document, or of another tool is refused with its reason', () => {
  const reason = (text: string) => {
    const read = readResults(bytes(text))
    return 'faults' in read ? read.faults.map((one) => one.reason) : []
  }
  expect(reason('geen json')).toEqual(['oscal_no_json'])
  expect(reason('{"catalog":{}}')).toEqual(['oscal_no_root'])
  expect(reason('{"assessment-results":{"metadata":{},"results":[]}}')).toEqual(['oscal_foreign'])
})
