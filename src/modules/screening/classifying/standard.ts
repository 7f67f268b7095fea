import { contentFile } from '#content/read.ts'
import { ModelContent } from '../content.ts'

/** The screening model that Weerwerk ships with (src/content/screening-model.json). */
export const standardModel = (): ModelContent =>
  ModelContent.parse(JSON.parse(contentFile('screening-model.json').toString()))
