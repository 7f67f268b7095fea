import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { ServerBuild } from 'react-router'
import type { Assets } from '#modules/reporting-point'

const folder = 'build/meld/assets'

/** The script of the reporter's page (`meld`) or of the survey (`work`) with its hash, and the styles of the application. */
export function builtAssets(which: 'meld' | 'work', root: string, build: ServerBuild): Assets {
  const styles = build.assets.routes.root?.css ?? []
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  const name = files.find((file) => file.startsWith(`${which}-`) && /^[\w-]+\.js$/.test(file))
  if (!name) return { styles, script: null }
  const bytes = readFileSync(join(root, folder, name))
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`
  return {
    styles,
    script: { src: `/meld/assets/${name}`, integrity, sha256: createHash('sha256').update(bytes).digest('hex') },
  }
}

/** Serves those files; their names change with their content. */
export const reporterFiles = (root: string) =>
  serveStatic({
    root: join(root, 'build'),
    precompressed: true,
    onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
  })
