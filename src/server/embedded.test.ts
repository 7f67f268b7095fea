import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { embedded, mustBeMade } from './embedded.ts'

test('an embedded database is made when it is not there, and anew when its making was stopped half-way', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'weerwerk-embedded-'))
  const { folder, unfinished } = embedded({ dataFolder })
  expect(mustBeMade({ dataFolder })).toBe(true)
  mkdirSync(folder)
  expect(mustBeMade({ dataFolder })).toBe(false)
  writeFileSync(unfinished, '')
  expect(mustBeMade({ dataFolder })).toBe(true)
  rmSync(dataFolder, { recursive: true })
})
