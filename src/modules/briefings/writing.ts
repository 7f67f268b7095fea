import { ruleBroken } from '#platform/errors'
import { apart } from './apart.ts'
import { officeProgram } from './odt.ts'
import type { Paper } from './paper.ts'

export const forms = ['pdf', 'archive', 'docx', 'odt', 'pptx', 'html', 'xlsx', 'csv'] as const
export type Form = (typeof forms)[number]
/** How the name of a file ends. */
export const endingOf = (form: Form): string => (form === 'archive' ? 'pdf' : form)

let line: Promise<unknown> = Promise.resolve()

/**
 * Writes a paper in a process of its own, so that other requests don't wait for the typesetter and its memory (some 100 MB)
 * goes back at once. One paper at a time.
 * @throws AppError rule_broken for ODT without LibreOffice on the server; Error with what the process said when it failed: a bug of ours, whatever the texts
 */
export async function writePaper(paper: Paper, form: Form): Promise<Uint8Array> {
  if (form === 'odt' && officeProgram() === null) throw ruleBroken('briefings.office_missing')
  return inTurn(() => writtenApart(paper, form))
}

/** Writes letters to print as DOCX, likewise apart. */
export const writeLetters = (paper: Paper): Promise<Uint8Array> => inTurn(() => writtenApart(paper, 'letters'))

function inTurn(work: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const turn = line.then(work)
  line = turn.catch(() => {})
  return turn
}

const writtenApart = (paper: Paper, form: Form | 'letters'): Promise<Uint8Array> =>
  apart('write.ts', { args: [form], input: paper }).catch((error: Error) => {
    throw new Error(`the paper can't be written: ${error.message}`, { cause: error.cause })
  })
