import { z } from 'zod'
import { sealed } from '../intake/input.ts'

/** A note that a handler sealed: its place among the notes of the report, the epoch, and an age file in base64. */
export const NewNote = z.object({
  seq: z.coerce.number().int().min(0).max(999),
  epoch: z.coerce.number().int().min(0),
  file: sealed(200_000),
})
export type NewNote = z.infer<typeof NewNote>

/** Older notes sealed anew for the readers of the epoch in force. */
export const NewCopies = z.object({
  epoch: z.coerce.number().int().min(1),
  copies: z
    .array(z.object({ seq: NewNote.shape.seq, file: NewNote.shape.file }))
    .min(1)
    .max(50),
})
export type NewCopies = z.infer<typeof NewCopies>
/** The same as a form: places and files in the same order. */
export const CopiesForm = z
  .object({
    epoch: NewCopies.shape.epoch,
    seqs: z.array(NewNote.shape.seq).min(1).max(50),
    files: z.array(NewNote.shape.file).max(50),
  })
  .refine(({ seqs, files }) => seqs.length === files.length)
  .transform(
    ({ epoch, seqs, files }): NewCopies => ({
      epoch,
      copies: seqs.map((seq, at) => ({ seq, file: files[at] ?? '' })),
    }),
  )

/** The number of another report of the same organisation. */
export const NewLink = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) })
export type NewLink = z.infer<typeof NewLink>
