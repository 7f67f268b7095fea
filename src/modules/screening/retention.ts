import type { Kind } from '#platform/retention'
import { registerRetention } from './declarations/retention.ts'
import { fileRetention } from './files/retention.ts'
import { ownRetention } from './own/retention.ts'

/** What screening destroys after its term, part by part. */
export const screeningRetention: readonly Kind[] = [...ownRetention, ...fileRetention, ...registerRetention]
