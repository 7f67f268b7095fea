import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedSources } from '../catalogue/shipped.ts'
import { checkSourceFile } from './checking.ts'
import { sourcesCsv, sourcesWorkbook } from './writing.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('every fault is told at once, with its cell, its column and how to mend it', async () => {
  const lines = sourcesCsv(shippedSources().slice(0, 2), 'nl').split('\r\n')
  const wrong = lines.map((line) => line.replace(/^bag;/, 'bag!;').replace(';openbaar;', ';halfopen;'))
  const { sources, faults } = await checkSourceFile(bytesOf(wrong.join('\r\n')))
  expect(sources.map(({ code }) => code)).not.toContain('bag')
  expect(faults.map(({ message }) => message.split(': ')[0])).toContain('L3 Toegang')
  expect(faults.map(({ line }) => line)).toEqual([...faults.map(({ line }) => line)].sort())
})

test('a file without a column for code or name is told, and no row is read', async () => {
  const given = await checkSourceFile(bytesOf('Soort;Toegang\r\nopenbaar;x\r\n'))
  expect(given.faults).toEqual([{ line: 1, message: expect.stringContaining('no column with the code or the name') }])
})

test('random bytes and a file that is cut off anywhere give a fault or rows, never a crash', async () => {
  const workbook = await sourcesWorkbook(shippedSources().slice(0, 3), 'nl')
  const csv = bytesOf(sourcesCsv(shippedSources().slice(0, 3), 'nl'))
  const cut = (whole: Uint8Array) => fc.nat(whole.length - 1).map((end) => whole.slice(0, end))
  const damaged = fc.oneof(fc.uint8Array({ maxLength: 300 }), cut(workbook), cut(csv))
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const { sources, faults } = await checkSourceFile(bytes)
      expect(sources.length + faults.length).toBeGreaterThan(0)
      for (const { line, message } of faults) expect([line > 0, message.length > 10]).toEqual([true, true])
    }),
    { numRuns: 60 },
  )
})
