import { z } from 'zod'
import { contentFile } from '../../../content/read.ts'
import { bodies } from './model.ts'

const Ground = z.object({
  code: z.string().regex(/^[a-z0-9-]{1,60}$/),
  body: z.enum(bodies),
  law: z.string(),
  article: z.string(),
  text: z.string(),
  /** Whether a lawyer looked at it. */
  verified: z.boolean(),
})
/** A ground in law on which a municipality may hand something over to a body. */
export type Ground = z.infer<typeof Ground>

export const grounds: readonly Ground[] = z
  .array(Ground)
  .parse(JSON.parse(contentFile('handover-grounds.json').toString()))
