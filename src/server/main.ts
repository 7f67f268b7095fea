import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readConfig } from '#platform/config'

// The built server holds every module once; this file only finds and starts it.
const config = readConfig()
const build = await import(pathToFileURL(join(config.root, 'build/server/index.js')).href)
await build.entry.module.start(build, config)
