import { sql } from 'drizzle-orm'
import { contentFile } from '#content/read.ts'
import type { Tx } from '#platform/db'
import { pairOf } from './keeping.ts'
import { neighbours, organisations, services } from './schema.ts'

type Facts = {
  municipalities: {
    code: string
    name: string
    inhabitants: number
    staffEstimate: number
    tile: { column: number; row: number }
    neighbours: string[]
  }[]
}

export type Twente = {
  districtId: string
  provinceId: string
  riecId: string
  serviceId: string
  byCode: Map<string, { id: string; name: string; code: string }>
}

/**
 * Makes the district Twente with its 14 municipalities and partners: public facts, nobody's data. Called again, it adds
 * what is missing and leaves what the district has changed. `isFictitious` says that what the district does is made up.
 */
export async function seedTwente(tx: Tx, { isFictitious = false } = {}): Promise<Twente> {
  const facts: Facts = JSON.parse(contentFile('gemeenten.json').toString('utf8'))
  const [one, all] = makers(tx)
  const provinceId = await one({ kind: 'province', code: 'PV23', name: 'Provincie Overijssel' })
  const districtId = await one({ kind: 'district', code: 'VR05', name: 'District Twente', fictitious: isFictitious })
  const riecId = await one({ kind: 'riec', code: 'RIEC-ON', name: 'RIEC Oost-Nederland', districtId })
  const made = await all(
    facts.municipalities.map(({ code, name, inhabitants, staffEstimate, tile }) => ({
      kind: 'municipality' as const,
      code,
      name,
      districtId,
      inhabitants,
      staffEstimate,
      tileColumn: tile.column,
      tileRow: tile.row,
    })),
  )
  const byName = new Map(made.map((one) => [one.name, one.id]))
  const pairs = facts.municipalities.flatMap(({ name, neighbours: around }) =>
    around.map((other) => pairOf(known(byName, name), known(byName, other))),
  )
  const unique = [...new Map(pairs.map((one) => [`${one.a} ${one.b}`, one])).values()]
  await tx.db.insert(neighbours).values(unique).onConflictDoNothing()
  // Noaberkracht employs the staff of two municipalities and is counted once.
  const serviceId = await one({
    kind: 'service',
    code: 'NOABERKRACHT',
    name: 'Noaberkracht Dinkelland Tubbergen',
    districtId,
    staffEstimate: 370,
  })
  const served = ['Dinkelland', 'Tubbergen'].flatMap((name) => byName.get(name) ?? [])
  await tx.db
    .insert(services)
    .values(served.map((municipalityId) => ({ serviceId, municipalityId })))
    .onConflictDoNothing()
  return { districtId, provinceId, riecId, serviceId, byCode: new Map(made.map((one) => [one.code, one])) }
}

type Fields = typeof organisations.$inferInsert
type Made = { id: string; name: string; code: string }

/** Adds organisations whose code is new, and gives all of them. */
function makers(tx: Tx): [(fields: Fields) => Promise<string>, (fields: Fields[]) => Promise<Made[]>] {
  const all = (fields: Fields[]): Promise<Made[]> =>
    tx.db
      .insert(organisations)
      .values(fields)
      // Sets nothing new, but makes the rows that were there come back.
      .onConflictDoUpdate({ target: organisations.code, set: { code: sql`excluded.code` } })
      .returning({ id: organisations.id, name: organisations.name, code: organisations.code })
  const one = async (fields: Fields): Promise<string> => {
    const [made] = await all([fields])
    if (!made) throw new Error(`organisation ${fields.code} was not made`)
    return made.id
  }
  return [one, all]
}

function known(byName: ReadonlyMap<string, string>, name: string): string {
  const id = byName.get(name)
  if (!id) throw new Error(`gemeenten.json names ${name} as a neighbour but does not hold it`)
  return id
}
