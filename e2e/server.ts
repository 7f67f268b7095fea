import { rmSync } from 'node:fs'
import { resolve } from 'node:path'

// A fresh fictitious district for every run of the stories.
const data = process.env.WEERWERK_DATA
if (data && !process.env.DATABASE_URL) rmSync(resolve(data), { recursive: true, force: true })
await import('../src/server/main.ts')
