/** The day a number of calendar months earlier; the last day of the month when that day does not exist. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/** Whether evidence is older than a number of months on a day; exactly that old is still fresh. */
export const isStale = (datedOn: string, today: string, months = 12): boolean => datedOn < monthsBefore(today, months)
