import type { Tx } from '#platform/db'
import type { Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import { piecesHere } from '../actions/restoring.ts'
import type { FileRow } from '../offline/cells.ts'
import { addPiece, serve } from '../proving.ts'
import { piecesToBring } from './bring-pieces.ts'

const piecesOf = (rows: readonly FileRow[]) => [
  ...new Map(rows.flatMap(({ evidence = [] }) => evidence.map((piece) => [piece.id, piece] as const))).values(),
]

/** The same rows with the evidence that is here already or has a link; and every fault of it. A file of results holds no files. */
export async function withEvidence(
  tx: Tx,
  rows: readonly FileRow[],
): Promise<{ rows: FileRow[]; problems: Problem[] }> {
  const pieces = piecesOf(rows)
  const here = await piecesHere(
    tx,
    pieces.map(({ id }) => id),
  )
  const { brought, problems } = await piecesToBring({ pieces, files: [] }, here, dayOf(tx.now))
  const possible = new Set([...here, ...brought.map(({ piece }) => piece.id)])
  const kept = rows.map(({ evidence, ...row }) => {
    const found = evidence?.filter(({ id }) => possible.has(id)) ?? []
    return found.length > 0 ? { ...row, evidence: found } : row
  })
  return { rows: kept, problems }
}

/** Lets that evidence serve the norms of a scan; what is not in the library comes into it. The caller authorises. */
export async function bringEvidence(tx: Tx, scanId: string, rows: readonly FileRow[]): Promise<void> {
  const pieces = piecesOf(rows)
  const here = await piecesHere(
    tx,
    pieces.map(({ id }) => id),
  )
  const { brought } = await piecesToBring({ pieces, files: [] }, here, dayOf(tx.now))
  for (const { piece } of brought) await addPiece(tx, piece, null)
  const known = new Set([...here, ...brought.map(({ piece }) => piece.id)])
  for (const { id } of pieces.filter((one) => known.has(one.id))) {
    const served = rows.filter(({ evidence }) => evidence?.some((one) => one.id === id))
    await serve(
      tx,
      scanId,
      id,
      served.map(({ norm }) => norm),
    )
  }
}
