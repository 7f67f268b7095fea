import type { Kind } from '#platform/retention'
import { capacityRetention } from './capacity/retention.ts'
import { decisionsRetention } from './decisions/retention.ts'
import { documentsRetention } from './documents/retention.ts'
import { meetingsRetention } from './meetings/retention.ts'
import { moneyRetention } from './money/retention.ts'
import { tasksRetention } from './tasks/retention.ts'
import { teamRetention } from './team/retention.ts'

/** What programmes destroy after their term, part by part. */
export const programmeRetention: readonly Kind[] = [
  ...capacityRetention,
  ...documentsRetention,
  ...meetingsRetention,
  ...decisionsRetention,
  ...moneyRetention,
  ...tasksRetention,
  ...teamRetention,
]
