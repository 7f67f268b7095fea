import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { packed } from './office-file.ts'

/** LibreOffice takes some seconds to start; a paper that takes this long will not come. */
const patience = 60_000

/** Where LibreOffice is on this server; null when it is not. */
export function officeProgram(env: NodeJS.ProcessEnv = process.env): string | null {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const all = ['soffice', 'libreoffice'].flatMap((name) => folders.map((folder) => join(folder, name)))
  return all.find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A DOCX of ours as Open Document text, by LibreOffice with a profile of its own, so that an open LibreOffice or another
 * paper is not in its way.
 * @throws Error when LibreOffice fails or takes longer than a minute
 */
export async function odtOf(docx: Uint8Array, program: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'weerwerk-odt-'))
  try {
    await writeFile(join(folder, 'paper.docx'), docx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, join(folder, 'paper.docx')]
    await promisify(execFile)(program, args, { timeout: patience })
    return steady(await readFile(join(folder, 'paper.odt')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same file without the number that LibreOffice draws by chance; `mimetype` comes first and is not compressed. */
function steady(odt: Uint8Array): Uint8Array {
  const { mimetype = new Uint8Array(), ...parts } = unzipSync(odt)
  const settings = parts['settings.xml']
  const still = (text: string) => text.replace(/(config:name="Rsid(?:Root)?"[^>]*>)\d+/g, '$10')
  return packed({ mimetype, ...parts, ...(settings ? { 'settings.xml': strToU8(still(strFromU8(settings))) } : {}) })
}
