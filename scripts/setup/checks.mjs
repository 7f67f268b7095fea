import { run } from './run.mjs'

/** @typedef {{ name: string, command: readonly [string, ...string[]] }} Check */

/** Makes what the checks read: the types of the routes. */
export const before = /** @type {const} */ (['react-router', 'typegen'])

/** What must hold for every change, without running the application. @type {readonly Check[]} */
export const checks = [
  { name: 'Format and lint', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'Types', command: ['tsc'] },
  { name: 'Arrows', command: ['node', 'scripts/arrows.mjs'] },
  { name: 'Dead code', command: ['knip', '--no-progress'] },
]

/** @param {readonly [string, ...string[]]} command @returns {Promise<boolean>} whether it ended well */
export async function passes([program, ...args]) {
  return (await run(program, args, { quiet: true })) === 0
}
