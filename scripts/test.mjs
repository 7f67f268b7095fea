import './setup/node-version.mjs'
import { ensureBuild } from './setup/build.mjs'
import { startPostgres } from './setup/postgres-server.mjs'
import { asScript, SetUpError, seconds } from './setup/progress.mjs'
import { scratch } from './setup/scratch.mjs'
import { runChecks, runStories, runVitest, stage } from './setup/stages.mjs'
import { ensureAge, ensureChromium, ensureDependencies, ensurePdfReader, ensurePostgres } from './setup/steps.mjs'
import { closingLine, nothing, sum } from './setup/tally.mjs'

const databaseTests = { folder: 'src', name: /\.db\.test\.ts$/ }

/**
 * What differs between the two databases lies below the modules, and the stories run on PGlite with the demo, all pages and the API:
 * beside what is below, only the walls of the modules are tried on it, on PostgreSQL everything. Papers of the command line are those
 * of the module, so that they need not be written twice.
 */
const alsoOnPglite = {
  folder: 'src',
  name: /^(cli\/(?!briefing)|platform\/|server\/).*\.db\.test\.ts$|isolation\.db\.test\.ts$/,
  filters: ['src/cli/', 'src/platform/', 'src/server/', 'isolation.db.test'],
  not: 'src/cli/briefing.db.test.ts',
}

/** @param {{ initdb: string, postgres: string }} programs */
async function onPostgres(programs) {
  const { url, stop } = await startPostgres(programs, scratch())
  try {
    return await runVitest(['db'], databaseTests, { TEST_DATABASE_URL: url }, ['--maxWorkers', '1'])
  } finally {
    await stop()
  }
}

/** A part that can't even start counts as one failure, and the other parts go on. */
const orFailed = (/** @type {() => Promise<import('./setup/tally.mjs').Tally>} */ work) => async () => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    console.error(error.message)
    return { ...nothing(), failed: 1 }
  }
}

/** @param {string} chromium */
async function buildAndStories(chromium) {
  await ensureBuild()
  return runStories(chromium)
}

await asScript(async () => {
  const start = performance.now()
  await ensureDependencies()
  const chromium = await ensureChromium()
  const postgres = await ensurePostgres()
  await ensurePdfReader()
  await ensureAge()
  const tallies = await runChecks()
  const unit = { folder: 'src', name: /\.test\.tsx?$/ }
  tallies.push(await stage('Unit tests', () => runVitest(['unit', 'repository'], unit)))
  tallies.push(
    await stage('Database tests on PGlite', () =>
      runVitest(['db'], alsoOnPglite, { TEST_DATABASE_URL: '' }, [
        ...alsoOnPglite.filters,
        '--exclude',
        alsoOnPglite.not,
      ]),
    ),
  )
  // Browsers leave room beside them: on two cores the two together take hardly longer than the stories alone.
  const beside = [
    stage(
      'Database tests on PostgreSQL',
      orFailed(() => onPostgres(postgres)),
    ),
    stage(
      'Browser stories',
      orFailed(() => buildAndStories(chromium)),
    ),
  ]
  tallies.push(...(await Promise.all(beside)))
  const total = sum(tallies)
  console.log(`\nin ${seconds(start)}`)
  console.log(closingLine(total))
  return total.failed > 0 ? 1 : 0
})
