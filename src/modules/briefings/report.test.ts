import { expect, test } from 'vitest'
import { paperPdf } from './pdf.ts'
import { canExtract, wordsIn } from './reading-pdf.ts'
import { aReport } from './testing-report.ts'

const pdf = paperPdf(aReport())
const raw = Buffer.from(pdf).toString('latin1')

test('a link in the paper leads to its address', () => {
  expect(raw).toContain('(https://weerwerk.example/programma)')
})

test.runIf(canExtract)('a chart is read with its title and with every value of its table', () => {
  const words = wordsIn(pdf)
  for (const said of ['Uitgaven per gemeente (deel 1)', 'Dinkelland', '€ 106.292,50', '1 juni 2024'])
    expect(words).toContain(said)
})
