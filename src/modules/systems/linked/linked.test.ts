import jsonld from 'jsonld'
import { Parser, Writer } from 'n3'
import { expect, test } from 'vitest'
import { contentFile } from '#content/read.ts'
import { shippedSources } from '../catalogue/shipped.ts'
import { catalogueOf } from './catalogue.ts'
import { faultsOf } from './checking.ts'
import { conceptsOf } from './concepts.ts'
import type { Thing } from './graph.ts'
import { toJsonLd } from './json-ld.ts'
import { toTurtle } from './turtle.ts'

const baseUrl = 'https://weerwerk.example'
const keeper = { name: 'Twente (fictief)', baseUrl, contact: 'bronbeheer (fictief)' }
const shapes = [contentFile('dcat-shapes.ttl').toString('utf8')]
const catalogue = () =>
  catalogueOf(
    shippedSources().map((source) => ({ source, publishedOn: '2026-01-15' })),
    keeper,
  )
const withoutSaid = (things: readonly Thing[], id: string, name: string): Thing[] =>
  things.map((thing) => (thing.id === id ? { ...thing, said: thing.said.filter(([key]) => key !== name) } : thing))

test('the catalogue of all that ships, and its concepts, fit the shapes of DCAT-AP-NL', async () => {
  expect(await faultsOf([...catalogue(), ...conceptsOf(baseUrl)], shapes)).toEqual([])
})

test.each(['dct:accessRights', 'dcat:theme', 'dct:publisher', 'dcat:contactPoint', 'dct:identifier', 'dct:title'])(
  'a dataset without %s is found, and nothing else',
  async (name) => {
    const id = `${baseUrl}/bron/brp`
    const faults = await faultsOf(withoutSaid(catalogue(), id, name), shapes)
    expect(faults.map(({ at, what }) => [at, what])).toEqual([[id, 'MinCountConstraintComponent']])
  },
)

test('JSON-LD and Turtle say the same', async () => {
  const things = [...catalogue(), ...conceptsOf(baseUrl)]
  const format = 'application/n-quads'
  const writer = new Writer({ format })
  writer.addQuads(new Parser().parse(await toTurtle(things)))
  const quads = await new Promise<string>((resolve, reject) => {
    writer.end((error, text: string) => (error ? reject(error) : resolve(text)))
  })
  const document = await jsonld.fromRDF(quads, { format })
  const fromTurtle = await jsonld.canonize(document, { format })
  const fromJson = await jsonld.canonize(JSON.parse(JSON.stringify(toJsonLd(things))), { format })
  expect(fromJson).toBe(fromTurtle)
  expect(fromJson.split('\n').length).toBeGreaterThan(500)
})

test('restricted sources are non-public, public ones are public', () => {
  const rights = new Map(
    catalogue().flatMap(({ id, said }) => {
      const right = said.find(([name]) => name === 'dct:accessRights')?.[1]
      return right && 'iri' in right ? [[id, right.iri.replace(/^.*\//, '')] as const] : []
    }),
  )
  expect(rights.get(`${baseUrl}/bron/brp`)).toBe('NON_PUBLIC')
  expect(rights.get(`${baseUrl}/bron/suwinet`)).toBe('NON_PUBLIC')
  expect(rights.get(`${baseUrl}/bron/bag`)).toBe('PUBLIC')
})
