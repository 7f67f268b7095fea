import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { frameworkSchema, schemaFile } from './framework-schema.ts'
import { root } from './setup/project.mjs'

const written = JSON.parse(readFileSync(schemaFile, 'utf8'))
const guide = readFileSync(join(root, 'docs/framework-format.md'), 'utf8')

test('docs/framework.schema.json is up to date (run: node scripts/framework-schema.ts, then npm run format)', () => {
  expect(written).toEqual(JSON.parse(JSON.stringify(frameworkSchema())))
})

test('the JSON Schema takes the framework that ships and the example in the documentation, and refuses mistakes', () => {
  const isValid = new Ajv2020({ strict: false }).compile(written)
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? []
  const shipped = readFileSync(join(root, 'src/content/frameworks/basis-op-orde-twente.yaml'), 'utf8')
  for (const text of [example, shipped]) expect([isValid(load(text)), isValid.errors]).toEqual([true, null])
  expect(isValid({ ...Object(load(example)), colour: 'red' })).toBe(false)
})

test('the documentation names every key of the format', () => {
  const { properties } = written
  const keys = [properties, properties.scale.items.properties, properties.nodes.items.properties].flatMap(Object.keys)
  for (const key of keys.filter((one) => one !== '$schema')) expect(guide).toContain(`\`${key}\``)
})
