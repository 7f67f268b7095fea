import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Ajv from 'ajv'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { root } from './setup/project.mjs'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

/** Links and pictures of a document that point into the repository. */
const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))

test.each(documents)('every link in %s leads to a file', (path) => {
  const lost = linksIn(read(path)).filter((target) => !existsSync(join(root, dirname(path), target)))
  expect(lost).toEqual([])
})

test('the Dutch README is a twin of the English one', () => {
  const [english, dutch] = [read('README.md'), read('README.nl.md')]
  const shape = (text: string) => text.split('\n').flatMap((line) => line.match(/^(#+|```)/)?.[0] ?? [])
  const leadsTo = (text: string) => linksIn(text).filter((target) => !target.startsWith('README'))
  expect(shape(dutch)).toEqual(shape(english))
  expect(leadsTo(dutch)).toEqual(leadsTo(english))
})

const texts = {
  type: 'object',
  required: ['shortDescription', 'longDescription', 'features'],
  properties: {
    shortDescription: { type: 'string', minLength: 10, maxLength: 150 },
    longDescription: { type: 'string', minLength: 150, maxLength: 10_000 },
    features: { type: 'array', minItems: 1, items: { type: 'string', maxLength: 100 } },
  },
}

/** What the standard publiccode.yml asks of everyone, written from its text. */
const publiccode = {
  type: 'object',
  required: [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ],
  properties: {
    publiccodeYmlVersion: { enum: ['0.5', '0.5.0', '0.6', '0.7'] },
    url: { type: 'string', pattern: '^https://' },
    softwareVersion: { type: 'string' },
    releaseDate: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    platforms: { type: 'array', minItems: 1, items: { type: 'string' } },
    developmentStatus: { enum: ['concept', 'development', 'beta', 'stable', 'obsolete'] },
    softwareType: {
      enum: ['standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web', 'standalone/backend'],
    },
    description: { type: 'object', required: ['nl', 'en'], additionalProperties: texts },
    legal: { type: 'object', required: ['license'], properties: { license: { const: 'EUPL-1.2' } } },
    maintenance: {
      type: 'object',
      required: ['type', 'contacts'],
      properties: {
        type: { enum: ['internal', 'community'] },
        contacts: { type: 'array', minItems: 1, items: { type: 'object', required: ['name'] } },
      },
    },
    localisation: {
      type: 'object',
      required: ['localisationReady', 'availableLanguages'],
      properties: { localisationReady: { type: 'boolean' }, availableLanguages: { type: 'array', minItems: 1 } },
    },
  },
}

test('publiccode.yml holds what the standard asks', () => {
  const ajv = new Ajv({ allErrors: true })
  const file = load(read('publiccode.yml'))
  ajv.validate(publiccode, file)
  expect(ajv.errors).toBeNull()
  expect(file).toMatchObject({ softwareVersion: JSON.parse(read('package.json')).version })
})

/** Rows of the glossary's tables, without their heads. */
const rows = () =>
  read('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Term (EN)'))
    .map((line) => line.slice(1, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.trim()))

test('each row of the glossary has four filled columns', () => {
  expect(rows().length).toBeGreaterThan(150)
  for (const cells of rows()) {
    expect(cells, cells.join(' | ')).toHaveLength(4)
    expect(cells.filter((cell) => cell === '')).toEqual([])
  }
})

test('each English term stands in the glossary once, and so does each first Dutch word', () => {
  const doubles = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index)
  expect(doubles(rows().map(([english = '']) => english.toLowerCase()))).toEqual([])
  expect(doubles(rows().map(([, dutch = '']) => dutch.split(';')[0] ?? ''))).toEqual([])
})

test('every role of the code is in the glossary', async () => {
  const { roles } = await import('../src/platform/access/roles.ts')
  const terms = rows().map(([english]) => english)
  expect(roles.filter((role) => !terms.includes(role.replaceAll('-', ' ').replace(/^oto /, 'OTO ')))).toEqual([])
})

test('decision records are numbered without holes and say where they stand', () => {
  const names = readdirSync(join(root, 'docs/decisions')).sort()
  names.forEach((name, index) => {
    expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, '0')}-[a-z0-9-]+\\.md$`))
    expect(read(join('docs/decisions', name))).toMatch(/^Status: (accepted|replaced by \[\d{4}\])/m)
  })
})

test('the licence is the whole EUPL 1.2', () => {
  const licence = read('LICENSE')
  expect(licence).toMatch(/EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/)
  for (let article = 1; article <= 15; article += 1) expect(licence).toContain(`## ${article}. `)
})
