import { expect, test } from 'vitest'
import { weeksAround } from './before-after.ts'

test('as many whole weeks count before as after; the week of a start halfway counts on neither side', () => {
  expect(weeksAround('2024-02-05', '2024-03-08', '2023-01-02')).toEqual({
    ...{ weeks: 4, from: '2024-01-08', start: '2024-02-05', upTo: '2024-03-04' },
  })
  expect(weeksAround('2024-02-07', '2024-03-11', '2023-01-02')).toEqual({
    ...{ weeks: 4, from: '2024-01-08', start: '2024-02-12', upTo: '2024-03-11' },
  })
})

test('no more weeks than are known, or than half a year; none before the start', () => {
  expect(weeksAround('2024-02-05', '2025-02-05', '2024-01-15').weeks).toBe(3)
  expect(weeksAround('2024-02-05', '2025-02-05', '2020-01-06').weeks).toBe(26)
  expect(weeksAround('2024-02-05', '2024-02-06', '2020-01-06').weeks).toBe(0)
  expect(weeksAround('2024-02-05', '2024-06-06', null).weeks).toBe(0)
})
