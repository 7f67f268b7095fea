import { z } from 'zod'
import { ownPath } from './cookies.ts'

const Kept = z.object({
  action: z.string().transform(ownPath),
  fields: z.array(z.tuple([z.string(), z.string()])),
  files: z.array(z.string()),
})
/** A form that was sent after the login had ended: where it goes and what was typed, to send once more. */
export type Replay = z.infer<typeof Kept>

/** What the log-in form carried along; null when there was nothing. */
export function replayFrom(text: unknown): Replay | null {
  if (typeof text !== 'string' || text === '') return null
  try {
    return Kept.parse(JSON.parse(text))
  } catch {
    return null
  }
}
