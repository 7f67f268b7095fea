import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/config'
import { type Theme, themesIn } from './theme-contrast.ts'

/** Every theme of `src/ui/theme/themes.css`, in its order; the neutral one of the region is not in it. */
export const availableThemes = (): Theme[] =>
  themesIn(readFileSync(join(projectRoot(), 'src/ui/theme/themes.css'), 'utf8'))
