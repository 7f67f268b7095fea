import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetUpError, step } from './progress.mjs'
import { root, withTools } from './project.mjs'
import { run } from './run.mjs'

const sources = [
  'src',
  'public',
  'vite.config.ts',
  'vite.meld.config.ts',
  'vite.work.config.ts',
  'react-router.config.ts',
  'package.json',
  'package-lock.json',
]

/** @param {string} path @returns {string[]} every file below, or the file itself; tests are left out */
function filesIn(path) {
  if (!existsSync(path) || /\.test\.tsx?$/.test(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

/**
 * A fingerprint of what the build is made of: names, sizes and times, so that it takes milliseconds.
 * @param {string} folder the project
 */
export function fingerprint(folder) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesIn(join(folder, source)))) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file.slice(folder.length)}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Builds the pages when their sources changed since the last build. */
export async function ensureBuild() {
  const stamp = join(root, 'build', '.hash')
  const wanted = fingerprint(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await step('Build of the pages', async () => {
    rmSync(stamp, { force: true })
    const env = { ...withTools(), NODE_ENV: 'production' }
    const steps = /** @type {const} */ ([
      ['react-router', ['build']],
      ['vite', ['build', '-c', 'vite.meld.config.ts']],
      ['vite', ['build', '-c', 'vite.work.config.ts']],
    ])
    for (const [program, args] of steps)
      if ((await run(program, args, { env, quiet: true })) !== 0) throw new SetUpError('The build failed.')
    mkdirSync(join(root, 'build'), { recursive: true })
    writeFileSync(stamp, wanted)
  })
}
