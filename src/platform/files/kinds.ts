import { fileTypeFromBuffer } from 'file-type'

const office = 'application/vnd.openxmlformats-officedocument'
const document = 'application/vnd.oasis.opendocument'

/** What may be kept, with the endings that a name of that kind may have; the first one is added to another name. */
const endings: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  [`${office}.wordprocessingml.document`]: ['docx'],
  [`${office}.spreadsheetml.sheet`]: ['xlsx'],
  [`${office}.presentationml.presentation`]: ['pptx'],
  [`${document}.text`]: ['odt'],
  [`${document}.spreadsheet`]: ['ods'],
  [`${document}.presentation`]: ['odp'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'text/plain': ['txt', 'csv', 'md', 'eml'],
}

/**
 * The kind of a file by its content, not by its name; plain text is UTF-8 without NUL that does not begin like a page.
 * @returns null for what may not be kept
 */
export async function kindOf(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return found.mime in endings ? found.mime : null
  return isText(bytes) ? 'text/plain' : null
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    const start = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trimStart().slice(0, 200).toLowerCase()
    return !/^<(!doctype|html|svg|\?xml|script)/.test(start)
  } catch {
    return false // not UTF-8
  }
}

const longestName = 150

/**
 * A name without signs that a file system or a reader stumbles over, with an ending that fits the content: what looks like a
 * document must not start a program at whoever downloads it.
 */
export function nameFor(name: string, mediaType: string): string {
  const clean = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}/\\:*?"<>|]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const allowed = endings[mediaType] ?? []
  const ending = /\.([^.]+)$/.exec(clean)?.[1]?.toLowerCase() ?? ''
  const fits = allowed.includes(ending)
  const stem = fits ? clean.slice(0, -ending.length - 1) : clean
  return `${[...stem].slice(0, longestName).join('').trimEnd() || 'bestand'}.${fits ? ending : (allowed[0] ?? 'bin')}`
}
