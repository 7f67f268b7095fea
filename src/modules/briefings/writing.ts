import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '#platform/config'
import { ruleBroken } from '#platform/errors'
import { officeProgram } from './odt.ts'
import type { Paper } from './paper.ts'

export const forms = ['pdf', 'archive', 'docx', 'odt', 'pptx', 'html', 'xlsx', 'csv'] as const
export type Form = (typeof forms)[number]
/** How the name of a file ends. */
export const endingOf = (form: Form): string => (form === 'archive' ? 'pdf' : form)

const largest = 128 * 1024 * 1024
let line: Promise<unknown> = Promise.resolve()

/**
 * Writes a paper in a process of its own, so that other requests don't wait for the typesetter and its memory (some 100 MB)
 * goes back at once. One paper at a time.
 * @throws AppError rule_broken for ODT without LibreOffice on the server; Error with what the process said when it failed: a bug of ours, whatever the texts
 */
export async function writePaper(paper: Paper, form: Form): Promise<Uint8Array> {
  if (form === 'odt' && officeProgram() === null) throw ruleBroken('briefings.office_missing')
  const turn = line.then(() => writtenApart(paper, form))
  line = turn.catch(() => {})
  return turn
}

const writtenApart = (paper: Paper, form: Form): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const script = join(projectRoot(), 'src/modules/briefings/write.ts')
    const args = ['--disable-warning=ExperimentalWarning', script, form]
    const options = { encoding: 'buffer', maxBuffer: largest } as const
    const { stdin } = execFile(process.execPath, args, options, (error, stdout, stderr) =>
      error
        ? reject(new Error(`the paper can't be written: ${stderr}`, { cause: error }))
        : resolve(new Uint8Array(stdout)),
    )
    // When the process ends early its exit code tells why; a broken pipe adds nothing.
    stdin?.on('error', () => {})
    stdin?.end(JSON.stringify(paper))
  })
