import type { Meeting } from './schema.ts'

/** Text in a calendar file (RFC 5545, 3.3.11). */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
/** Lines of at most 75 octets (RFC 5545, 3.1), never in the middle of a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part].join('\r\n ')
}

/** A meeting as a calendar file: at its hour in the Netherlands, or for the whole day when it has none. */
export function calendarOf({ id, title, heldOn, time, place, madeAt, revision }: Meeting): string {
  const day = heldOn.replaceAll('-', '')
  const when = time
    ? [`DTSTART;TZID=Europe/Amsterdam:${day}T${time.replace(':', '')}00`, 'DURATION:PT1H']
    : [`DTSTART;VALUE=DATE:${day}`]
  const stamp = `${madeAt.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Weerwerk//NL',
    'BEGIN:VEVENT',
    `UID:${id}@weerwerk`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${revision}`,
    ...when,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}
