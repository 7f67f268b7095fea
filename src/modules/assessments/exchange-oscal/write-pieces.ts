import { ownProp, uuidOf } from '#platform/oscal'
import type { Piece } from './content.ts'

/** OSCAL takes no empty lists. */
export const listed = <T>(key: string, list: readonly T[]) => (list.length > 0 ? { [key]: list } : {})

const resourceId = (piece: string) => uuidOf(`resource ${piece}`)
/** The uuid of the observation that stands for a piece of evidence within a result or plan. */
export const observationId = (piece: string, within: string) => uuidOf(`observation ${within} ${piece}`)

const methods: Record<string, string> = {
  interview: 'INTERVIEW',
  sample: 'TEST',
  observation: 'TEST',
  demonstration: 'TEST',
}

/** A piece of evidence as an observation; it points to the resource with its link and hash. */
export const observationOf = (piece: Piece, within: string) => ({
  uuid: observationId(piece.id, within),
  title: piece.title,
  description: piece.title.trim() || 'Zonder titel.',
  props: [ownProp('piece', piece)],
  methods: [piece.form === null ? 'UNKNOWN' : (methods[piece.form] ?? 'EXAMINE')],
  'relevant-evidence': [{ href: `#${resourceId(piece.id)}`, description: piece.title.trim() || 'Zonder titel.' }],
  collected: `${piece.datedOn}T00:00:00Z`,
})

export const relatedTo = (pieces: readonly string[], within: string) =>
  listed(
    'related-observations',
    pieces.map((piece) => ({ 'observation-uuid': observationId(piece, within) })),
  )

/** The resources of the back matter, each piece once. */
export const resourcesOf = (pieces: readonly Piece[]) =>
  [...new Map(pieces.map((piece) => [piece.id, piece])).values()].map(({ id, title, link, hash }) => ({
    uuid: resourceId(id),
    title,
    rlinks: [{ href: link ?? `urn:uuid:${id}`, ...(hash ? { hashes: [{ algorithm: 'SHA-256', value: hash }] } : {}) }],
  }))
