import { check, property, string } from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { kindOf, nameFor } from './kinds.ts'

const office = (folder: string, main: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${folder}/x.xml" ContentType="${main}"/></Types>`,
    ),
    [`${folder}/x.xml`]: strToU8('<x/>'),
  })
const officeType = 'application/vnd.openxmlformats-officedocument'
const ods = zipSync({
  mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
  'content.xml': strToU8('<x/>'),
})
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test.each<[string, Uint8Array, string | null]>([
  ['a PDF', strToU8('%PDF-1.7\n1 0 obj'), 'application/pdf'],
  [
    'a Word document',
    office('word', `${officeType}.wordprocessingml.document.main+xml`),
    `${officeType}.wordprocessingml.document`,
  ],
  ['a spreadsheet', office('xl', `${officeType}.spreadsheetml.sheet.main+xml`), `${officeType}.spreadsheetml.sheet`],
  ['an open spreadsheet', ods, 'application/vnd.oasis.opendocument.spreadsheet'],
  ['a picture', png, 'image/png'],
  ['text with accents', strToU8('Beste collega, café;é\n'), 'text/plain'],
  ['text with a byte order mark', strToU8('\uFEFFa;b\n1;2'), 'text/plain'],
  ['a Word document with macros', office('word', 'application/vnd.ms-word.document.macroEnabled.main+xml'), null],
  ['a program', Buffer.from('MZ\x90\0\x03\0\0\0'), null],
  ['a page', strToU8('  <!DOCTYPE html><script>alert(1)</script>'), null],
  ['a picture with script', strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), null],
  ['any other zip', zipSync({ 'a.txt': strToU8('a') }), null],
  ['half a zip', office('word', 'x').slice(0, 40), null],
  ['text in another code', Buffer.from('caf\xe9', 'latin1'), null],
  ['text with NUL', strToU8('a\0b'), null],
])('%s is known by its content', async (_what, bytes, kind) => {
  expect(await kindOf(bytes)).toBe(kind)
})

test.each([
  ['Verslag 2024.pdf', 'application/pdf', 'Verslag 2024.pdf'],
  ['../../etc/passwd', 'text/plain', '_.._etc_passwd.txt'],
  ['foto.JPEG', 'image/jpeg', 'foto.jpeg'],
  ['start.bat', 'text/plain', 'start.bat.txt'],
  ['rekening.pdf.exe', 'application/pdf', 'rekening.pdf.exe.pdf'],
  ['factuur\u202Efdp.exe', 'text/plain', 'factuur_fdp.exe.txt'],
  ['a\r\nSet-Cookie: x', 'text/plain', 'a__Set-Cookie_ x.txt'],
  ['...', 'image/png', 'bestand.png'],
])('the name %j of a %s is kept as %j', (given, kind, kept) => {
  expect(nameFor(given, kind)).toBe(kept)
})

test('whatever the name, it fits a header and a file system', () => {
  const fits = property(string({ unit: 'binary', maxLength: 400 }), (name) => {
    const kept = nameFor(name, 'text/plain')
    return (
      /^[^\p{Cc}/\\:*?"<>|]+\.(txt|csv|md|eml)$/u.test(kept) &&
      encodeURIComponent(kept) !== '' &&
      [...kept].length <= 154
    )
  })
  expect(check(fits).failed).toBe(false)
})
