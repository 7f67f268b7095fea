import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { paperDocx } from './docx.ts'
import { readLogo } from './house/logo.ts'
import { type Logo, plainStyle } from './house/model.ts'
import { paperHtml } from './html/page.ts'
import { paperPdf } from './pdf.ts'
import { paperPptx } from './pptx/presentation.ts'
import { pngLogo, svgLogo } from './testing-logo.ts'
import { aReport } from './testing-report.ts'

const styled = (logo: Logo) =>
  aReport(1, {
    style: { name: 'District Twente', accent: '#5a1a4c', secondAccent: '#b06000', footer: 'Postbus 1', logo },
  })
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

test('a drawing as logo comes into Word and a presentation as the picture that was made of it', async () => {
  const read = await readLogo(Buffer.from(svgLogo.base64, 'base64'))
  const logo = { ...svgLogo, ...('logo' in read ? read.logo : {}) }
  const isPng = (part: Uint8Array | undefined) => Buffer.from(part ?? []).toString('latin1', 1, 4) === 'PNG'
  const docx = unzipSync(await paperDocx(styled(logo)))
  const [picture = ''] = Object.keys(docx).filter((name) => name.startsWith('word/media/'))
  expect(isPng(docx[picture])).toBe(true)
  expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain(`descr="${logo.alt}"`)
  const pptx = unzipSync(paperPptx(styled(logo)))
  expect(isPng(pptx['ppt/media/logo.png'])).toBe(true)
  expect(strFromU8(pptx['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain(`descr="${logo.alt}"`)
})

test('the second colour is in the rules of every form, and a paper from before there was one has the first there', async () => {
  const paper = styled(pngLogo)
  const { secondAccent: _, ...older } = paper.style
  const old = { ...paper, style: older }
  expect(Buffer.from(paperHtml(paper)).toString()).toContain('--second: #b06000')
  expect(Buffer.from(paperHtml(old)).toString()).toContain('--second: #5a1a4c')
  expect(partsOf(await paperDocx(paper))['word/document.xml']).toContain('w:color="B06000"')
  expect(partsOf(await paperDocx(old))['word/document.xml']).not.toContain('B06000')
  expect(partsOf(paperPptx(paper))['ppt/theme/theme1.xml']).toContain('<a:accent2><a:srgbClr val="B06000"/>')
  expect(partsOf(paperPptx(paper))['ppt/slideMasters/slideMaster1.xml']).toContain('B06000')
  expect(Buffer.from(paperPdf(paper)).equals(Buffer.from(paperPdf(old)))).toBe(false)
})
