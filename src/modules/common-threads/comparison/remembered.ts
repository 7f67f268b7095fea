import { createHash } from 'node:crypto'
import type { Scale } from '../model.ts'
import { bootstrap, bootstrapRuns, bootstrapSeed } from './bootstrap.ts'
import type { Bootstrapped, Pair } from './model.ts'

/** How many results are kept; the one that was not asked for longest goes first. */
const most = 64
const known = new Map<string, Bootstrapped>()

/** The bootstrap, from memory when the very same cells were asked before: the key is a hash of all that goes in. */
export function rememberedBootstrap(pairs: readonly Pair[], scale: Scale): Bootstrapped {
  const key = keyOf(pairs, scale)
  const found = known.get(key) ?? bootstrap(pairs, scale)
  known.delete(key)
  known.set(key, found)
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  return found
}

function keyOf(pairs: readonly Pair[], { min, max }: Scale): string {
  const hash = createHash('sha256').update(JSON.stringify([min, max, bootstrapRuns, bootstrapSeed]))
  hash.update(
    JSON.stringify(pairs.map(({ municipality, norm, self, assessed }) => [municipality, norm, self, assessed])),
  )
  return hash.digest('base64')
}
