import type { Kind } from '#platform/retention'
import { moneyRetention } from './money/retention.ts'
import { tasksRetention } from './tasks/retention.ts'

/** What programmes destroy after their term, part by part. */
export const programmeRetention: readonly Kind[] = [...moneyRetention, ...tasksRetention]
