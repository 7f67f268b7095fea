import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { heading, type Paper, text } from '../paper.ts'
import { table } from '../table.ts'
import { aBriefing } from '../testing.ts'
import { aReport } from '../testing-report.ts'
import { threadsPaper } from '../threads-paper.ts'
import { paperPptx } from './presentation.ts'

const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]))
const slidesIn = (paper: Paper): string[] => {
  const parts = partsOf(paperPptx(paper))
  const count = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
  return Array.from({ length: count }, (_, at) => parts[`ppt/slides/slide${at + 1}.xml`] ?? '')
}
const wordsIn = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words = '']) => words)
/** The shape that holds the title, which comes first. */
const titleOf = (slide: string) => {
  const first = slide.slice(slide.indexOf('<p:sp>'), slide.indexOf('</p:sp>'))
  return /<p:ph type="(title|ctrTitle)"\/>/.test(first) ? wordsIn(first).join('') : ''
}

const papers: [string, Paper][] = [
  ['a report', aReport(2)],
  ['the common threads', threadsPaper(aBriefing())],
]

test.each(papers)('every slide has a title of its own, first of all that is read: %s', (_name, paper) => {
  const titles = slidesIn(paper).map(titleOf)
  expect(titles.length).toBeGreaterThan(10)
  expect(titles).not.toContain('')
  expect(new Set(titles).size).toBe(titles.length)
})

test.each(papers)('every chart, table and picture says what it is, and every word is Dutch: %s', (_name, paper) => {
  for (const slide of slidesIn(paper)) {
    for (const [frame] of slide.matchAll(/<p:graphicFrame>.*?<p:cNvPr[^>]*>/gs))
      expect(/descr="([^"]*)"/.exec(frame)?.[1]?.length).toBeGreaterThan(10)
    for (const [run] of slide.matchAll(/<a:(rPr|endParaRPr)[^>]*>/g)) expect(run).toContain('lang="nl-NL"')
  }
})

test('the first row and column of a table are told to be headers, on each slide that it goes on over', () => {
  const tables = slidesIn(threadsPaper(aBriefing())).flatMap((slide) => slide.match(/<a:tbl>.*?<\/a:tbl>/gs) ?? [])
  expect(tables.length).toBeGreaterThan(4)
  const told = tables.filter((table) => table.includes('<a:tblPr firstRow="1" firstCol="1"/>'))
  // All but the map of tiles, which has places and no headers.
  expect(told.length).toBe(tables.length - 1)
})

test('a chart can be changed: it holds its figures, and a workbook with the same', () => {
  const file = paperPptx(aReport(1))
  const parts = partsOf(file)
  const charts = Object.keys(parts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
  expect(charts).toHaveLength(4)
  expect(parts['ppt/charts/chart1.xml']).toContain('<c:pt idx="2"><c:v>106292.5</c:v></c:pt>')
  const workbook = partsOf(unzipSync(file)['ppt/embeddings/figures1.xlsx'] ?? new Uint8Array())
  expect(workbook['xl/worksheets/sheet1.xml']).toContain('<c r="B4"><v>106292.5</v></c>')
})

test('every milestone of a timeline stands on its slide, with what it is and when', () => {
  const slides = slidesIn(aReport(1))
  const marks = slides.flatMap((slide) => slide.match(/<p:sp><p:nvSpPr><p:cNvPr[^>]*name="Milestone[^>]*>/g) ?? [])
  const timelines = aReport(1).blocks.flatMap((one) =>
    one.kind === 'chart' && one.drawing.as === 'timeline' ? one.drawing.rows : [],
  )
  const wanted = timelines.flatMap(({ milestones }) => milestones)
  expect(wanted.length).toBeGreaterThan(0)
  expect(marks).toHaveLength(wanted.length)
  for (const { label } of wanted) expect(marks.some((mark) => mark.includes(`descr="${label}, `))).toBe(true)
})

test('long words of a table are all on slides, however many they need', () => {
  const words = Array.from({ length: 300 }, (_, at) => `woord${at}`)
  const columns = [
    { header: 'Wat', width: 1 },
    { header: 'Uitleg', width: 2 },
  ]
  const blocks = [heading(1, 'Deel'), table(null, columns, [['Naam', words.join(' ')]])]
  const told = slidesIn(aReport(0, { blocks }))
  const found = told.flatMap(wordsIn).join(' ').split(' ')
  expect(words.filter((word) => !found.includes(word))).toEqual([])
})

test('every part is of a known kind, and whatever a part leads to is there', () => {
  const parts = partsOf(paperPptx(aReport(1)))
  for (const name of Object.keys(parts).filter((one) => one.endsWith('.xml') && one !== '[Content_Types].xml'))
    expect(parts['[Content_Types].xml']).toContain(`PartName="/${name}"`)
  for (const [name, list] of Object.entries(parts).filter(([one]) => one.endsWith('.rels'))) {
    const folder = name.replace(/_rels\/[^/]+$/, '')
    for (const [relation, target = ''] of list.matchAll(/<Relationship [^>]*Target="([^"]*)"[^>]*>/g))
      if (!relation.includes('External'))
        expect(parts).toHaveProperty([new URL(target, `file:///${folder}`).pathname.slice(1)])
  }
})

test('nothing that was typed becomes markup, and an address leads out of the paper', () => {
  const hard = '<a:t>&"\'</a:t>'
  const all = slidesIn(aReport(0, { title: hard, blocks: [heading(1, hard), text(hard)] })).join('')
  expect(all).not.toContain(`>${hard}`)
  expect(all).toContain('&lt;a:t&gt;&amp;')
  const lists = partsOf(paperPptx(aReport(1)))
  expect(JSON.stringify(lists)).toContain('https://weerwerk.example/programma\\" TargetMode=\\"External\\"')
})

test('no word is lost: a text longer than a slide goes on on the next', () => {
  const words = Array.from({ length: 900 }, (_, at) => `woord${at}`)
  const slides = slidesIn(aReport(0, { blocks: [heading(1, 'Lang'), text(words.join(' '))] }))
  expect(slides.map(titleOf).filter((title) => title.startsWith('Lang ('))).toHaveLength(slides.length - 1)
  const shown = slides.flatMap(wordsIn).join(' ')
  for (const word of words) expect(shown).toContain(`${word} `.trim())
})

test('a presentation shows its own blocks when the paper has those', () => {
  const slides = slidesIn(aReport(1, { slides: [heading(1, 'Alleen dit')] }))
  expect(slides.map(titleOf)).toEqual(['Resultatenrapportage Twente', 'Alleen dit'])
})
