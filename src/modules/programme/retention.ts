import type { Kind } from '#platform/retention'
import { tasksRetention } from './tasks/retention.ts'

/** What programmes destroy after their term, part by part. */
export const programmeRetention: readonly Kind[] = [...tasksRetention]
