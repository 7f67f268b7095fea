import { readFile } from 'node:fs/promises'
import { WrongInput } from './wrong-input.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
}

/** The content of a file that the user named; one that can't be read is wrong input. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new WrongInput(`weerwerk: can't read ${path}: ${reasons[code] ?? code}`)
  }
}
