import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtBundle, bundleFile } from './reporter-bundle.ts'

test('the script of the reporter is the same bytes each time, and docs/reporter-bundle.json tells its hash (run: node scripts/reporter-bundle.ts)', async () => {
  const once = await builtBundle()
  expect(await builtBundle()).toBe(once)
  expect(readFileSync(bundleFile, 'utf8')).toBe(once)
})
