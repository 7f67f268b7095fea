import { z } from 'zod'
import { NewPage } from '../cases/input.ts'

/** The next epoch of a report that nobody could read, and a message that tells its reporter; none for a closed report. */
export const Recovered = NewPage.extend({ message: z.base64().min(136).max(133_340).optional() })
export type Recovered = z.infer<typeof Recovered>
export const RecoveredForm = Recovered.extend({ report: z.uuid() })
