import { expect, test } from 'vitest'
import { isWorkingDay } from './content.ts'

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, ch. 8). */
function easter(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const f = Math.floor((b + 8) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - f + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return new Date(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1))
}
const day = (start: Date, after: number) => new Date(start.getTime() + after * 86_400_000).toISOString().slice(0, 10)

test('the table holds every holiday of art. 3 Algemene termijnenwet and no other day', () => {
  for (let year = 2024; year <= 2040; year += 1) {
    const kings = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? '04-26' : '04-27'
    const free = new Set([
      ...['01-01', kings, '05-05', '12-25', '12-26'].map((one) => `${year}-${one}`),
      ...[-2, 1, 39, 50].map((after) => day(easter(year), after)),
    ])
    const first = new Date(Date.UTC(year, 0, 1))
    for (let after = 0; after < 365; after += 1) {
      const on = day(first, after)
      const isWeekend = [0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay())
      expect(isWorkingDay(on), on).toBe(!isWeekend && !free.has(on))
    }
  }
})
