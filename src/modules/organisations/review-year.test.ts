import { expect, test } from 'vitest'
import type { ReviewedRight } from './review.ts'
import { parts, shownRights, yearOf } from './review-year.ts'

const right = (name: string, fields: Partial<ReviewedRight> = {}): ReviewedRight => ({
  membershipId: name,
  personId: name,
  name,
  mail: `${name.toLowerCase()}@example.org`,
  role: 'trainer',
  startsOn: '2020-01-01',
  endsOn: null,
  reviewedOn: null,
  reviewedBy: null,
  outcome: null,
  isRunning: true,
  isOverdue: false,
  ...fields,
})
const rights = [
  right('Open'),
  right('Overdue', { isOverdue: true }),
  right('Kept', { outcome: 'keep', role: 'mayor' }),
  right('Ended', { outcome: 'end', isRunning: false }),
]
const shown = (welke: string, zoek = '') =>
  shownRights(rights, { welke, zoek }, (role) => (role === 'mayor' ? 'burgemeester' : role)).map(({ name }) => name)

test('the parts of the review are what is open, overdue and done; anything else is all of it', () => {
  expect(Object.fromEntries(parts.map((part) => [part, shown(part)]))).toEqual({
    all: ['Open', 'Overdue', 'Kept', 'Ended'],
    open: ['Open', 'Overdue'],
    overdue: ['Overdue'],
    done: ['Kept', 'Ended'],
  })
  expect(shown('onzin')).toHaveLength(4)
})

test('words are looked for in the name, the mail and the role as it is shown, within the part', () => {
  expect(shown('all', ' BURGE')).toEqual(['Kept'])
  expect(shown('all', 'ended@example')).toEqual(['Ended'])
  expect(shown('open', 'burgemeester')).toEqual([])
})

test('a year in the address is taken from 2000 up to this year, else this year counts', () => {
  const now = new Date('2024-12-31T23:30:00Z') // already 2025 in Twente
  const asked = (jaar: string) => yearOf(new Request(`http://localhost/mensen/controle?jaar=${jaar}`), now)
  expect([asked('2023'), asked('1999'), asked('2026'), asked('x'), asked('')]).toEqual([2023, 2025, 2025, 2025, 2025])
})
