// Writes src/ui/theme/tokens.css: of the 2,780 tokens of the NL Design System example theme only those that our
// components use, directly or through another token. Run it after a change in app.css or an update of the tokens.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const theme = resolve(dirname(fileURLToPath(import.meta.url)), '../src/ui/theme')
const source = '@nl-design-system-unstable/voorbeeld-design-tokens'
const { resolve: find } = createRequire(import.meta.url)

/**
 * Names that a piece of CSS asks for.
 * @param {string} css
 */
const asked = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name)

/**
 * Declarations of a piece of CSS, the last one of a name wins.
 * @param {string} css
 */
const declared = (css) =>
  new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]))

const tokens = declared(readFileSync(find(`${source}/dist/theme.css`), 'utf8'))
const sheets = [...readFileSync(join(theme, 'app.css'), 'utf8').matchAll(/@import "([^"]+)"/g)]
  .map(([, name = '']) => name)
  .filter((name) => !name.endsWith('/tokens.css'))
  .map((name) => readFileSync(name.startsWith('.') ? join(theme, name) : find(name), 'utf8'))

const own = declared(readFileSync(join(theme, 'weerwerk.css'), 'utf8'))
const kept = new Set()
const queue = sheets.flatMap(asked)
for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
  const value = tokens.get(name)
  if (value === undefined || kept.has(name)) continue
  kept.add(name)
  // What our theme gives another value needs neither the old one nor what that pointed to.
  queue.push(...asked(own.get(name) ?? value))
}

const lines = [...tokens].filter(([name]) => kept.has(name) && !own.has(name))
const text = `/* Made by scripts/prune-tokens.mjs from ${source} (EUPL-1.2). Do not edit. */
.voorbeeld-theme {
${lines.map(([name, value]) => `  ${name}: ${value};`).join('\n')}
}
`
writeFileSync(join(theme, 'tokens.css'), text)
console.log(`${lines.length} of ${tokens.size} tokens kept`)
