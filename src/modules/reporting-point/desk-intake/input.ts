import { z } from 'zod'
import { NewReport } from '../intake/input.ts'

/** A report that someone typed in for another, as their browser encrypted it; no work is asked of who has logged in. */
export const TypedReport = NewReport.omit({ work: true })
export type TypedReport = z.infer<typeof TypedReport>

/** The same as the form that the script of the page sends. */
export const TypedForm = TypedReport.extend({
  directoryVersion: z.coerce.number().pipe(TypedReport.shape.directoryVersion),
})
