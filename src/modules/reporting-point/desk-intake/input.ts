import { z } from 'zod'
import { NewFile, Piece } from '../files/input.ts'
import { chunkSize } from '../files/model.ts'
import { NewReport } from '../intake/input.ts'

/** A report that someone typed in for another, as their browser encrypted it; no work is asked of who has logged in. */
export const TypedReport = NewReport.omit({ work: true })
export type TypedReport = z.infer<typeof TypedReport>

/** The same as the form that the script of the page sends. */
export const TypedForm = TypedReport.extend({
  directoryVersion: z.coerce.number().pipe(TypedReport.shape.directoryVersion),
})

/** A piece of a file that goes with a report that was typed in, in base64; `size` is of the whole age file. */
export const TypedPiece = NewFile.pick({ id: true, size: true })
  .extend(Piece.pick({ mailboxHash: true, place: true }).shape)
  .extend({
    size: z.coerce.number().pipe(NewFile.shape.size),
    piece: z
      .base64()
      .min(4)
      .max(Math.ceil(chunkSize / 3) * 4),
  })
export type TypedPiece = z.infer<typeof TypedPiece>
