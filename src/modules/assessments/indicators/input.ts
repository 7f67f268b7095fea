import { z } from 'zod'

const whole = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const head = {
  organisationId: z.uuid(),
  indicator: z.string().min(1).max(200),
  day: z.iso.date(),
  source: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  measuredAt: z.iso.datetime().transform((moment) => new Date(moment)),
}

/** A reading as it comes out of the queue; see `IndicatorReading` of the platform. */
export const ReadingData = z.union([
  z
    .object({ ...head, numerator: whole, denominator: whole.pipe(z.number().min(1)) })
    .refine(({ numerator, denominator }) => numerator <= denominator)
    .transform((reading) => ({ ...reading, value: null })),
  z
    .object({
      ...head,
      value: z
        .string()
        .regex(/^-?\d{1,12}(\.\d{1,10})?$/)
        .transform(Number),
    })
    .transform((reading) => ({ ...reading, numerator: null, denominator: null })),
])
export type ReadingData = z.infer<typeof ReadingData>
