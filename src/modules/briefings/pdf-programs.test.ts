import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paperPdf } from './pdf.ts'
import { aBriefing } from './testing.ts'
import { aReport } from './testing-report.ts'
import { threadsPaper } from './threads-paper.ts'

/** Whether a program of Debian is here; says so when not. */
function has(program: string, asked: string): boolean {
  const isHere = spawnSync(program, [asked], { stdio: 'ignore' }).error === undefined
  if (!isHere) console.info(`left out: what ${program} says of a PDF, because it is not installed`)
  return isHere
}
const [hasInfo, hasQpdf, hasMutool] = [has('pdfinfo', '-v'), has('qpdf', '--version'), has('mutool', '-v')]

const folder = mkdtempSync(join(tmpdir(), 'paper-'))
const files = Object.entries({
  report: paperPdf(aReport(2)),
  threads: paperPdf(threadsPaper(aBriefing())),
  archive: paperPdf(aReport(2), { archive: true }),
  english: paperPdf(aReport(1, { language: 'en', title: 'Result report Twente' })),
}).map(([name, pdf]) => {
  writeFileSync(join(folder, name), pdf)
  return [name, join(folder, name)] as const
})
const said = (program: string, ...args: string[]) =>
  execFileSync(program, args, { stdio: 'pipe', maxBuffer: 2 ** 26 }).toString('utf8')

test.runIf(hasQpdf).each(files)('qpdf finds no fault in the list of objects or in a stream: %s', (_name, file) => {
  expect(said('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
})

test.runIf(hasInfo).each(files)(
  'pdfinfo says that it is tagged and titled, needs no script and no password: %s',
  (name, file) => {
    const info = said('pdfinfo', file)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Title: +\S.* Twente/)
    expect(info).toMatch(/JavaScript: +no/)
    expect(info).toMatch(/Encrypted: +no/)
    const metadata = said('pdfinfo', '-meta', file)
    expect(metadata).toContain(`<rdf:li>${name === 'english' ? 'en-GB' : 'nl-NL'}</rdf:li>`)
    expect(metadata).toContain(name === 'archive' ? '<pdfaid:part>2<' : '<pdfuaid:part>1<')
  },
)

test.runIf(hasInfo)('pdfinfo reads the parts of a page in the order in which they are said', () => {
  const words = said('pdfinfo', '-struct-text', join(folder, 'report'))
  const inOrder = [
    'Resultatenrapportage Twente',
    'H1 "Inhoud"',
    'H1 "Deelproject 1"',
    'het programma',
    'H2 "Wat het kostte"',
    'H2 "Hoe het ging"',
    'H1 "Deelproject 2"',
  ].map((part) => words.indexOf(part))
  expect(inOrder).not.toContain(-1)
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
})

test.runIf(hasMutool).each(files)('mutool opens every page, and every font is in the file: %s', (name, file) => {
  const drawn = spawnSync('mutool', ['draw', '-q', '-F', 'text', file], { maxBuffer: 2 ** 26 })
  expect(drawn.status).toBe(0)
  expect(drawn.stdout.toString('utf8')).toContain(name === 'english' ? 'Page 2 of' : 'Pagina 2 van')
  expect(said('mutool', 'show', file, 'trailer/Root/Lang')).toContain(name === 'english' ? 'en-GB' : 'nl-NL')
  const fonts = said('mutool', 'info', '-F', file).match(/Type0 '[^']+'/g) ?? []
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/^Type0 '[A-Z]{6}\+SourceSans3/)
})
