import { z } from 'zod'

/** The head of the log as the browser of a handler signed it, today. */
export const SignedHead = z.object({
  lines: z.coerce.number().int().min(1).max(1e12),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  sig: z.string().regex(/^[0-9a-f]{128}$/),
})
export type SignedHead = z.infer<typeof SignedHead>

/** A line of the log and the number that a mail gave for it. */
export const HeadQuery = z.object({
  line: z.coerce.number().int().min(1).max(1e12),
  head: z
    .string()
    .transform((typed) => typed.toLowerCase().replace(/[^0-9a-z]/g, ''))
    .pipe(z.string().regex(/^[0-9a-f]{64}$/)),
})
export type HeadQuery = z.infer<typeof HeadQuery>
