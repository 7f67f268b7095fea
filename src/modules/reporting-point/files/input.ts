import { z } from 'zod'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))

/** Who sends: a mailbox and the session that its receipt opened. */
const Sender = z.object({ mailboxHash: hex(32), session: hex(32) })
export const Whole = Sender

/** A file that will come in pieces. `size` is of the age file; `anew` begins over one that never became whole. */
export const NewFile = Sender.extend({ id: hex(16), size: z.int().min(1).max(26_300_000), anew: z.boolean() })
export type NewFile = z.infer<typeof NewFile>

/** What goes before a piece, in the address and two headers, since its body is the piece itself. */
export const Piece = Sender.extend({ id: hex(16), place: z.coerce.number().int().min(0).max(99) })
export type Piece = z.infer<typeof Piece>
