import type { Tx } from '#platform/db'
import { enqueue } from '#platform/jobs'

/** Name of the job that measures the indicators of this module at one organisation. */
export const measureJob = 'assessments.measure'

/** Asks for a new reading of what this module measures, after a change at an organisation. */
export const askMeasuring = (tx: Tx, organisationId: string): Promise<void> =>
  enqueue(tx, measureJob, { organisationId })
