import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const command = resolve(import.meta.dirname, '../../bin/weerwerk')
const folder = mkdtempSync(join(tmpdir(), 'weerwerk cli '))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string) => writeFileSync(join(folder, name), text)
const control = (id: string) => ({ id, title: id, parts: [{ id: `${id}_smt`, name: 'statement', prose: `Do ${id}.` }] })
const groups = [
  { id: 'ac', title: 'Access', controls: [control('ac-1'), control('ac-2')] },
  { id: 'au', title: 'Audit', controls: [control('au-1')] },
]
const metadata = {
  title: 'Small catalog',
  version: '1.0',
  'last-modified': '2026-01-01T00:00:00Z',
  'oscal-version': '1.1.2',
}
file('catalog.json', JSON.stringify({ catalog: { uuid: 'a3b1f0e2-54cb-4d2c-8f0e-0c8b7f1f2a11', metadata, groups } }))
file('scores.csv', 'municipality,norm,score\nA,ac-1,0\nB,ac-1,1\nC,ac-1,4\nA,ac-2,na\nB,ac-2,3\nA,au-1,2\n')
file('neighbours.csv', 'a;b;weight\nA;B;1\nB;C;0,5\n')

/** Runs the command in the folder with the files, and so never in the project itself. */
function weerwerk(args: readonly string[], path = command) {
  const { status, stdout, stderr } = spawnSync(path, args, { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const checkCatalog = ['framework', 'check', 'catalog.json']
const analyse = (...more: string[]) => weerwerk(['analyse', '--framework', 'catalog.json', '--scores', ...more])

test('analyse prints all figures as JSON, and nothing else, on stdout', () => {
  const { status, stdout } = analyse('scores.csv', '--neighbours', 'neighbours.csv', '--threshold', '3', '--json')
  const result = JSON.parse(stdout)
  expect(status).toBe(0)
  expect(Object.keys(result)).toEqual(['framework', 'municipalities', 'norms', 'themes', 'waterbed'])
  expect(result.framework).toMatchObject({ version: '1.0', threshold: 3 })
  expect(result.municipalities).toEqual(['A', 'B', 'C'])
  expect(result.norms).toMatchObject([
    { norm: 'ac-1', theme: 'ac', applicable: 3, n: 3, below: 2, fgt1: 5 / 9, rank: 1, rankRange: [1, 1] },
    { norm: 'ac-2', theme: 'ac', applicable: 2, n: 1, below: 0, type: 'shared-strength', rank: 3 },
    { norm: 'au-1', theme: 'au', applicable: 3, n: 1, below: 1, fgt1: 1 / 3, rank: 2 },
  ])
  expect(result.themes.map(({ theme }: { theme: string }) => theme)).toEqual(['ac', 'au'])
  expect(result.waterbed[0]).toEqual({ norm: 'ac-1', district: 0.625 / 1.5, exposure: { A: 0.25, B: 0.25, C: 0 } })
})

test('without --json people get a table with counts beside the numbers', () => {
  const { status, stdout } = analyse('scores.csv')
  expect(status).toBe(0)
  expect(stdout).toContain('3 municipalities, 3 norms, threshold 2')
  expect(stdout).toMatch(/ac-2 .* 0 of 1, 1 n\/a, 1 missing/)
})

test('framework map proposes a mapping, writes it as OSCAL, and says of one in a file which answers would be lost', () => {
  const next = [{ id: 'ac', title: 'Access', controls: [control('ac-1'), control('ac-3')] }, groups[1]]
  file(
    'next.json',
    JSON.stringify({
      catalog: {
        uuid: 'a3b1f0e2-54cb-4d2c-8f0e-0c8b7f1f2a12',
        metadata: { ...metadata, version: '2.0' },
        groups: next,
      },
    }),
  )
  const map = (...more: string[]) => weerwerk(['framework', 'map', 'catalog.json', 'next.json', ...more])
  const told = map()
  expect(told.status).toBe(0)
  expect(told.stdout).toContain('carry: 2')
  expect(told.stdout).toContain('to be decided: 1 (ac-2)')
  expect(told.stdout).toContain('new, without an answer: 1 (ac-3)')
  expect(JSON.parse(map('--json').stdout)).toMatchObject({ from: '1.0', to: '2.0', open: ['ac-2'], levels: null })
  const { stdout } = map('--oscal')
  file('mapping.json', stdout)
  const refused = map('--mapping', 'mapping.json')
  expect(refused.status).toBe(2)
  expect(refused.stderr).toMatch(/mapping\.json:\nac-2: not decided yet\. Its answer would be lost\.\n$/)
})

test('screening classify gives class, rule and checks of each function, and all faults of a wrong file', () => {
  const header = 'function,f1,f2,f3,f4,f5,f6,f7,f8,domains,flags\n'
  file(
    'functions.csv',
    `${header}"Inkoper, groot",2,3,3,0,0,2,0,1,,\nBode,1,0,0,2,0,0,0,0,,value-documents\nBoa,2,3,0,1,0,3,0,0,boa,\n`,
  )
  const { status, stdout } = weerwerk(['screening', 'classify', 'functions.csv', '--json'])
  expect(status).toBe(0)
  const found = JSON.parse(stdout)
  expect(found).toMatchObject([
    { function: 'Inkoper, groot', total: 11, class: 'C', rule: 'score' },
    { function: 'Bode', total: 3, class: 'C', rule: 'minimum' },
    { function: 'Boa', total: 9, class: 'D', rule: 'designated' },
  ])
  expect(Object.keys(found[0])).toEqual(['function', 'total', 'class', 'rule', 'checks'])
  expect(found[2].checks).toContain('vog-p')
  expect(weerwerk(['screening', 'classify', 'functions.csv']).stdout).toMatch(/Bode +3 +C +minimum +identity cv/)
  file('functions.csv', `${header}Bode,,0,0,2,0,0,0,7,,\n`)
  const wrong = weerwerk(['screening', 'classify', 'functions.csv'])
  expect([wrong.status, wrong.stdout]).toEqual([2, ''])
  expect(wrong.stderr).toContain(
    'line 2: f1 is empty; it is a whole number from 0 to 3\nline 2: f8 7 is not from 0 to 3',
  )
})

test('all faults of all files are told, as lines and with --json also as JSON, with exit code 2', () => {
  file('wrong.csv', 'municipality,norm,score\nA,ac-1,9\nA,ac-1,1\nB,zz-9,high\n')
  file('far.csv', 'a,b,weight\nA,Z,0\n')
  const { status, stdout, stderr } = analyse('wrong.csv', '--neighbours', 'far.csv', '--json')
  expect([status, stdout]).toEqual([2, ''])
  const lines = stderr.trimEnd().split('\n')
  const { faults } = JSON.parse(lines.pop() ?? '')
  expect(faults.map(({ file, line }: { file: string; line: number }) => [file, line])).toEqual([
    ['wrong.csv', 2],
    ['wrong.csv', 3],
    ['wrong.csv', 4],
    ['wrong.csv', 4],
    ['far.csv', 2],
    ['far.csv', 2],
  ])
  expect(lines).toContain('line 2: score 9 is not on the scale 0 to 4')
  expect(lines).toContain("line 2: municipality 'Z' is not in the scores")
})

test.each([
  ['an unknown command', ['dance'], "unknown command 'dance'"],
  ['no command', [], 'Usage: weerwerk'],
  ['a missing option', ['analyse', '--framework', 'catalog.json'], "required option '--scores <file>' not specified"],
  ['a threshold that is no level', ['analyse', '--threshold', 'x'], 'It is not a whole level'],
  [
    'a threshold off the scale',
    ['analyse', '--framework', 'catalog.json', '--scores', 'scores.csv', '--threshold', '0'],
    'threshold 0 is not a whole level from 1 to 4',
  ],
  ['a file that is not there', ['framework', 'check', 'none.yaml'], "can't read none.yaml: no such file"],
  [
    'a paper in a folder that is not there',
    ['briefing', 'threads', '--out', 'none/paper.pdf'],
    '--out none/paper.pdf: the folder does not exist',
  ],
  [
    'a paper of an unknown kind',
    ['briefing', 'threads', '--out', 'paper.odf'],
    'must be one of .pdf, .docx, .odt, .pptx, .html, .xlsx, .csv',
  ],
  ['a file without a framework', ['framework', 'check', 'scores.csv'], 'scores.csv'],
])('wrong use ends with exit code 2: %s', (_name, args, message) => {
  const { status, stdout, stderr } = weerwerk(args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(message)
})

test('framework check prints what a file holds', () => {
  const { status, stdout } = weerwerk([...checkCatalog, '--json'])
  const report = JSON.parse(stdout)
  const keys = ['format', 'code', 'title', 'version', 'language', 'scale', 'themes', 'norms', 'groups', 'warnings']
  expect(status).toBe(0)
  expect(Object.keys(report)).toEqual(keys)
  expect(report).toMatchObject({
    format: 'oscal',
    title: 'Small catalog',
    version: '1.0',
    themes: 2,
    norms: 3,
    groups: 0,
  })
  expect(report.scale.map(({ level }: { level: number }) => level)).toEqual([0, 1, 2, 3, 4])
  expect(report.warnings).not.toEqual([])
})

test('help is a good end, also through a link to the command', () => {
  const link = join(folder, 'linked')
  symlinkSync(command, link)
  const { status, stdout } = weerwerk(['analyse', '--help'], link)
  expect(status).toBe(0)
  expect(stdout).toContain('--neighbours <file>')
})

test('analyse and framework check start without loading the database', () => {
  const hook = `import{registerHooks}from'node:module';registerHooks({load(url,context,next){
    if(/drizzle-orm|pglite|node_modules.pg.|pg-boss/.test(url))throw new Error('loads '+url);return next(url,context)}})`
  const env = { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` }
  const start = (args: string[]) => spawnSync(command, args, { cwd: folder, encoding: 'utf8', env })
  for (const args of [['analyse', '--framework', 'catalog.json', '--scores', 'scores.csv'], checkCatalog]) {
    const { status, stderr } = start(args)
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('loads')])
  }
})

test('without installed packages the command says what to do', () => {
  const project = join(folder, 'fresh')
  mkdirSync(join(project, 'bin'), { recursive: true })
  cpSync(command, join(project, 'bin/weerwerk'))
  chmodSync(join(project, 'bin/weerwerk'), 0o755)
  const { status, stdout, stderr } = weerwerk(['analyse'], join(project, 'bin/weerwerk'))
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain(`run npm ci first in ${project}`)
})

test('a reader that stops early is no failure', () => {
  const { stderr, stdout } = spawnSync('sh', ['-c', '"$0" --help | head -n 1', command], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stdout).toContain('Usage: weerwerk')
  expect(stderr).toBe('')
})

test('systems check tells every fault in a file of sources with its cell, and what its sources lack', () => {
  const head =
    'Code;Bron;Soort;Wat staat erin;Waarvoor;Toegang;Toegang in woorden;Let op;Hoe komt u erbij;Contact;Herkomst'
  const row = (access: string) =>
    `proef;Proef (fictief);open bron;proeven;proeven;${access};open;niets;vraag;loket;proef`
  file('sources.csv', `${head}\r\n${row('openbaar')}\r\n`)
  const right = weerwerk(['systems', 'check', 'sources.csv', '--json'])
  expect(right.status).toBe(0)
  expect(JSON.parse(right.stdout)).toMatchObject([{ code: 'proef', name: 'Proef (fictief)' }])
  expect(JSON.parse(right.stdout)[0].lacking).toContain('systems.no_ground')
  file('wrong.csv', `${head};Firma\r\n${row('halfopen')};Firma Fictief\r\n`)
  const wrong = weerwerk(['systems', 'check', 'wrong.csv', '--json'])
  expect(wrong.status).toBe(2)
  const { faults } = JSON.parse(wrong.stderr.trim().split('\n').at(-1) ?? '')
  expect(faults.map(({ message }: { message: string }) => message.split(':')[0])).toEqual(['L1 Firma', 'F2 Toegang'])
  file('broken.xml', '<!DOCTYPE model [<!ENTITY a "a">]><model/>')
  const refused = weerwerk(['systems', 'check', 'broken.xml'])
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('DOCTYPE')])
})
