import type { Tx } from '#platform/db'
import type { Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import { piecesHere } from '../actions/restoring.ts'
import type { FileRow, TravellingFile } from '../offline/cells.ts'
import { addPiece, serve } from '../proving.ts'
import { piecesToBring } from './bring-pieces.ts'

/** The answers of a file, and the files that prove them. */
export type Brought = { rows: readonly FileRow[]; files: readonly TravellingFile[] }

const piecesOf = (rows: readonly FileRow[]) => [
  ...new Map(rows.flatMap(({ evidence = [] }) => evidence.map((piece) => [piece.id, piece] as const))).values(),
]

async function weighed(tx: Tx, { rows, files }: Brought) {
  const pieces = piecesOf(rows)
  const here = await piecesHere(
    tx,
    pieces.map(({ id }) => id),
  )
  return { pieces, here, ...(await piecesToBring({ pieces, files }, here, dayOf(tx.now))) }
}

/** The same rows with the evidence that is here already, has a link or came as a file, with those files; and every fault of it. */
export async function withEvidence(
  tx: Tx,
  { rows, files }: Brought,
): Promise<{ rows: FileRow[]; files: TravellingFile[]; problems: Problem[] }> {
  const { here, brought, problems } = await weighed(tx, { rows, files })
  const possible = new Set([...here, ...brought.map(({ piece }) => piece.id)])
  const kept = rows.map(({ evidence, ...row }) => {
    const found = evidence?.filter(({ id }) => possible.has(id)) ?? []
    return found.length > 0 ? { ...row, evidence: found } : row
  })
  const coming = new Set(brought.flatMap(({ piece, upload }) => (upload ? [piece.id] : [])))
  return { rows: kept, files: files.filter(({ id }) => coming.has(id)), problems }
}

/** Lets that evidence serve the norms of a scan; what is not in the library comes into it. The caller authorises. */
export async function bringEvidence(tx: Tx, scanId: string, { rows, files }: Brought): Promise<void> {
  const { pieces, here, brought } = await weighed(tx, { rows, files })
  for (const { piece, upload } of brought) await addPiece(tx, piece, upload)
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
