import './setup/node-version.mjs'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { complete, missingIn } from './setup/lock-file.mjs'
import { root } from './setup/project.mjs'

// After `npm install` against a registry that carries packages for one kind of machine only.
const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = missingIn(lock.packages)
if (missing.length > 0)
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: complete(lock.packages) }, null, 2)}\n`)
console.log(`${missing.length} packages for other machines added to package-lock.json`)
