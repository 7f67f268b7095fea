import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root, withTools } from './project.mjs'

/** @typedef {{ from: string, to: string, rule: { name: string } }} Violation */
/** @typedef {{ summary: { totalCruised: number, violations: Violation[] } }} Cruise */

const rules = join(root, '.dependency-cruiser.mjs')

/**
 * Judges every import below `src` by the rules file.
 * @param {string} [folder] the project that holds `src`
 * @returns {{ modules: number, faults: string[] }} no module seen is a fault too: then the parser is missing
 */
export function judgeArrows(folder = root) {
  const args = ['src', '--config', rules, '--output-type', 'json']
  const { stdout, stderr } = spawnSync('depcruise', args, {
    cwd: folder,
    env: withTools(),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (!stdout.trimStart().startsWith('{')) return { modules: 0, faults: [stderr.trim() || stdout.trim()] }
  /** @type {Cruise} */
  const { summary } = JSON.parse(stdout)
  const faults = summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)
  if (summary.totalCruised === 0) faults.push('no module was seen: is @swc/core installed?')
  return { modules: summary.totalCruised, faults }
}
