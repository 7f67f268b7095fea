import { writeFileSync } from 'node:fs'
import { nothing } from './tally.mjs'

/** Playwright reporter: writes what was counted to the file that WEERWERK_TALLY names. */
export default class PlaywrightTally {
  /** @type {import('@playwright/test/reporter').Suite | null} */
  #suite = null
  #errors = 0

  /** @param {unknown} _config @param {import('@playwright/test/reporter').Suite} suite */
  onBegin(_config, suite) {
    this.#suite = suite
  }

  /** An error outside any story, such as a server that does not start. */
  onError() {
    this.#errors += 1
  }

  onEnd() {
    const tally = { ...nothing(), failed: this.#errors }
    for (const test of this.#suite?.allTests() ?? []) count(tally, test)
    if (process.env.WEERWERK_TALLY) writeFileSync(process.env.WEERWERK_TALLY, JSON.stringify(tally))
  }

  /** The line and list reporters print; this one does not. */
  printsToStdio() {
    return false
  }
}

/**
 * @param {import('./tally.mjs').Tally} tally
 * @param {import('@playwright/test/reporter').TestCase} test
 */
function count(tally, test) {
  const outcome = test.outcome()
  if (outcome === 'expected') tally.passed += 1
  else if (outcome === 'skipped') {
    const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
    tally.skipped.push({ name: test.titlePath().filter(Boolean).join(' › '), reason: reason ?? 'no reason given' })
  } else tally.failed += 1
}
