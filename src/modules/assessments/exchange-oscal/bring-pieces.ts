import { createHash } from 'node:crypto'
import type { Problem } from '#platform/errors'
import { kindOf } from '#platform/files'
import type { BroughtPiece } from '../actions/restoring.ts'
import { EvidenceInput } from '../input.ts'
import type { Piece, PieceFile } from './content.ts'
import { largestPiece } from './travelling-files.ts'

/**
 * The pieces of a plan that are not here and can be brought in, by a link or with their bytes; what has neither stays where it is.
 * @returns also every fault of them, with its place
 */
export async function piecesToBring(
  { pieces, files }: { pieces: readonly Piece[]; files: readonly PieceFile[] },
  here: ReadonlySet<string>,
  today: string,
): Promise<{ brought: BroughtPiece[]; problems: Problem[] }> {
  const brought: BroughtPiece[] = []
  const problems: Problem[] = []
  for (const [at, piece] of pieces.entries()) {
    if (here.has(piece.id)) continue
    const file = files.find(({ id }) => id === piece.id)
    const bytes = file ? Buffer.from(file.base64, 'base64') : null
    if (bytes === null && piece.link === null) continue
    const link = isReading(piece) ? null : piece.link
    const found = { ...piece, link, form: piece.form ?? 'document', norms: [] }
    const parsed = EvidenceInput.safeParse(found)
    const reasons = [
      ...(parsed.success ? [] : ['assessments.oscal_shape']),
      ...(piece.datedOn > today ? ['assessments.evidence_in_future'] : []),
      ...(bytes ? await fileFaults(bytes, piece.hash) : []),
    ]
    for (const reason of reasons) problems.push({ path: `observations.${at}`, reason, params: { title: piece.title } })
    if (!parsed.success || reasons.length > 0) continue
    const { norms: _, ...input } = parsed.data
    brought.push({
      piece: { ...input, link: piece.link, id: piece.id },
      upload: bytes && file ? { name: file.name, bytes } : null,
    })
  }
  return { brought, problems }
}

/** Evidence that was made of an indicator reading leads to a page here, not elsewhere. */
const isReading = ({ link }: Piece) => link?.startsWith('/meetwaarden?') ?? false

/** What speaks against bytes being the file with this SHA-256. */
export async function fileFaults(bytes: Buffer, hash: string | null): Promise<string[]> {
  if (bytes.length > largestPiece) return ['assessments.oscal_file_large']
  if (createHash('sha256').update(bytes).digest('hex') !== hash) return ['assessments.oscal_file_changed']
  return (await kindOf(bytes)) === null ? ['files.kind_not_allowed'] : []
}
