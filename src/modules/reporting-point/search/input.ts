import { z } from 'zod'

/** A page of sealed reports; few, as each holds all its files. */
export const SealedQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(50).default(25),
})
export type SealedQuery = z.output<typeof SealedQuery>

/** The organisation whose reports were searched for a person. */
export const PersonRequest = z.object({ organisationId: z.uuid() })
export type PersonRequest = z.infer<typeof PersonRequest>
