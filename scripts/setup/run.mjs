import { spawn, spawnSync } from 'node:child_process'
import { root, withTools } from './project.mjs'

/** @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, quiet?: boolean }} Options */

/**
 * Runs a program to its end. With `quiet` its output is kept and shown only when it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>} the exit code; 127 when the program is not there, 128 when a signal ended it
 */
export function run(program, args, { env = withTools(), cwd = root, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    /** @type {Buffer[]} */
    const output = []
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`)
      resolve(127)
    })
    child.on('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(output))
      resolve(code ?? 128)
    })
  })
}

/**
 * Whether a program ends well, asked without showing anything.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export const succeeds = (program, args, env = process.env) =>
  spawnSync(program, args, { env, stdio: 'ignore' }).status === 0
