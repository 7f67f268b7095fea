import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readFramework } from '#modules/frameworks/reading'
import { largeLibrary } from '../src/modules/frameworks/testing.ts'
import type { Measurement } from './analysis.ts'

const command = resolve(import.meta.dirname, '../bin/weerwerk')

/** Times reading a made-up library of 1,800 items and 6 MB, and the whole command that checks it; in ms. */
export async function frameworkBench(): Promise<Measurement[]> {
  const text = largeLibrary(1800)
  const bytes = new TextEncoder().encode(text)
  const folder = mkdtempSync(join(tmpdir(), 'weerwerk-bench-'))
  const file = join(folder, 'large.yaml')
  writeFileSync(file, text)
  const read = await timed(async () => void (await readFramework(bytes, 'large.yaml')))
  const check = await timed(() => {
    const { status } = spawnSync(command, ['framework', 'check', file, '--json'])
    if (status !== 0) throw new Error('the library was not read')
  })
  rmSync(folder, { recursive: true })
  return [
    { name: 'size of a library of 1,800 items', value: Math.round(bytes.length / 100_000) / 10, unit: 'MB' },
    { name: 'reading a library of 1,800 items', value: read, unit: 'ms' },
    { name: 'framework check of a library of 1,800 items, with starting', value: check, unit: 'ms' },
  ]
}

async function timed(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return Math.round(performance.now() - start)
}
