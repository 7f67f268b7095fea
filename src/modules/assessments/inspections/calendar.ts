import { dayOf } from '#platform/language'
import type { PlannedVisit } from './schema.ts'

const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })

/** `09:30`, on the clock in the Netherlands. */
export const timeOf = (moment: Date): string => clock.format(moment)

/** The moment of a day and time on the clock in the Netherlands; null for an hour that daylight saving skips. */
export function momentOn(day: string, time: string): Date | null {
  for (const offset of ['+02:00', '+01:00']) {
    const moment = new Date(`${day}T${time}:00${offset}`)
    if (!Number.isNaN(moment.getTime()) && dayOf(moment) === day && timeOf(moment) === time) return moment
  }
  return null
}

const stamp = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d{3}/g, '')
/** RFC 5545, 3.3.11. */
const escaped = (text: string) => text.replace(/[\\;,]/g, (it) => `\\${it}`).replace(/\n/g, '\\n')

/** A line of at most 75 bytes; longer ones go on after a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    const limit = parts.length === 0 ? 75 : 74
    if (Buffer.byteLength(part + character) > limit) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].join('\r\n ')
}

/** Visits as a calendar file (iCalendar, RFC 5545); a cancelled one says so, so that it goes from calendars too. */
export function calendarOf(
  visits: readonly PlannedVisit[],
  { now, withWords }: { now: Date; withWords: string },
): string {
  const events = visits.flatMap((visit) => [
    'BEGIN:VEVENT',
    `UID:${visit.id}@weerwerk`,
    `DTSTAMP:${stamp(now)}`,
    `SEQUENCE:${visit.revision}`,
    `DTSTART:${stamp(visit.startsAt)}`,
    `DURATION:PT${visit.minutes}M`,
    `SUMMARY:${escaped(`${visit.municipality}: ${visit.subject}`)}`,
    `LOCATION:${escaped(visit.place)}`,
    `DESCRIPTION:${escaped(`${withWords} ${visit.withRole}`)}`,
    `STATUS:${visit.cancelledAt ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ])
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Weerwerk//Toetsingen//NL', ...events, 'END:VCALENDAR']
  return `${lines.map(folded).join('\r\n')}\r\n`
}
