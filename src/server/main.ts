import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readConfig } from '#platform/config'
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

// The built server holds every module once; this file only finds and starts it.
const config = settings()
const build = await import(pathToFileURL(join(config.root, 'build/server/index.js')).href)
await build.entry.module.start(build, config)
