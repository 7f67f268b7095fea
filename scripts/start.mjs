import './setup/node-version.mjs'
import { spawn } from 'node:child_process'
import { ensureBuild } from './setup/build.mjs'
import { asScript } from './setup/progress.mjs'
import { ownNode, root, serverArguments, serverEnvironment, withTools } from './setup/project.mjs'
import { ensureDependencies } from './setup/steps.mjs'

/** Runs the server until it ends or this script is told to end. @returns {Promise<number>} its exit code */
function serve() {
  const args = [...serverArguments, ...process.argv.slice(2)]
  const env = { ...withTools(), ...serverEnvironment, NODE_ENV: 'production' }
  const server = spawn(ownNode, args, { cwd: root, env, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // Ctrl-C in a terminal reaches the server by itself; a signal to this script alone must be handed on.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal)
    })
  }
  return new Promise((resolve) => {
    server.on('error', (error) => {
      console.error(`The server can't be started: ${error.message}`)
      resolve(1)
    })
    server.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 1)))
  })
}

await asScript(async () => {
  await ensureDependencies()
  await ensureBuild()
  return serve()
})
