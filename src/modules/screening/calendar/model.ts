/** Days before the day of a check on which its reminders go out; below zero is after it. */
export const reminderDays = [30, 7, 0, -14] as const

const dayMs = 86_400_000
export const daysUntil = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** The reminder that a check with a day is due for: the last that has come; null when none has. Days are `YYYY-MM-DD`. */
export function reminderDue(dueOn: string, today: string): number | null {
  const left = daysUntil(today, dueOn)
  const come = reminderDays.filter((days) => left <= days)
  return come.length > 0 ? Math.min(...come) : null
}
