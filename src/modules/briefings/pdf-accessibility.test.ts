import { expect, test } from 'vitest'
import type { ThreadsBriefing } from './model.ts'
import { paperPdf } from './pdf.ts'
import {
  type Dict,
  dictAt,
  isDict,
  isRef,
  listAt,
  nameIn,
  ObjectReader,
  type Pdf,
  readPdf,
  type Value,
} from './reading-pdf-objects.ts'
import { aBriefing } from './testing.ts'
import { aReport } from './testing-report.ts'
import { threadsPaper } from './threads-paper.ts'

const threadsPdf = (briefing: ThreadsBriefing, options?: { archive: boolean }) =>
  paperPdf(threadsPaper(briefing), options)

const papers: [string, Pdf][] = [
  ['a report with charts', readPdf(paperPdf(aReport(4)))],
  ['for readers', readPdf(threadsPdf(aBriefing()))],
  ['for readers, without names', readPdf(threadsPdf(aBriefing({ named: false })))],
  ['for the archive', readPdf(threadsPdf(aBriefing(), { archive: true }))],
]

const catalogOf = (pdf: Pdf) => dictAt(pdf, pdf.trailer.get('Root'))
const ofType = ({ objects }: Pdf, type: string): Dict[] =>
  [...objects.values()].filter(isDict).filter((one) => nameIn(one.get('Type')) === type)

function metadataOf(pdf: Pdf): string {
  const metadata = catalogOf(pdf).get('Metadata')
  return isRef(metadata) ? Buffer.from(pdf.streamOf(metadata.ref), 'latin1').toString('utf8') : ''
}

/** The elements of the structure tree in reading order. */
function elementsOf(pdf: Pdf): Dict[] {
  const walk = (value: Dict): Dict[] => [
    ...(value.has('S') ? [value] : []),
    ...listAt(pdf, value.get('K')).flatMap((kid) => (isRef(kid) ? walk(dictAt(pdf, kid)) : [])),
  ]
  return walk(dictAt(pdf, catalogOf(pdf).get('StructTreeRoot')))
}
const roleOf = (element: Dict) => nameIn(element.get('S')) ?? ''

const textOf = (value: unknown): string => {
  const hex = String(value ?? '')
  return hex.startsWith('FEFF') ? Buffer.from(hex.slice(4), 'hex').swap16().toString('utf16le') : hex
}

test.each(papers)('a reading program is told that it is tagged, Dutch and titled: %s', (_name, pdf) => {
  const catalog = catalogOf(pdf)
  expect(dictAt(pdf, catalog.get('MarkInfo')).get('Marked')).toBe(true)
  expect(catalog.get('Lang')).toBe('nl-NL')
  expect(elementsOf(pdf).length).toBeGreaterThan(500)
  expect(metadataOf(pdf)).toMatch(/<dc:title>.*(Rode-dradenbeeld|Resultatenrapportage) Twente.*<\/dc:title>/s)
  for (const page of ofType(pdf, 'Page')) if (page.has('Annots')) expect(nameIn(page.get('Tabs'))).toBe('S')
})

test.each(papers)('every picture has a text, headings skip no level, tables have headers: %s', (_name, pdf) => {
  const elements = elementsOf(pdf)
  const pictures = elements.filter((one) => roleOf(one) === 'Figure')
  expect(pictures.length).toBeGreaterThan(1)
  for (const picture of pictures) expect(textOf(picture.get('Alt')).length).toBeGreaterThan(80)
  const levels = elements.flatMap((one) => /^H([1-6])$/.exec(roleOf(one))?.[1] ?? []).map(Number)
  expect(levels[0]).toBe(1)
  for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
  const count = (role: string) => elements.filter((one) => roleOf(one) === role).length
  expect(count('THead')).toBe(count('Table'))
  expect(count('TH')).toBeGreaterThan(count('Table'))
})

test.each(papers)('the first cell of every row of a table is the header of that row: %s', (_name, pdf) => {
  const cellsOf = (row: Dict) => listAt(pdf, row.get('K')).map((cell) => dictAt(pdf, cell))
  const scopeOf = (cell: Dict) =>
    listAt(pdf, cell.get('A')).flatMap((one) => nameIn(dictAt(pdf, one).get('Scope')) ?? [])
  const bodies = elementsOf(pdf).filter((one) => roleOf(one) === 'TBody')
  expect(bodies.length).toBeGreaterThan(5)
  for (const row of bodies.flatMap(cellsOf)) {
    const [first = new Map(), ...rest] = cellsOf(row)
    expect([roleOf(first), scopeOf(first)]).toEqual(['TH', ['Row']])
    for (const cell of rest) expect(roleOf(cell)).toBe('TD')
  }
})

test('what a chart shows is told: its title stands before it, its text says every value', () => {
  const report = papers[0]?.[1]
  if (!report) throw new Error('the report is made above')
  const told = elementsOf(report)
    .filter((one) => roleOf(one) === 'Figure')
    .map((one) => textOf(one.get('Alt')))
  expect(told).toHaveLength(16)
  expect(told[0]).toMatch(/^Staafdiagram\. Almelo: €.*Losser: €/)
  expect(told[3]).toMatch(/^Tijdlijn van 15 januari 2024 tot en met 31 december 2024\..*Training klaar/)
  const roles = elementsOf(report).map(roleOf)
  for (const [at, role] of roles.entries())
    if (role === 'Figure') expect(roles.slice(Math.max(0, at - 4), at)).toContain('Caption')
})

test.each(papers)('every kind of element is a standard one or leads to one: %s', (_name, pdf) => {
  const roles = dictAt(pdf, dictAt(pdf, catalogOf(pdf).get('StructTreeRoot')).get('RoleMap'))
  const standard = new Set(
    'Document Part Div P H1 H2 H3 L LI Lbl LBody Table TR TH TD THead TBody Caption Figure Span Link TOC TOCI Reference'.split(
      ' ',
    ),
  )
  for (const element of elementsOf(pdf)) {
    const role = roleOf(element)
    expect(standard, role).toContain(standard.has(role) ? role : nameIn(roles.get(role)))
  }
})

test.each(papers)('every font is embedded and says which characters it draws: %s', (_name, pdf) => {
  const fonts = ofType(pdf, 'Font')
  expect(fonts.length).toBeGreaterThan(0)
  for (const descriptor of ofType(pdf, 'FontDescriptor'))
    expect([...descriptor.keys()].filter((key) => /^FontFile[23]?$/.test(key))).toHaveLength(1)
  for (const font of fonts) {
    if (nameIn(font.get('Subtype')) === 'Type0') expect(isRef(font.get('ToUnicode'))).toBe(true)
    else expect(nameIn(dictAt(pdf, font.get('FontDescriptor')).get('Type'))).toBe('FontDescriptor')
  }
})

const draws = new Set('Tj TJ " \' S s f F f* B B* b b* sh Do BI EI'.split(' ').map((operator) => `.${operator}`))

/** Each drawing operator of a page with the number of the marked content that it is in, or why it is in none. */
function drawingOf(content: string): { inside: (number | 'artifact' | 'none')[]; operators: number } {
  const reader = new ObjectReader(content)
  const open: (number | 'artifact' | 'none')[] = []
  const inside: (number | 'artifact' | 'none')[] = []
  let operands: Value[] = []
  let operators = 0
  while (!reader.isDone) {
    const value = reader.value()
    const operator = nameIn(value)?.startsWith('.') ? nameIn(value) : null
    if (operator === null) {
      operands.push(value)
      continue
    }
    operators += 1
    if (operator === '.BDC' || operator === '.BMC') open.push(markOf(operands))
    if (operator === '.EMC') open.pop()
    if (draws.has(operator)) inside.push(open.findLast((mark) => mark !== 'none') ?? 'none')
    operands = []
  }
  return { inside, operators }
}

function markOf([tag, properties]: readonly unknown[]): number | 'artifact' | 'none' {
  if (nameIn(tag) === 'Artifact') return 'artifact'
  const id = isDict(properties) ? properties.get('MCID') : undefined
  return typeof id === 'number' ? id : 'none'
}

/** The numbers of marked content that the structure tree refers to, by page object. */
function referredIn(pdf: Pdf): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  const add = (page: unknown, id: unknown) => {
    if (!isRef(page) || typeof id !== 'number') return
    found.set(page.ref, (found.get(page.ref) ?? new Set()).add(id))
  }
  for (const element of elementsOf(pdf))
    for (const kid of listAt(pdf, element.get('K'))) {
      add(element.get('Pg'), kid)
      if (isDict(kid)) add(kid.get('Pg') ?? element.get('Pg'), kid.get('MCID'))
    }
  return found
}

test.each(papers)('all that is drawn is in the structure or is marked as decoration: %s', (_name, pdf) => {
  const referred = referredIn(pdf)
  const pages = [...pdf.objects].filter(([, one]) => isDict(one) && nameIn(one.get('Type')) === 'Page')
  expect(pages.length).toBeGreaterThan(10)
  for (const [id, page] of pages) {
    const contents = isDict(page) ? listAt(pdf, page.get('Contents')).filter(isRef) : []
    const { inside, operators } = drawingOf(contents.map(({ ref }) => pdf.streamOf(ref)).join('\n'))
    expect(operators).toBeGreaterThan(50)
    expect(inside).not.toContain('none')
    const numbers = new Set(inside.filter((mark) => typeof mark === 'number'))
    expect([...numbers].filter((one) => !referred.get(id)?.has(one))).toEqual([])
  }
})

test.each(papers)(
  'no page needs what a PDF for years may not need: scripts, files, other programs: %s',
  (_name, pdf) => {
    const catalog = catalogOf(pdf)
    for (const key of ['OpenAction', 'AA', 'AcroForm', 'Names', 'Encrypt']) expect(catalog.has(key), key).toBe(false)
    expect(pdf.trailer.has('Encrypt')).toBe(false)
    for (const one of ofType(pdf, 'Annot')) expect(nameIn(one.get('Subtype'))).toBe('Link')
  },
)

test('what it says of itself: PDF/UA-1 for readers, PDF/A-2a with colours for the archive', () => {
  const [, [, readers] = [], , [, archive] = []] = papers
  if (!readers || !archive) throw new Error('the papers are made above')
  expect(dictAt(readers, catalogOf(readers).get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true)
  expect(metadataOf(readers)).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(metadataOf(archive)).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(metadataOf(archive)).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  const intents = listAt(archive, catalogOf(archive).get('OutputIntents')).map((intent) => dictAt(archive, intent))
  expect(intents.map((intent) => nameIn(intent.get('S')))).toEqual(['GTS_PDFA1'])
  const profile = intents[0]?.get('DestOutputProfile')
  expect(isRef(profile) && archive.streamOf(profile.ref).slice(36, 40)).toBe('acsp')
})
