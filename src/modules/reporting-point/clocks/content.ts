import { z } from 'zod'
import { contentFile } from '../../../content/read.ts'

const day = z.iso.date()
const count = z.int().min(1).max(400)

const Rules = z.object({
  code: z.string(),
  from: day,
  own: z.object({
    acknowledge: z.object({ workingDays: count }),
    assess: z.object({ workingDays: count }),
    feedback: z.object({ days: count }),
  }),
  wbk: z.object({
    acknowledge: z.object({ days: count }),
    feedbackAfterAcknowledgement: z.object({ months: count }),
  }),
  retestMonths: count,
  source: z.string(),
})
/** The terms of one version: those of the reporting point itself and those of the Wet bescherming klokkenluiders (Wbk). */
export type ClockRules = z.infer<typeof Rules>

const versions = z.array(Rules).parse(JSON.parse(contentFile('reporting-clocks.json').toString()))
const holidays = new Set(
  Object.values(z.record(z.string(), z.array(day)).parse(JSON.parse(contentFile('holidays.json').toString()))).flat(),
)

/** The terms that held on a day: a report keeps those of the day on which it came in. The first version holds before its day too. */
export const rulesOn = (on: string): ClockRules => {
  const [first, ...later] = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1))
  if (!first) throw new Error('reporting-clocks.json holds no version')
  return later.filter(({ from }) => from <= on).at(-1) ?? first
}

/**
 * Monday to Friday, but for the days of art. 3 of the Algemene termijnenwet.
 * @param on `YYYY-MM-DD`; the table of holidays ends in 2040
 */
export const isWorkingDay = (on: string): boolean =>
  ![0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay()) && !holidays.has(on)
