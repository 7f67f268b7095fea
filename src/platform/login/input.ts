import { z } from 'zod'

/** What someone says of a bearer token that they make. */
export const NewApiToken = z.object({
  name: z.string().trim().min(1).max(100),
  days: z.coerce.number().int().min(1).max(366),
})
