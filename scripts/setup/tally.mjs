import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ name: string, reason: string }} Skipped */
/** @typedef {{ passed: number, failed: number, skipped: Skipped[] }} Tally */

/** @returns {Tally} */
export const nothing = () => ({ passed: 0, failed: 0, skipped: [] })

/** @param {readonly Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.flatMap(({ skipped }) => skipped),
})

/** The line that `npm test` closes with. @param {Tally} tally */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`

/**
 * What a test run counted, made honest: a run that ended badly, or that counted nothing although there are test files,
 * has failed at least once.
 * @param {Tally | null} counted null when the run wrote no counts
 * @param {{ exitCode: number, files: number }} run
 * @returns {Tally}
 */
export function judge(counted, { exitCode, files }) {
  const tally = counted ?? nothing()
  const ran = tally.passed + tally.failed + tally.skipped.length
  if (tally.failed === 0 && (exitCode !== 0 || (files > 0 && ran === 0))) return { ...tally, failed: 1 }
  return tally
}

/** @param {string} file @returns {Tally | null} */
export const readTally = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)
