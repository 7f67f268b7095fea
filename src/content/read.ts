import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/config'

/** A file of `src/content`, from the source folder also when the server runs from its build. */
export const contentFile = (path: string): Buffer => readFileSync(join(projectRoot(), 'src/content', path))
