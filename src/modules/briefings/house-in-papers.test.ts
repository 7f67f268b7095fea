import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { paperDocx } from './docx.ts'
import { type Logo, plainStyle } from './house/model.ts'
import { paperHtml } from './html/page.ts'
import { paperPdf } from './pdf.ts'
import { paperPptx } from './pptx/presentation.ts'
import { pngLogo, svgLogo } from './testing-logo.ts'
import { aReport } from './testing-report.ts'

const styled = (logo: Logo) =>
  aReport(1, { style: { name: 'District Twente', accent: '#5a1a4c', footer: 'Postbus 1', logo } })
const partsOf = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]))
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1')

test.each([pngLogo, svgLogo])('the PDF has the logo with its words, for readers and for the archive: %s', (logo) => {
  for (const archive of [true, false]) {
    const raw = Buffer.from(paperPdf(styled(logo), { archive })).toString('latin1')
    expect(raw.includes(`(${logo.alt})`) || raw.includes(utf16(logo.alt))).toBe(true)
  }
})

test('the other forms have the logo with its words and the colour of the house', async () => {
  const html = Buffer.from(paperHtml(styled(svgLogo))).toString()
  expect(html).toContain(`data:image/svg+xml;base64,${svgLogo.base64}" alt="${svgLogo.alt}"`)
  expect(html).toContain('--accent: #5a1a4c')
  const docx = partsOf(await paperDocx(styled(pngLogo)))
  expect(docx['word/document.xml']).toContain(`descr="${pngLogo.alt}"`)
  expect(docx['word/styles.xml']).toContain('5A1A4C')
  const pptx = partsOf(paperPptx(styled(pngLogo)))
  expect(pptx['ppt/slides/slide1.xml']).toContain(`descr="${pngLogo.alt}"`)
  expect(pptx['ppt/theme/theme1.xml']).toContain('5A1A4C')
})

test('without a logo there is none, and the plain style is the one of Weerwerk', async () => {
  const plain = aReport(1, { style: plainStyle('Twente') })
  expect(partsOf(await paperDocx(plain))['word/document.xml']).not.toContain('<pic:pic')
  expect(Buffer.from(paperHtml(plain)).toString()).not.toContain('<img')
})
