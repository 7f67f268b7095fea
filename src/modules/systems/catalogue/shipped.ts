import { load } from 'js-yaml'
import { z } from 'zod'
import { contentFile } from '#content/read.ts'
import type { Source } from './model.ts'
import { ContentShape, SourceCode } from './shape.ts'

const File = z.array(z.intersection(z.object({ code: SourceCode }), ContentShape))

let read: Source[] | undefined

/** The sources that Weerwerk ships with, from `src/content/sources.yaml`, by code. */
export function shippedSources(): Source[] {
  read ??= File.parse(load(contentFile('sources.yaml').toString('utf8'))).sort((a, b) => (a.code < b.code ? -1 : 1))
  return read
}
