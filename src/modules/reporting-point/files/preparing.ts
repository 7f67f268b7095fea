import { cleaned, Damaged } from './cleaning/index.ts'
import { headSize, judge, type Kind, plainName } from './kinds.ts'
import { type FileFault, largestTogether, mostFiles } from './model.ts'

/** A file that may go along. `told` says what was taken out of it: all but the picture, by us or by drawing it anew; or nothing. */
export type Prepared = { readonly file: File; readonly told: 'cleaned' | 'redrawn' | 'kept' }
/** Draws a picture anew, in a browser. @returns null when it can't be read there */
export type Redraw = (file: Blob) => Promise<Blob | null>

const jpeg = { type: 'image/jpeg', endings: ['jpg'] }

/**
 * Judges a file that someone chose, takes out of a picture what is no picture, and gives it a name that tells nothing. A picture
 * that can't be cleaned does not go along. Of a file that is too large nothing is read.
 * @param at how many were chosen before it, for its name
 */
export async function prepare(chosen: File, at: number, redraw?: Redraw): Promise<Prepared | FileFault> {
  const head = new Uint8Array(await chosen.slice(0, headSize).arrayBuffer())
  const kind = judge(chosen, head)
  if (typeof kind === 'string') return kind
  const made = (bytes: BlobPart, of: Pick<Kind, 'type' | 'endings'>) =>
    new File([bytes], plainName(of, at), { type: of.type, lastModified: 0 })
  if (kind.cleaning === 'no') return { file: made(chosen, kind), told: 'kept' }
  try {
    if (kind.cleaning === 'bytes')
      return { file: made(cleaned(kind.type, new Uint8Array(await chosen.arrayBuffer())), kind), told: 'cleaned' }
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
  }
  const drawn = await redraw?.(new Blob([chosen], { type: kind.type }))
  return drawn ? { file: made(drawn, jpeg), told: 'redrawn' } : 'damaged'
}

/** The same files with numbers anew, in their order: no name tells that another was taken away before it. */
export const numbered = (files: readonly File[]): File[] =>
  files.map((file, at) => {
    const ending = file.name.split('.').at(-1) ?? ''
    return new File([file], plainName({ type: file.type, endings: [ending] }, at), { type: file.type, lastModified: 0 })
  })

/** Whether so many more files fit in one message. @param where who holds them in memory */
export function fault(files: readonly { size: number }[], where: keyof typeof largestTogether): FileFault | null {
  if (files.length > mostFiles) return 'many'
  return files.reduce((sum, { size }) => sum + size, 0) > largestTogether[where] ? 'together' : null
}

/** A file that was not taken: its name as it was chosen, and why. */
export type NotTaken = { readonly name: string; readonly fault: FileFault }

/** The files of a form that came in without a script: those that may go along, and those that may not. */
export async function filesIn(form: FormData): Promise<{ files: File[]; faults: NotTaken[] }> {
  const chosen = form.getAll('files').filter((it) => it instanceof File && (it.name !== '' || it.size > 0))
  const all = chosen.filter((it) => it instanceof File)
  const tooMuch = fault(all, 'server')
  if (tooMuch) return { files: [], faults: [{ name: '', fault: tooMuch }] }
  const files: File[] = []
  const faults: NotTaken[] = []
  for (const one of all) {
    const made = await prepare(one, files.length)
    if (typeof made === 'string') faults.push({ name: one.name, fault: made })
    else files.push(made.file)
  }
  return { files, faults }
}
