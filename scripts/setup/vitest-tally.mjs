import { writeFileSync } from 'node:fs'
import { nothing } from './tally.mjs'

/** Vitest reporter: writes what was counted to the file that WEERWERK_TALLY names. */
export default class VitestTally {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandled errors outside any test
   */
  onTestRunEnd(modules, unhandled) {
    const tally = nothing()
    for (const module of modules) {
      // A file or a hook that fails leaves tests that did not run: it counts as one failure by itself.
      tally.failed += module.errors().length > 0 ? 1 : 0
      for (const suite of module.children.allSuites()) tally.failed += suite.errors().length > 0 ? 1 : 0
      for (const test of module.children.allTests()) count(tally, test)
    }
    tally.failed += unhandled.length
    if (process.env.WEERWERK_TALLY) writeFileSync(process.env.WEERWERK_TALLY, JSON.stringify(tally))
  }
}

/**
 * @param {import('./tally.mjs').Tally} tally
 * @param {import('vitest/node').TestCase} test
 */
function count(tally, test) {
  const result = test.result()
  if (result.state === 'passed') tally.passed += 1
  else if (result.state === 'failed') tally.failed += 1
  else if (result.state === 'skipped') {
    tally.skipped.push({ name: test.fullName, reason: result.note ?? 'no reason given' })
  }
}
