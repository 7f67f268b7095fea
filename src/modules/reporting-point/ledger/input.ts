import { z } from 'zod'

/** A line of the log and the number that a mail gave for it. */
export const HeadQuery = z.object({
  line: z.coerce.number().int().min(1).max(1e12),
  head: z
    .string()
    .transform((typed) => typed.toLowerCase().replace(/[^0-9a-z]/g, ''))
    .pipe(z.string().regex(/^[0-9a-f]{64}$/)),
})
export type HeadQuery = z.infer<typeof HeadQuery>
