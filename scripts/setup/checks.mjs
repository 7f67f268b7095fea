import { run } from './run.mjs'

/** @typedef {{ name: string, commands: readonly (readonly [string, ...string[]])[] }} Check */

/** What must hold for every change, without running the application. @type {readonly Check[]} */
export const checks = [
  { name: 'Format and lint', commands: [['biome', 'ci', '--colors=off', '.']] },
  { name: 'Types', commands: [['react-router', 'typegen'], ['tsc']] },
  { name: 'Arrows', commands: [['node', 'scripts/arrows.mjs']] },
  { name: 'Dead code', commands: [['knip', '--no-progress']] },
]

/** @param {Check} check @returns {Promise<boolean>} whether all its commands ended well */
export async function passes({ commands }) {
  for (const [program, ...args] of commands) {
    if ((await run(program, args, { quiet: true })) !== 0) return false
  }
  return true
}
