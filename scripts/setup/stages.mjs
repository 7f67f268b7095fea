import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, checks, passes } from './checks.mjs'
import { freePort } from './free-port.mjs'
import { seconds } from './progress.mjs'
import { root, withTools } from './project.mjs'
import { run } from './run.mjs'
import { scratch } from './scratch.mjs'
import { closingLine, judge, nothing, readTally } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Runs one part of the tests under a heading, and says how it went.
 * @param {string} name
 * @param {() => Promise<Tally>} work
 */
export async function stage(name, work) {
  const start = performance.now()
  console.log(`\n── ${name}`)
  const tally = await work()
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${name}: ${closingLine(tally)} (${seconds(start)})`)
  for (const { name: test, reason } of tally.skipped) console.log(`  skipped: ${test}: ${reason}`)
  return tally
}

/** @param {() => Promise<boolean>} work @returns {() => Promise<Tally>} one passed or one failed */
const asTally = (work) => async () => ((await work()) ? { ...nothing(), passed: 1 } : { ...nothing(), failed: 1 })

/** The checks of `npm run check`, beside each other: most of them take one core. A failed one does not stop the others. */
export async function runChecks() {
  // Where this fails, the check of types tells why.
  await passes(before)
  const all = checks.map(({ name, command }) =>
    stage(
      name,
      asTally(() => passes(command)),
    ),
  )
  return Promise.all(all)
}

/** Files below a folder of the project whose name fits. @param {string} folder @param {RegExp} name */
const countFiles = (folder, name) =>
  readdirSync(join(root, folder), { recursive: true }).filter((file) => name.test(String(file))).length

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {number} files how many test files there are
 */
async function counted(program, args, env, files) {
  const folder = mkdtempSync(join(tmpdir(), 'weerwerk-tally-'))
  const file = join(folder, 'tally.json')
  try {
    // Compiled scripts are kept, also those of the processes that tests start: papers are each written in one of their own.
    const kept = { WEERWERK_TALLY: file, NODE_COMPILE_CACHE: join(root, '.cache', 'compiled') }
    const exitCode = await run(program, args, { env: { ...withTools(), ...env, ...kept } })
    return judge(readTally(file), { exitCode, files })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Runs projects of vitest.config.ts.
 * @param {readonly string[]} projects
 * @param {{ folder: string, name: RegExp }} files where the tests are, to notice a run that finds none
 * @param {NodeJS.ProcessEnv} [env]
 * @param {readonly string[]} [more] arguments for vitest
 */
export function runVitest(projects, { folder, name }, env = {}, more = []) {
  const files = countFiles(folder, name)
  if (files === 0) return noTestsYet()
  const chosen = projects.flatMap((project) => ['--project', project])
  const args = ['run', ...chosen, ...more, '--reporter', 'dot', '--reporter', './scripts/setup/vitest-tally.mjs']
  return counted('vitest', args, { NODE_ENV: 'test', ...env }, files)
}

/**
 * Runs the browser stories of e2e/, with and without JavaScript.
 * @param {string} chromium path of the browser
 * @param {readonly string[]} [more] arguments for Playwright
 */
export async function runStories(chromium, more = []) {
  const files = countFiles('e2e', /\.e2e\.ts$/)
  if (files === 0) return noTestsYet()
  const data = mkdtempSync(join(scratch(), 'weerwerk-stories-'))
  try {
    const reporters = ['--reporter', 'dot,./scripts/setup/playwright-tally.mjs']
    const port = String(await freePort())
    const env = { CHROMIUM: chromium, E2E_PORT: port, WEERWERK_DATA: data, NODE_ENV: 'production' }
    return await counted('playwright', ['test', ...reporters, ...more], env, more.length > 0 ? 0 : files)
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function noTestsYet() {
  console.log('no tests yet')
  return nothing()
}
