import { contentFile } from '#content/read.ts'
import type { Tx } from '#platform/db'
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

/** Makes the district Twente with its 14 municipalities and partners: public facts, nobody's data. For an empty database. */
export async function seedTwente(tx: Tx): Promise<Twente> {
  const facts: Facts = JSON.parse(contentFile('gemeenten.json').toString('utf8'))
  const one = async (fields: typeof organisations.$inferInsert): Promise<string> => {
    const [made] = await tx.db.insert(organisations).values(fields).returning({ id: organisations.id })
    if (!made) throw new Error(`organisation ${fields.code} was not made`)
    return made.id
  }
  const provinceId = await one({ kind: 'province', code: 'PV23', name: 'Provincie Overijssel' })
  const districtId = await one({ kind: 'district', code: 'VR05', name: 'District Twente' })
  const riecId = await one({ kind: 'riec', code: 'RIEC-ON', name: 'RIEC Oost-Nederland', districtId })
  const made = await tx.db
    .insert(organisations)
    .values(
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
    .returning({ id: organisations.id, name: organisations.name, code: organisations.code })
  const byName = new Map(made.map((one) => [one.name, one.id]))
  const pairs = facts.municipalities.flatMap(({ name, neighbours: around }) =>
    around.map((other) => pair(byName.get(name), byName.get(other))),
  )
  const unique = [...new Map(pairs.map((one) => [`${one.a} ${one.b}`, one])).values()]
  await tx.db.insert(neighbours).values(unique)
  // Noaberkracht employs the staff of two municipalities and is counted once.
  const serviceId = await one({
    kind: 'service',
    code: 'NOABERKRACHT',
    name: 'Noaberkracht Dinkelland Tubbergen',
    districtId,
    staffEstimate: 370,
  })
  const served = ['Dinkelland', 'Tubbergen'].flatMap((name) => byName.get(name) ?? [])
  await tx.db.insert(services).values(served.map((municipalityId) => ({ serviceId, municipalityId })))
  return { districtId, provinceId, riecId, serviceId, byCode: new Map(made.map((one) => [one.code, one])) }
}

function pair(one: string | undefined, other: string | undefined): { a: string; b: string } {
  if (!one || !other) throw new Error('gemeenten.json names a neighbour that it does not hold')
  return one < other ? { a: one, b: other } : { a: other, b: one }
}
