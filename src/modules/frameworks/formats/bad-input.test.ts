import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { checkFramework } from '../check-command.ts'
import { readFramework } from './read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const head = 'format: weerwerk/1\ncode: K\nversion: "1"\ntitle: Kader\n'
const scale = 'scale: [{ level: 0, name: Laag }, { level: 1, name: Hoog }]\n'
const norm = (code: string, more = '') => `  - { code: ${code}, assessable: true, text: Doe iets${more} }\n`

/** Every fault as it is told, and that nothing else came out of the file. */
async function faultsOf(content: string | Uint8Array, name = 'kader.yaml') {
  const { framework, faults } = await readFramework(typeof content === 'string' ? bytes(content) : content, name)
  expect(framework).toBeNull()
  expect(faults.length).toBeGreaterThan(0)
  return faults.map(({ path, message }) => `${path}: ${message}`)
}

test('doubled codes, a hole in the levels and unknown keys are told together, each with its place', async () => {
  const levels = 'scale: [{ level: 0, name: A }, { level: 1, name: B }, { level: 3, name: C }, { level: 3, name: D }]\n'
  const nodes = `nodes:\n${norm('N1')}${norm('N2', ', wieght: 2')}${norm('N1', ', threshold: 9')}`
  expect(await faultsOf(`${head}colour: red\n${levels}${nodes}`)).toEqual([
    'nodes.1.wieght: "wieght" is not a known key',
    'colour: "colour" is not a known key',
    'scale.2: level 2 is missing between 1 and 3',
    'scale.3: level 3 occurs twice',
    'nodes.2.threshold: N1: threshold 9 must be a whole level above 0 and at most 3',
    'nodes.2.code: code N1 occurs twice, at nodes 1 and 3',
  ])
})

test('a value of the wrong kind is told and not silently left out', async () => {
  const nodes = `nodes:\n  - { code: N1, assessable: ja, text: T, weight: zwaar, kind: kern, testForms: document }\n`
  expect(await faultsOf(`${head}${scale}threshold: hoog\ngroups: [A]\n${nodes}`)).toEqual([
    'threshold: a number is needed',
    'groups.0: a group of keys with values is needed',
    'nodes.0.assessable: yes or no is needed (true or false)',
    'nodes.0.kind: core or plus is needed',
    'nodes.0.weight: a number is needed',
    'nodes.0.testForms: a list is needed',
  ])
})

test('levels in the wrong order, parents that do not exist and circles are told', async () => {
  const down = 'scale: [{ level: 1, name: Hoog }, { level: 0, name: Laag }]\n'
  const nodes = `nodes:\n${norm('N1', ', parent: Z')}${norm('A', ', parent: B')}${norm('B', ', parent: A')}${norm('C', ', groups: [G], levels: { 7: x }')}`
  expect(await faultsOf(`${head}${down}${nodes}`)).toEqual([
    'scale.1: level 0 stands after 1; levels go up by one',
    'nodes.0.parent: N1: parent Z does not exist',
    'nodes.3.groups: C: group G is not defined',
    'nodes.3.levels: C: level 7 is not on the scale',
    'nodes: A is its own ancestor',
  ])
})

test('broken YAML and broken JSON are told with their line', async () => {
  expect(await faultsOf(`${head}scale: [\n`)).toEqual([expect.stringMatching(/^line [56]: this is no valid YAML: /)])
  expect(await faultsOf('{\n  "format": "weerwerk/1",\n  "code" "x"\n}')).toEqual([
    expect.stringMatching(/^line 3: this is no valid JSON: /),
  ])
  expect(await faultsOf('{ "format": ')).toEqual([expect.stringMatching(/^line 1: this is no valid JSON: /)])
  expect(await faultsOf('a: 1\na: 2\n')).toEqual([expect.stringMatching(/^line 2: this is no valid YAML: dupl/)])
})

test.each([
  ['an empty file', '', 'leeg.yaml is empty'],
  ['plain text', 'Beste collega,', 'this file holds no framework'],
  ['another YAML file', 'name: ci\non: push\n', /no framework in a format that Weerwerk reads/],
  ['a library without a framework', 'objects:\n  reference_controls: []\n', 'this library holds no framework'],
  [
    'a framework without norms',
    'objects:\n  framework: { ref_id: X, requirement_nodes: [{ urn: a }] }\n',
    /no assessable/,
  ],
  ['a catalog of withdrawn controls', JSON.stringify({ catalog: { controls: [withdrawn('a')] } }), /no control/],
  ['an OSCAL profile', '{"profile":{"imports":[]}}', /resolve it/],
  ['a newer format of ours', 'format: weerwerk/9\n', /format weerwerk\/9 is not known/],
  ['text that is not UTF-8', new Uint8Array([0x66, 0xf3, 0x6f]), /no UTF-8 text/],
])('%s is refused in words', async (_what, content, message) => {
  const { framework, faults } = await readFramework(typeof content === 'string' ? bytes(content) : content, 'leeg.yaml')
  expect(framework).toBeNull()
  expect(faults[0]?.message).toMatch(message)
  expect(await checkFramework(typeof content === 'string' ? bytes(content) : content, 'leeg.yaml')).toEqual({ faults })
})

function withdrawn(id: string, more: object = {}) {
  return { id, title: id, props: [{ name: 'status', value: 'Withdrawn' }], ...more }
}

test('withdrawn controls are left out, and the controls within them stay', async () => {
  const controls = [
    withdrawn('a-1', { controls: [{ id: 'a-1.1', title: 'Stays' }] }),
    { id: 'a-2', title: 'Also stays', controls: [withdrawn('a-2.1'), { id: 'a-2.2', title: 'Below' }] },
  ]
  const catalog = { metadata: { title: 'C', version: 2 }, groups: [{ id: 'a', title: 'A', controls }] }
  const { framework } = await readFramework(bytes(JSON.stringify({ catalog })), 'c.json')
  expect(framework?.version).toBe('2')
  expect(framework?.nodes.map(({ code, parent, assessable }) => [code, parent, assessable])).toEqual([
    ['a', null, false],
    ['a-1.1', 'a', true],
    ['a-2', 'a', true],
    ['a-2.2', 'a-2', true],
  ])
})

test('codes of a foreign file are made unique, with a warning', async () => {
  const node = (urn: string, more = {}) => ({ urn: `urn:x:${urn}`, assessable: true, name: urn, ...more })
  const requirement_nodes = [node('a', { ref_id: '1' }), node('b', { ref_id: '1' }), node('C')]
  const library = { objects: { framework: { ref_id: 'F', requirement_nodes } } }
  const { framework, warnings } = await readFramework(bytes(JSON.stringify(library)), 'l.json')
  expect(framework?.nodes.map(({ code }) => code)).toEqual(['1', '1-2', 'C'])
  expect(warnings.map(({ message }) => message)).toContain('1: this code occurs more often; it became 1-2')
})

test('a file of ours without levels gets those of Basis op orde, with a warning', async () => {
  const { framework, warnings } = await readFramework(bytes(`${head}nodes:\n${norm('N1')}`), 'k.yaml')
  expect(framework?.scale.map(({ level, name }) => [level, name.nl])).toEqual([
    [0, 'Ontbreekt'],
    [1, 'Incidenteel'],
    [2, 'Ingericht'],
    [3, 'Werkend'],
    [4, 'Lerend'],
  ])
  expect(warnings).toMatchObject([{ reason: 'fallback_scale' }])
})

test('ten megabytes of text in a field are refused, whatever the format', async () => {
  const much = 'x'.repeat(10 * 1024 * 1024)
  expect(await faultsOf(`${head}${scale}nodes:\n${norm('N1', `, guidance: ${much}`)}`)).toEqual([
    'nodes.0.guidance.nl: 10485760 characters are too many, at most 100000',
  ])
  const catalog = { controls: [{ id: 'a', title: 'A', parts: [{ name: 'statement', prose: much }] }] }
  expect(await faultsOf(JSON.stringify({ catalog }))).toEqual([expect.stringMatching(/nodes.0.text.en: 10485760 char/)])
  expect(await faultsOf(new Uint8Array(20 * 1024 * 1024 + 1))).toEqual([expect.stringMatching(/larger than 20 MB/)])
})

test('text that stands for more than it holds, and text without end in depth, is refused', async () => {
  const rows = Array.from({ length: 9 }, (_, at) => `a${at}: &a${at} [${`*a${at - 1},`.repeat(9).slice(0, -1)}]`)
  expect(await faultsOf(['a-1: &a-1 [x]', ...rows].join('\n'))).toEqual([expect.stringMatching(/two million values/)])
  const deep = `{"catalog":${'{"groups":['.repeat(60_000)}${']}'.repeat(60_000)}}`
  expect(await faultsOf(deep)).toEqual([expect.stringMatching(/nested more than 2000 deep/)])
  expect(await faultsOf(`${'['.repeat(60_000)}`)).toEqual([expect.stringMatching(/nested|YAML/)])
  expect(await faultsOf('catalog: &c\n  groups: [*c]\n')).toEqual([expect.stringMatching(/nested more than 2000 deep/)])
})

test('characters that no database takes do not get through', async () => {
  const { framework } = await readFramework(
    bytes(JSON.stringify({ catalog: { controls: [{ id: 'a', title: 'A\u0000\ud800B\r\nC' }] } })),
    'c.json',
  )
  expect(framework?.nodes[0]?.title).toEqual({ en: 'A\ufffdB\nC' })
})

async function workbookWith(sheets: Record<string, unknown[][]>): Promise<Uint8Array> {
  const workbook = newWorkbook()
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows)
  return workbookBytes(workbook)
}

test('a spreadsheet tells every fault with sheet, row and column', async () => {
  const formula = { formula: '1+1', result: 2 }
  const content = await workbookWith({
    Schaal: [
      ['level', 'name'],
      [0, 'Laag'],
      [2, 'Hoog'],
    ],
    Normen: [
      ['code', 'assessable', 'text', 'wieght', 'text', 'weight'],
      ['N1', 'ja', 'Tekst', null, null, 'zwaar'],
      [],
      ['N1', 'misschien', formula, null, null, 1, 'los'],
    ],
  })
  expect(await faultsOf(content, 'kader.xlsx')).toEqual([
    'sheet Normen: C4 holds a formula; type the value itself',
    expect.stringMatching(/^sheet Normen, row 1: column "wieght" is not known; known are code, parent/),
    'sheet Normen, row 1: column "text" occurs twice',
    'sheet Normen, row 4: a value stands in a column without a header',
    'sheet Normen, row 2, weight: a number is needed',
    'sheet Normen, row 4, assessable: yes or no is needed (true or false)',
    'sheet Schaal, row 3: level 1 is missing between 0 and 2',
    'sheet Normen, row 4, code: code N1 occurs twice, at nodes 1 and 2',
  ])
})

test('a spreadsheet with only norms is read, with a decimal comma and lists as people type them', async () => {
  const content = await workbookWith({
    normen: [
      ['code', 'assessable', 'title', 'text (en)', 'weight', 'testForms', 'level 4'],
      ['N1', 'JA', 'Titel', 'Text', '1,5', 'document; interview', 'Best'],
    ],
  })
  const { framework, warnings, faults } = await readFramework(content, 'k.xlsx')
  expect(faults).toEqual([])
  expect(warnings).toMatchObject([{ reason: 'fallback_scale' }])
  expect(framework?.nodes).toEqual([
    {
      code: 'N1',
      parent: null,
      assessable: true,
      title: { nl: 'Titel' },
      text: { en: 'Text' },
      weight: 1.5,
      testForms: ['document', 'interview'],
      levels: { 4: { nl: 'Best' } },
    },
  ])
})

test('a spreadsheet of something else, a broken one and a zip bomb are refused in words', async () => {
  expect(await faultsOf(await workbookWith({ Blad1: [['a']] }), 'k.xlsx')).toEqual([
    'file: this spreadsheet holds no framework: sheet Normen is missing',
  ])
  expect(await faultsOf(bytes('PK\u0003\u0004 and then nothing'), 'k.xlsx')).toEqual([expect.stringMatching(/^file: /)])
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024) })
  expect(await faultsOf(bomb, 'k.xlsx')).toEqual([expect.stringMatching(/^file: .*(tight|more than 100 MB)/)])
})
