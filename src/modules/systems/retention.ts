import type { Kind } from '#platform/retention'
import { accessRetention } from './access/retention.ts'
import { changingRetention } from './changing/retention.ts'
import { connectionsRetention } from './connections/retention.ts'
import { importingRetention } from './importing/retention.ts'
import { matrixRetention } from './matrix/retention.ts'
import { notingRetention } from './noting/retention.ts'
import { reviewsRetention } from './reviews/retention.ts'

/** Everything of the overview of sources that is destroyed after its term. */
export const systemsRetention: readonly Kind[] = [
  ...connectionsRetention,
  ...matrixRetention,
  ...changingRetention,
  ...notingRetention,
  ...importingRetention,
  ...accessRetention,
  ...reviewsRetention,
]
