import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readSheets } from '#platform/spreadsheets'
import { paperDocx } from './docx.ts'
import type { ThreadsBriefing } from './model.ts'
import { paperSpreadsheet } from './spreadsheet.ts'
import { aBriefing } from './testing.ts'
import { aReport } from './testing-report.ts'
import { threadsPaper } from './threads-paper.ts'

const threadsDocx = (briefing: ThreadsBriefing) => paperDocx(threadsPaper(briefing))
const threadsSpreadsheet = (briefing: ThreadsBriefing) => paperSpreadsheet(threadsPaper(briefing))

/** Every part of an Office file as text. */
const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]))

const named = { docx: await threadsDocx(aBriefing()), xlsx: await threadsSpreadsheet(aBriefing()) }
const anonymous = {
  docx: await threadsDocx(aBriefing({ named: false })),
  xlsx: await threadsSpreadsheet(aBriefing({ named: false })),
}

async function sheetsOf(file: Uint8Array) {
  const read = await readSheets(file)
  if ('fault' in read) throw new Error(read.fault)
  return new Map(read.sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(({ text }) => text))]))
}

test('the DOCX is Dutch, has a title, headings and header rows that come back', () => {
  const parts = partsOf(named.docx)
  const document = parts['word/document.xml'] ?? ''
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="nl-NL"')
  expect(parts['docProps/core.xml']).toContain('<dc:title>Rode-dradenbeeld Twente</dc:title>')
  for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3'])
    expect(document).toContain(`<w:pStyle w:val="${style}"/>`)
  const tables = document.split('<w:tbl>').length - 1
  // All but the tile map, which has places and no header.
  expect(document.split('<w:tblHeader').length - 1).toBe(tables - 1)
  expect(JSON.stringify(parts)).not.toContain('w:dirty')
})

test('the DOCX says the same as the briefing', () => {
  const document = partsOf(named.docx)['word/document.xml'] ?? ''
  expect(document).toContain('Van de 14 gemeenten hebben er 12 de scan ondertekend')
  for (const { code, title } of aBriefing().norms) expect(document).toContain(`${code} ${title}`)
  expect(partsOf(named.docx)['word/header1.xml']).toContain('Fictieve gegevens')
})

test('a chart of the DOCX can be changed in Word, says what it shows and has its table below', async () => {
  const parts = partsOf(await paperDocx(aReport(1)))
  const document = parts['word/document.xml'] ?? ''
  const told = [...document.matchAll(/<wp:docPr id="\d+" name="Chart \d" descr="([^"]+)"/g)].map(([, words]) => words)
  expect(told).toHaveLength(4)
  expect(told[0]).toMatch(/^Staafdiagram\. Almelo/)
  for (const at of [1, 2, 3, 4]) {
    const relation = new RegExp(`Id="(\\w+)"[^>]*Target="charts/chart${at}.xml"`)
    expect(document).toContain(`r:id="${relation.exec(parts['word/_rels/document.xml.rels'] ?? '')?.[1]}"`)
    expect(parts['[Content_Types].xml']).toContain(`/word/charts/chart${at}.xml`)
  }
  expect(document.indexOf('<w:drawing>')).toBeLessThan(document.indexOf('Dinkelland</w:t>'))
  expect(JSON.stringify(parts)).not.toContain('\uE000')
})

test('what is reached on a day stands as a diamond within its chart in the DOCX', async () => {
  const parts = partsOf(await paperDocx(aReport(1)))
  const drawing = parts['word/drawings/drawing4.xml'] ?? ''
  expect(drawing).toContain('descr="Training klaar, 1 juni 2024"')
  expect(drawing.match(/prst="diamond"/g)).toHaveLength(1)
  const shapes = /<c:userShapes r:id="(\w+)"\/><\/c:chartSpace>$/.exec(parts['word/charts/chart4.xml'] ?? '')?.[1]
  expect(parts['word/charts/_rels/chart4.xml.rels']).toContain(
    `Id="${shapes}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes" Target="../drawings/drawing4.xml"`,
  )
  expect(parts['[Content_Types].xml']).toContain('/word/drawings/drawing4.xml')
  expect(Object.keys(parts)).not.toContain('word/drawings/drawing1.xml')
})

test('what the contents lead to is there', () => {
  const document = partsOf(named.docx)['word/document.xml'] ?? ''
  const anchors = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
  expect(anchors.length).toBeGreaterThan(8)
  for (const anchor of anchors) expect(document).toContain(`w:name="${anchor}"`)
})

test('without names neither file holds a municipality', () => {
  for (const file of [anonymous.docx, anonymous.xlsx]) {
    const all = JSON.stringify(partsOf(file))
    for (const { name, code } of aBriefing().municipalities) {
      expect(all).not.toContain(name)
      expect(all).not.toContain(code)
    }
  }
})

test('the spreadsheet has a sheet with names only when they may be shown', async () => {
  const always = ['Overzicht', 'Rode draden', 'Normen', 'Methode']
  expect([...(await sheetsOf(named.xlsx)).keys()]).toEqual([...always.slice(0, 3), 'Gemeenten x normen', 'Methode'])
  expect([...(await sheetsOf(anonymous.xlsx)).keys()]).toEqual(always)
})

test('the spreadsheet gives every norm its figures as numbers and every municipality its level', async () => {
  const sheets = await sheetsOf(named.xlsx)
  const [head = [], ...norms] = sheets.get('Normen') ?? []
  const { norms: given, municipalities } = aBriefing()
  expect(norms).toHaveLength(given.length)
  for (const norm of given) {
    const row = norms.find(([code]) => code === norm.code) ?? []
    expect(row[head.indexOf('Onder de norm')]).toBe(String(norm.below))
    expect(row[head.indexOf('n.v.t.')]).toBe(String(norm.notApplicable))
  }
  const [names = [], first = []] = sheets.get('Gemeenten x normen') ?? []
  const level = given[0]?.cells[municipalities[0]?.code ?? '']
  expect(names.slice(2)).toEqual(municipalities.map(({ name }) => name))
  expect(first[2]).toBe(level === 'na' ? 'n.v.t.' : String(level ?? ''))
  expect(partsOf(named.xlsx)['xl/worksheets/sheet3.xml']).toContain('state="frozen"')
})

test('no text of the spreadsheet can be taken for a formula', async () => {
  const danger = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1']
  const [thread] = aBriefing().threads
  const threads = danger.flatMap((text) => (thread ? [{ ...thread, title: text, description: text }] : []))
  const municipalities = aBriefing().municipalities.map((one, at) => ({ ...one, name: danger[at % 4] ?? one.name }))
  const xlsx = await threadsSpreadsheet(aBriefing({ threads, municipalities, district: '=1' }))
  const parts = partsOf(xlsx)
  for (const [name, xml] of Object.entries(parts)) if (name.includes('worksheets')) expect(xml).not.toMatch(/<f>|<f /)
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text = '']) => text,
  )
  expect(texts.filter((text) => /^[=+\-@\t]/.test(text))).toEqual([])
})

test('control characters and half characters break neither file', async () => {
  const [thread] = aBriefing().threads
  const hard = `\u0000\u0008\uD800 😀 <&> ${'x'.repeat(40_000)}`
  const briefing = aBriefing({ threads: thread ? [{ ...thread, title: hard, description: hard }] : [] })
  expect([...(await sheetsOf(await threadsSpreadsheet(briefing))).keys()]).toContain('Rode draden')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not be there
  expect(partsOf(await threadsDocx(briefing))['word/document.xml']).not.toMatch(/[\u0000-\u0008]/)
})
