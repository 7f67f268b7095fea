import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Ctx, Database } from '#platform/db'
import { findSources } from '../src/modules/systems/catalogue/queries.ts'
import { shippedSources } from '../src/modules/systems/catalogue/shipped.ts'
import { onBothDatabases } from './both-databases.ts'
import type { Measured } from './server.ts'

const [size, times] = [5000, 200]
/** What people type: whole words, other forms, typing errors, other names, several words, and nonsense. */
const typed = [
  ...['personen', 'basisregistartie', 'BRP', 'kadster', 'kvk', 'handelsregster', 'vergunningen', 'identiteiten'],
  ...[
    'wie woont op dit adres',
    'eigenaar van een paned',
    'xyzzy',
    'faillisement bedrijf',
    'kenteken',
    'uitkering fraude',
  ],
]
const syllables = ['ba', 'der', 'lo', 'stra', 'vin', 'kel', 'moor', 'tig', 'wes', 'pan', 'rij', 'hof', 'zuid', 'meer']

/** A made-up word, the same for the same number. */
const wordOf = (seed: number) =>
  [0, 1, 2].map((at) => syllables[Math.floor(seed / 14 ** at) % syllables.length] ?? '').join('')

/** Five thousand published sources in one district: those of Weerwerk over and over, each with words of its own. */
async function fill({ db }: Database, organisationId: string): Promise<void> {
  const shipped = shippedSources()
  const rows = Array.from({ length: size }, (_, at) => {
    const { code, ...content } = shipped[at % shipped.length] ?? { code: 'leeg' }
    const words = Array.from({ length: 12 }, (_, word) => wordOf(at * 12 + word)).join(' ')
    const contents = 'contents' in content ? `${content.contents} ${words}` : words
    const isOriginal = at < shipped.length
    const name = isOriginal && 'name' in content ? content.name : `Bron ${wordOf(at)} ${wordOf(at * 7)}`
    return {
      code: `${code}-${at}`,
      content: isOriginal ? content : { ...content, name, contents: words + contents.slice(0, 60) },
    }
  })
  for (let at = 0; at < size; at += 500)
    await db.execute(sql`insert into systems.sources (organisation_id, code, state, content, version, published_on, created_at)
      select ${organisationId}::uuid, r->>'code', 'published', r->'content', 1, '2024-01-01', now()
      from jsonb_array_elements(${JSON.stringify(rows.slice(at, at + 500))}::jsonb) r`)
  await db.execute(sql`analyze`)
}

async function measured(database: Database, name: string): Promise<Measured[]> {
  const districtId = randomUUID()
  await fill(database, districtId)
  const actor = {
    kind: 'person',
    personId: randomUUID(),
    organisationId: randomUUID(),
    districtId,
    roles: ['employee'],
  } as const
  const ctx: Ctx = { db: database.db, actor, now: new Date(), channel: 'page' }
  const search = async (at: number) => {
    const start = performance.now()
    await findSources(ctx, { search: typed[at % typed.length] ?? '' })
    return performance.now() - start
  }
  for (let at = 0; at < typed.length; at += 1) await search(at)
  const taken: number[] = []
  for (let at = 0; at < times; at += 1) taken.push(await search(at))
  taken.sort((a, b) => a - b)
  return [50, 95].map((percent) => ({
    name: `search over ${size} sources with typing errors on ${name}, p${percent}`,
    value: taken[Math.ceil((times * percent) / 100) - 1] ?? 0,
    unit: 'ms',
  }))
}

/** Search in the overview of sources, on both databases. */
export const sourcesBench = (): Promise<Measured[]> => onBothDatabases(measured)
