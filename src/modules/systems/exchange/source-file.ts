import { candidatesInAmeff } from './ameff.ts'
import type { Candidate, listed } from './candidates.ts'
import { candidatesInCatalogue } from './catalogue-json.ts'
import { type Fault, faultOfFile, megabytes, type ReadFile, readTableFile } from './file.ts'

const megabyte = 1024 * 1024

/** What sort of file it is, and what is in it: a table of sources, or a list of systems that may become sources. */
export type SourceFile =
  | { form: 'table'; read: ReadFile | { faults: Fault[] } }
  | { form: keyof typeof listed; candidates: Candidate[]; faults: Fault[] }

/** The first sign that is no blank, in UTF-8 or UTF-16. */
function firstSign(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /[^\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]/.exec(text)?.[0] ?? ''
}

/** Reads a file by what is in it, whatever it is called: `<` begins ArchiMate, `{` or `[` JSON, and all else is a table. */
export async function readSourceFile(bytes: Uint8Array): Promise<SourceFile> {
  const sign = firstSign(bytes)
  const form = sign === '<' ? 'ameff' : sign === '{' || sign === '[' ? 'catalogue' : null
  if (form === null) return { form: 'table', read: await readTableFile(bytes) }
  if (bytes.byteLength > megabytes * megabyte)
    return { form, candidates: [], faults: [faultOfFile('file_too_large', { maximum: megabytes })] }
  return { form, ...(form === 'ameff' ? candidatesInAmeff(bytes) : candidatesInCatalogue(bytes)) }
}
