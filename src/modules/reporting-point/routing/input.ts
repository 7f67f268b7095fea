import { z } from 'zod'

/** Who is the last of a group of a report for two says that they know that nobody opens it afterwards. */
export const Leaving = z.object({ leavesUnreadable: z.stringbool().optional() })
export type Leaving = z.infer<typeof Leaving>
