import { z } from 'zod'
import { sealed } from '../intake/input.ts'

/** A note that a handler sealed: its place among the notes of the report, the epoch, and an age file in base64. */
export const NewNote = z.object({
  seq: z.coerce.number().int().min(0).max(999),
  epoch: z.coerce.number().int().min(0),
  file: sealed(200_000),
})
export type NewNote = z.infer<typeof NewNote>

/** The number of another report of the same organisation. */
export const NewLink = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) })
export type NewLink = z.infer<typeof NewLink>
