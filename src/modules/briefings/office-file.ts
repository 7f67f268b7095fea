import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

// A zip keeps local time without a zone: these fields are the same everywhere.
const packedAt = new Date(1980, 0, 1)

/** Open Document says in this part what it is; a reader finds it without unpacking. */
const stored = 'mimetype'

/** Packs the parts of an Office or Open Document file; the same parts give the same bytes. */
export const packed = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name, [bytes, { level: name === stored ? 0 : 6 }]]),
    ),
    {
      mtime: packedAt,
    },
  )

/**
 * The same Office file without what differs from one writing to the next: moments in its properties and in the zip, and
 * relations that were numbered by chance.
 */
export function settled(file: Uint8Array, madeOn: string): Uint8Array {
  const moment = `${madeOn}T12:00:00Z`
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    if (name === 'docProps/core.xml')
      return [name, strToU8(strFromU8(bytes).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${moment}`))]
    return [name, bytes]
  })
  return packed(withNumberedRelations(Object.fromEntries(parts)))
}

/** A part and the list of its relations name each other by the same ids: counted here in the order of the list. */
function withNumberedRelations(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const made = { ...parts }
  for (const [name, bytes] of Object.entries(parts)) {
    const found = /^(.*?)_rels\/(.+)\.rels$/.exec(name)
    const owner = found ? `${found[1]}${found[2]}` : null
    const part = owner === null ? undefined : made[owner]
    if (owner === null || !part) continue
    const list = strFromU8(bytes)
    const ids = [...list.matchAll(/ Id="(rId(?!\d+")[^"]+)"/g)].map(([, id = '']) => id)
    if (ids.length === 0) continue
    const numbered = new Map(ids.map((id, at) => [`"${id}"`, `"rIdLink${at + 1}"`]))
    const renamed = (text: string) => text.replace(/"rId(?!\d+")[^"]+"/g, (id) => numbered.get(id) ?? id)
    made[name] = strToU8(renamed(list))
    made[owner] = strToU8(renamed(strFromU8(part)))
  }
  return made
}
