import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { plainStyle } from './house/model.ts'
import { officeProgram } from './odt.ts'
import { packed } from './office-file.ts'
import { pngLogo } from './testing-logo.ts'
import { aReport } from './testing-report.ts'
import { forms, writePaper } from './writing.ts'

const starts = {
  pdf: '%PDF-1.7',
  archive: '%PDF-1.7',
  docx: 'PK',
  odt: 'PK',
  pptx: 'PK',
  html: '<!doctype html>',
  xlsx: 'PK',
  csv: '\u00ef\u00bb\u00bfBlad;',
}
/** ODT is made by LibreOffice, which the tests don't need to have. */
const own = forms.filter((form) => form !== 'odt')

test('papers that are asked for at once are each written in their own form, with the same bytes each time', async () => {
  const paper = aReport(1, { style: { ...plainStyle('Twente'), logo: pngLogo } })
  const write = () => Promise.all(own.map((form) => writePaper(paper, form)))
  const [papers, again] = await Promise.all([write(), write()])
  for (const [at, form] of own.entries()) {
    const bytes = Buffer.from(papers[at] ?? [])
    expect(bytes.toString('latin1').startsWith(starts[form]), form).toBe(true)
    expect(bytes.equals(again[at] ?? Buffer.alloc(0)), form).toBe(true)
  }
  expect(papers[0]).not.toEqual(papers[1])
})

test('a paper that fails says why, and the next one is written', async () => {
  const broken = JSON.parse('{"title":"x"}')
  await expect(writePaper(broken, 'pdf')).rejects.toThrow(/can't be written: .*TypeError/s)
  expect((await writePaper(aReport(), 'xlsx')).length).toBeGreaterThan(1000)
})

test('without LibreOffice ODT is refused with the reason, and every other form is written', async () => {
  vi.stubEnv('PATH', '')
  expect(officeProgram()).toBeNull()
  await expect(writePaper(aReport(), 'odt')).rejects.toMatchObject({ reason: 'briefings.office_missing' })
  expect((await writePaper(aReport(), 'csv')).length).toBeGreaterThan(100)
  vi.unstubAllEnvs()
})

test('LibreOffice gets the DOCX, and what it draws by chance is taken out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  const made = packed({ 'settings.xml': strToU8('<i config:name="Rsid" a="b">1234</i>'), mimetype: strToU8('odt') })
  writeFileSync(join(folder, 'made.odt'), made)
  // Stands for LibreOffice: does what it does with the last argument, a DOCX, and the folder before it.
  const script = `#!/bin/sh\nfor last; do :; done\ntest -s "$last" && /bin/cp ${folder}/made.odt "$(/usr/bin/dirname "$last")/paper.odt"\n`
  writeFileSync(join(folder, 'soffice'), script)
  chmodSync(join(folder, 'soffice'), 0o755)
  vi.stubEnv('PATH', folder)
  const odt = await writePaper(aReport(), 'odt')
  vi.unstubAllEnvs()
  expect(Object.keys(unzipSync(odt))[0]).toBe('mimetype')
  expect(Buffer.from(odt).toString('latin1').slice(30, 41)).toBe('mimetypeodt')
  expect(Buffer.from(unzipSync(odt)['settings.xml'] ?? []).toString()).toBe('<i config:name="Rsid" a="b">0</i>')
})
