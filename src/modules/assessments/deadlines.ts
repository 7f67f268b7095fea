const dayMs = 24 * 60 * 60_000
const daysUntil = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

type Deadline = { opensOn: string; closesOn: string; reminderDays: readonly number[] }

/**
 * The reminder that is due on a day: the smallest of the agreed numbers of days that has come, such as 7 of 14, 7, 1. A
 * reminder that was missed gives way to the next one, and one from before the opening day never comes.
 * @returns the number of days before closing, or null outside the round and before the first reminder
 */
export function reminderDue({ opensOn, closesOn, reminderDays }: Deadline, today: string): number | null {
  const left = daysUntil(today, closesOn)
  const length = daysUntil(opensOn, closesOn)
  if (left < 0 || left > length) return null
  const come = reminderDays.filter((days) => left <= days && days <= length)
  return come.length > 0 ? Math.min(...come) : null
}
