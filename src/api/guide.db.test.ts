import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/config'
import { testDatabase } from '#platform/testing'
import { operationsOf } from './operations.ts'
import { callers } from './testing.ts'

test('docs/api.md names every path with its methods, and no other', async () => {
  const { api } = callers(await testDatabase())
  const operations = operationsOf(await (await api.request('/openapi.json')).json()).filter(({ isOpen }) => !isOpen)
  const made = operations.map(({ method, path }) => `${method} ${path}`)
  const rows = readFileSync(join(projectRoot(), 'docs/api.md'), 'utf8').matchAll(/^\| `(\/\S+)` \| ([A-Z, ]+) \|/gm)
  const told = [...rows].flatMap(([, path, methods = '']) => methods.split(', ').map((method) => `${method} ${path}`))
  expect(told.toSorted()).toEqual(made.toSorted())
})
