import { type FileFault, largestFile } from './model.ts'

/** What is known of a kind of file: its type, and whether what a camera or a program wrote in it can be taken out. */
export type Kind = {
  readonly type: string
  readonly endings: readonly string[]
  /** `bytes`: by us; `picture`: by a browser that draws it anew; `no`: not without harm. */
  readonly cleaning: 'bytes' | 'picture' | 'no'
  readonly begins: (head: Uint8Array) => boolean
}

/** The bytes that a file begins with, as text in which each byte is one sign. */
const latin = (head: Uint8Array, from: number, to: number) => String.fromCharCode(...head.subarray(from, to))
const begins = (text: string) => (head: Uint8Array) => latin(head, 0, text.length) === text
const brand = (head: Uint8Array) => (latin(head, 4, 8) === 'ftyp' ? latin(head, 8, 12) : '')
const isStill = (head: Uint8Array) => /^(hei[cxms]|hev[cx]|mif1|msf1|avif)$/.test(brand(head))
const isFilm = (head: Uint8Array) => brand(head) !== '' && !isStill(head)
const riff = (form: string) => (head: Uint8Array) => begins('RIFF')(head) && latin(head, 8, 12) === form
const office = 'application/vnd.openxmlformats-officedocument'
const isZip = begins('PK\x03\x04')
const isText = (head: Uint8Array) => !head.includes(0) && !/^\s*<|^%!/.test(latin(head, 0, 64))

const kinds: readonly Kind[] = [
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], cleaning: 'bytes', begins: begins('\xff\xd8\xff') },
  { type: 'image/png', endings: ['png'], cleaning: 'bytes', begins: begins('\x89PNG\r\n\x1a\n') },
  { type: 'image/webp', endings: ['webp'], cleaning: 'bytes', begins: riff('WEBP') },
  { type: 'image/gif', endings: ['gif'], cleaning: 'picture', begins: begins('GIF8') },
  { type: 'image/heic', endings: ['heic', 'heif', 'avif'], cleaning: 'picture', begins: isStill },
  { type: 'application/pdf', endings: ['pdf'], cleaning: 'no', begins: begins('%PDF-') },
  { type: `${office}.wordprocessingml.document`, endings: ['docx'], cleaning: 'no', begins: isZip },
  { type: `${office}.spreadsheetml.sheet`, endings: ['xlsx'], cleaning: 'no', begins: isZip },
  { type: `${office}.presentationml.presentation`, endings: ['pptx'], cleaning: 'no', begins: isZip },
  { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'], cleaning: 'no', begins: isZip },
  { type: 'video/mp4', endings: ['mp4', 'mov', 'm4a'], cleaning: 'no', begins: isFilm },
  {
    type: 'audio/mpeg',
    endings: ['mp3'],
    cleaning: 'no',
    begins: (head) => begins('ID3')(head) || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0),
  },
  { type: 'audio/wav', endings: ['wav'], cleaning: 'no', begins: riff('WAVE') },
  { type: 'text/plain', endings: ['txt', 'csv'], cleaning: 'no', begins: isText },
]

/** For the chooser of a browser. */
export const accepted = kinds.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(',')

/** How many bytes at the front tell what a file is. */
export const headSize = 512

/** What programs of Windows, macOS, Linux and Android, shortcuts and scripts begin with. */
const programs = [
  'MZ',
  '\x7fELF',
  '\xfe\xed\xfa',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  '#!',
  'dex\n',
  'L\0\0\0\x01\x14\x02\0',
]
const programNames =
  /\.(exe|com|bat|cmd|scr|pif|msi|msp|cpl|dll|sys|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|jar|lnk|url|reg|sh|run|bin|app|dmg|pkg|apk|deb|rpm|iso|img|vhd|vhdx|docm|xlsm|pptm|dotm|xltm|xlam|py|rb|pl|php|html?|xhtml|svg|mht|mhtml)$/i

/** Whether a file is a program, or a page that could run one: by its name or by how it begins. */
export const isProgram = (name: string, head: Uint8Array): boolean =>
  programNames.test(name.trim()) || programs.some((program) => begins(program)(head))

const endingOf = (name: string) => /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''

/** What a file is, by its content; its name must fit. `null` for what is not taken. */
export function kindOf(name: string, head: Uint8Array): Kind | null {
  const ending = endingOf(name)
  // A picture says by itself what it is, so that a photo without an ending, as some phones give it, is one too.
  const found = kinds.find((kind) => kind.begins(head) && (kind.endings.includes(ending) || kind.cleaning === 'bytes'))
  return found ?? null
}

/** The judgement over a file that someone chose: its kind, or why it is not taken. @param head its first `headSize` bytes */
export function judge({ name, size }: { name: string; size: number }, head: Uint8Array): Kind | FileFault {
  if (size === 0) return 'empty'
  if (size > largestFile) return 'large'
  if (isProgram(name, head)) return 'executable'
  return kindOf(name, head) ?? 'kind'
}

/** The name with which a file goes along: a chosen name can tell who made it, or when. @param at from 0 */
export const plainName = ({ type, endings }: Pick<Kind, 'type' | 'endings'>, at: number): string =>
  `${type.startsWith('image/') ? 'foto' : 'bestand'}-${at + 1}.${endings[0]}`
