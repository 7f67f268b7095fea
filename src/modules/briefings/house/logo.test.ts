import { expect, test } from 'vitest'
import { aPng, svgLogo } from '../testing-logo.ts'
import { readLogo } from './logo.ts'
import { jpegSize, pngSize } from './picture-size.ts'

const space = 'xmlns="http://www.w3.org/2000/svg"'
const svg = (inner: string) => `<svg ${space} viewBox="0 0 4 4"><rect width="4" height="4"/>${inner}</svg>`
const read = (content: string | Uint8Array) => readLogo(Buffer.from(content))
/** A blue picture of 16 by 8. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AI4A4B//2Q==',
  'base64',
)

test('a PNG is kept as it is, a drawing with a picture beside it', async () => {
  expect(await read(aPng())).toEqual({ logo: { form: 'png', base64: aPng().toString('base64') } })
  const drawn = await read(Buffer.from(svgLogo.base64, 'base64'))
  expect(drawn).toMatchObject({ logo: { form: 'svg', base64: svgLogo.base64 } })
  const png = 'logo' in drawn ? Buffer.from(drawn.logo.png ?? '', 'base64') : Buffer.alloc(24)
  expect(pngSize(png)).toEqual({ width: 768, height: 256 })
})

test('a JPEG becomes a PNG of a fitting size, and half a one is refused', async () => {
  expect(jpegSize(jpeg)).toEqual({ width: 16, height: 8 })
  const drawn = await read(jpeg)
  const png = 'logo' in drawn ? Buffer.from(drawn.logo.base64, 'base64') : Buffer.alloc(24)
  expect(drawn).toMatchObject({ logo: { form: 'png' } })
  expect(pngSize(png)).toEqual({ width: 512, height: 256 })
  expect(await read(jpeg.subarray(0, jpeg.length / 2))).toEqual({ faults: ['logo_no_picture'] })
})

test('what a drawing program leaves behind does no harm: comments, the name of the kind, styles, numbered signs', async () => {
  const kind = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
  const left = `<?xml version="1.0"?>\n<!-- Generator -->\n${kind}${svg('<style>.a{fill:#0b3c5d}</style><title>&#233;&amp;</title>')}`
  expect(await read(left)).toMatchObject({ logo: { form: 'svg' } })
})

test.each([
  ['logo_script', svg('<script>alert(1)</script>')],
  ['logo_script', svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>')],
  ['logo_script', `<svg ${space} onload="alert(1)"></svg>`],
  ['logo_script', svg('<animate attributeName="x"/>')],
  ['logo_foreign', svg('<foreignObject><p/></foreignObject>')],
  ['logo_outside', svg('<image href="https://example.org/a.png"/>')],
  ['logo_outside', svg('<use href="https://example.org/a.svg#b"/>')],
  ['logo_outside', svg('<use href="&#104;ttps://example.org/a.svg#b"/>')],
  ['logo_outside', svg('<rect fill="url(https://example.org/a)"/>')],
  ['logo_outside', svg('<rect fill="ur&#108;(https://example.org/a)"/>')],
  ['logo_outside', svg('<style>@import "https://example.org/a.css"</style>')],
  ['logo_outside', svg('<style>.a{fill:\\75rl(https://example.org/a)}</style>')],
  ['logo_entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
  ['logo_letters', svg('<text>Twente</text>')],
  ['logo_no_svg', '<html><svg></svg></html>'],
  ['logo_no_svg', `<svg ${space}><path d="M0 0"/>`],
  ['logo_no_svg', svg('<g>')],
  ['logo_no_svg', `<svg ${space} viewBox="0 0 4 4"><g/></svg>`],
  ['logo_kind', 'GIF89a'],
  ['logo_kind', '%PDF-1.7'],
  ['logo_empty', ''],
])('%s: %s', async (fault, content) => {
  expect(await read(content)).toEqual({ faults: [fault] })
})

test('every fault of a drawing is told at once', async () => {
  expect(await read(svg('<script/><text>a</text><image/>'))).toEqual({
    faults: ['logo_script', 'logo_outside', 'logo_letters'],
  })
})

test('a PNG that is half or not what it says is refused, one that weighs too much is made smaller', async () => {
  for (const half of [aPng().subarray(0, 60), Buffer.from(aPng().toString('latin1').replace('IDAT', 'IDAX'), 'latin1')])
    expect(await read(half)).toEqual({ faults: ['logo_no_picture'] })
  expect(await read(Buffer.concat([aPng(), Buffer.alloc(5 * 1024 * 1024)]))).toEqual({ faults: ['logo_large'] })
  const heavy = await read(Buffer.concat([aPng(64), Buffer.alloc(200_000)]))
  expect('logo' in heavy && heavy.logo.base64.length).toBeLessThan(20_000)
  expect(await read(svg(`<path d="${'M0 0'.repeat(60_000)}"/>`))).toEqual({ faults: ['logo_drawing_large'] })
})
