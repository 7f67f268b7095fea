import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from './setup/project.mjs'

/** Where the published hash of the reporter's script is; `weerwerk reporter-page check` compares a site with it. */
export const bundleFile = join(root, 'docs/reporter-bundle.json')

/** Builds the script of the reporter's page apart from everything, and says what it is: the same sources give the same bytes. */
export async function builtBundle(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'weerwerk-bundle-'))
  try {
    await build({
      root,
      configFile: join(root, 'vite.meld.config.ts'),
      logLevel: 'error',
      mode: 'production',
      build: { outDir: folder },
    })
    const assets = join(folder, 'assets')
    const files = readdirSync(assets).sort()
    const listed = files.map((file) => {
      const bytes = readFileSync(join(assets, file))
      return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    })
    return `${JSON.stringify(listed, null, 2)}\n`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(bundleFile, await builtBundle())
