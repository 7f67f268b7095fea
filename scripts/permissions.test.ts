import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { permissionWords } from './permission-words.ts'
import { permissionsFile, permissionsText, policies } from './permissions.ts'

const names = async () => (await policies()).flatMap(({ rules }) => rules.map(({ name }) => name))

test('every permission has words in Dutch and English, and no words are left over (scripts/permission-words.ts)', async () => {
  expect(Object.keys(permissionWords).sort()).toEqual((await names()).sort())
})

test('a permission is named once, after its module', async () => {
  const all = await names()
  expect(new Set(all).size).toBe(all.length)
  for (const { module, rules } of await policies()) {
    for (const { name } of rules) expect(name.startsWith(`${module}.`), name).toBe(true)
  }
})

test('docs/permissions.md is up to date (run: node scripts/permissions.ts)', async () => {
  const written = existsSync(permissionsFile) ? readFileSync(permissionsFile, 'utf8') : ''
  expect(written).toBe(await permissionsText())
})
