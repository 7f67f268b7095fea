import { z } from 'zod'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))
/** In bytes: what is smaller is no age file. */
const smallest = 100

/** An age file in base64. @param most bytes of the file */
export const sealed = (most: number) =>
  z
    .base64()
    .min(Math.ceil((smallest * 4) / 3))
    .max(Math.ceil((most * 4) / 3) + 4)

/** An answer to the work that was asked. */
export const Work = z.object({ challenge: hex(32), answer: z.int().min(0) })

/** A report as the reporter's browser sends it: everything that was written is in the age files. */
export const NewReport = z.object({
  mailboxHash: hex(32),
  signPub: hex(32),
  caseId: hex(16),
  directoryVersion: z.int().min(1),
  /** Ids of the handlers whom it was encrypted to. */
  readers: z.array(z.uuid()).min(1).max(60),
  envelopes: z.array(sealed(200_000)).min(1).max(2),
  message: sealed(100_000),
  work: Work,
})
export type NewReport = z.infer<typeof NewReport>

export const Question = z.object({ mailboxHash: hex(32) })
export const Opening = z.object({ mailboxHash: hex(32), nonce: hex(32), answer: hex(64) })
export type Opening = z.infer<typeof Opening>

export const NewMessage = z.object({
  mailboxHash: hex(32),
  session: hex(32),
  /** The place in the dialogue that the reporter saw free. */
  seq: z.int().min(1).max(999),
  epoch: z.int().min(0),
  file: sealed(100_000),
})
export type NewMessage = z.infer<typeof NewMessage>
