import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from './scratch.mjs'

test('what a run throws away goes in memory or among the temporary files, in any case where one can write', () => {
  expect(['/dev/shm', tmpdir()]).toContain(scratch())
  rmSync(mkdtempSync(join(scratch(), 'weerwerk-scratch-')), { recursive: true })
})
