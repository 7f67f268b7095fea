import { z } from 'zod'
import { roles } from '#platform/access'

export const Invite = z.object({
  name: z.string().trim().min(1).max(200),
  mail: z.email().max(320),
  role: z.enum(roles),
})
export type Invite = z.infer<typeof Invite>
