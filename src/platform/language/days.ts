const iso = (moment: Date): string => moment.toISOString().slice(0, 10)

/** @param day `YYYY-MM-DD` */
export function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T12:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return iso(moment)
}

/** The same day of the month, or its last day where a month has no such day. @param day `YYYY-MM-DD` */
export function addMonths(day: string, months: number): string {
  const moment = new Date(`${day.slice(0, 7)}-01T12:00:00Z`)
  moment.setUTCMonth(moment.getUTCMonth() + months)
  const last = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate()
  return `${iso(moment).slice(0, 8)}${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`
}
