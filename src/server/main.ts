import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readConfig } from '#platform/config'
import { mustBeMade } from './embedded.ts'
import { say } from './say.ts'

/** The settings; each wrong one is told to who starts the server. */
function settings() {
  try {
    return readConfig()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exit(2)
  }
}

/** Runs this file once more to make the database, and goes on when that is done. */
function inOwnProcess(): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, 'set-up'], { stdio: 'inherit' })
  const stop = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      if (code !== 0) process.exit(code ?? 1)
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, stop)
      resolve()
    })
  })
}

// The built server holds every module once; this file only finds and starts it.
const config = settings()
const setUpOnly = process.argv[2] === 'set-up'
if (!setUpOnly && !config.databaseUrl && mustBeMade(config)) await inOwnProcess()
const build = await import(pathToFileURL(join(config.root, 'build/server/index.js')).href)
await (setUpOnly ? build.entry.module.setUp(config) : build.entry.module.start(build, config))
