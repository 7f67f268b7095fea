import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { lettersDocx } from '../docx.ts'
import { lettersPaper } from './paper.ts'

const letter = (name: string) => ({
  subject: `Aan ${name}`,
  body: `Beste ${name},\n\n## Wat vragen wij?\n\n1. Een VOG\n2. Uw diploma\n\n- Met spoed`,
})
const given = { title: 'Vraag om een VOG', organisation: 'Enschede (fictief)', madeOn: '2024-01-15' }

async function partsOf(language: 'nl' | 'en', ...names: string[]) {
  const paper = lettersPaper({ ...given, language, letters: names.map(letter) })
  const parts = Object.entries(unzipSync(await lettersDocx(paper))).map(([name, bytes]) => [name, strFromU8(bytes)])
  return new Map(parts.map(([name = '', text = '']) => [name, text]))
}
const headings = (xml = '') =>
  [...xml.matchAll(/<w:pStyle w:val="(Heading\d|Title)"\/>.*?<w:t[^>]*>([^<]*)/g)].map(([, level, text]) => [
    level,
    text,
  ])

test('each letter begins a page under its subject, with headings in order and lists that begin again', async () => {
  const document = (await partsOf('nl', 'Anna', 'Bram')).get('word/document.xml')
  expect(headings(document)).toEqual([
    ['Heading1', 'Aan Anna'],
    ['Heading2', 'Wat vragen wij?'],
    ['Heading1', 'Aan Bram'],
    ['Heading2', 'Wat vragen wij?'],
  ])
  expect(document?.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1)
  expect(document?.match(/Enschede \(fictief\), 15 januari 2024/g)).toHaveLength(2)
  const lists = [...(document ?? '').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
  expect(lists[0]).toBe(lists[1])
  expect(lists[3]).not.toBe(lists[0])
})

test('the sender stands above, the language is told, and only a letter that is alone has numbered pages', async () => {
  const one = await partsOf('nl', 'Anna')
  expect(one.get('word/header1.xml')).toContain('Enschede (fictief)')
  expect(one.get('word/styles.xml')).toContain('w:lang w:val="nl-NL"')
  expect(one.get('word/footer1.xml')).toContain('Pagina')
  expect(one.get('docProps/core.xml')).toContain('<dc:title>Vraag om een VOG</dc:title>')
  const two = await partsOf('en', 'Anna', 'Bram')
  expect(two.get('word/styles.xml')).toContain('w:lang w:val="en-GB"')
  expect(two.has('word/footer1.xml')).toBe(false)
})

test('a letter that says the day itself gets no second one', async () => {
  const said = { subject: 'Besluit', body: 'Enschede (fictief), 15 januari 2024\n\nBeste Anna,' }
  const paper = lettersPaper({ ...given, language: 'nl', letters: [said] })
  const document = strFromU8(unzipSync(await lettersDocx(paper))['word/document.xml'] ?? new Uint8Array())
  expect(document.match(/15 januari 2024/g)).toHaveLength(1)
})
