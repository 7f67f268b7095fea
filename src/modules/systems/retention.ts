import type { Kind } from '#platform/retention'
import { connectionsRetention } from './connections/retention.ts'

/** Everything of the overview of sources that is destroyed after its term. */
export const systemsRetention: readonly Kind[] = [...connectionsRetention]
