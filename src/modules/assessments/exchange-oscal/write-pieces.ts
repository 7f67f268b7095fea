import { oneLine, ownProp, uuidOf } from '#platform/oscal'
import type { Piece, PieceFile } from './content.ts'

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

const titleOf = ({ title }: Piece) => oneLine(title, 'Zonder titel.')

/** A piece of evidence as an observation; it points to the resource with its link and hash. */
export const observationOf = (piece: Piece, within: string) => ({
  uuid: observationId(piece.id, within),
  title: titleOf(piece),
  description: titleOf(piece),
  props: [ownProp('piece', piece)],
  methods: [piece.form === null ? 'UNKNOWN' : (methods[piece.form] ?? 'EXAMINE')],
  'relevant-evidence': [{ href: `#${resourceId(piece.id)}`, description: titleOf(piece) }],
  collected: `${piece.datedOn}T00:00:00Z`,
})

export const relatedTo = (pieces: readonly string[], within: string) =>
  listed(
    'related-observations',
    pieces.map((piece) => ({ 'observation-uuid': observationId(piece, within) })),
  )

/** The resources of the back matter, each piece once, with its bytes when they travel. */
export const resourcesOf = (pieces: readonly Piece[], files: readonly PieceFile[] = []) =>
  [...new Map(pieces.map((piece) => [piece.id, piece])).values()].map((piece) => ({
    uuid: resourceId(piece.id),
    title: titleOf(piece),
    rlinks: [{ href: hrefOf(piece), ...hashesOf(piece) }],
    ...bytesOf(files.find(({ id }) => id === piece.id)),
  }))

const hashesOf = ({ hash }: Piece) => (hash ? { hashes: [{ algorithm: 'SHA-256', value: hash }] } : {})

/** A link as a reference that OSCAL takes: without spaces. What stays here has a name of its own. */
function hrefOf({ id, link }: Piece): string {
  const own = `urn:uuid:${id}`
  return link !== null && URL.canParse(link) ? new URL(link).href : own
}

/** OSCAL takes no spaces in the name of a file; the name itself travels beside it. */
const bytesOf = (file: PieceFile | undefined) =>
  file
    ? {
        props: [ownProp('file', { id: file.id, name: file.name, mediaType: file.mediaType })],
        base64: {
          filename: `_${file.name.replace(/[^\p{L}\p{N}.\-_]/gu, '_')}`,
          'media-type': file.mediaType,
          value: file.base64,
        },
      }
    : {}
