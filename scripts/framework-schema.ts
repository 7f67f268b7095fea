import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Document } from '../src/modules/frameworks/formats/weerwerk-schema.ts'
import { root } from './setup/project.mjs'

/** Where the JSON Schema of our own framework format is. */
export const schemaFile = join(root, 'docs/framework.schema.json')

/** The JSON Schema, made from the schema that reads the files. */
export const frameworkSchema = () => ({
  ...z.toJSONSchema(Document, { io: 'input' }),
  $id: 'https://weerwerk.example/schemas/framework-1.json',
  title: 'Weerwerk norm framework, format weerwerk/1',
})

if (import.meta.main) {
  writeFileSync(schemaFile, `${JSON.stringify(frameworkSchema(), null, 2)}\n`)
  process.stdout.write(`${schemaFile}\n`)
}
