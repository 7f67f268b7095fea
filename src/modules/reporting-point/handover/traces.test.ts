import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hintsIn } from './traces.ts'

const known = {
  names: ['Meldpuntfunctionaris Enschede (fictief)', 'Jan de Boer'],
  number: 12,
  written: ['Bij de bakker aan de haven staat elke donderdag dezelfde witte bus.'],
}

test('names, the number of the report and words of the reporter are found, in capitals and with other signs between too', () => {
  expect(hintsIn('Volgens JAN  DE-BOER', known)).toEqual([{ kind: 'name', text: 'Jan de Boer' }])
  expect(hintsIn('Zie melding 12.', known)).toEqual([{ kind: 'number', text: '12' }])
  expect(hintsIn('Zie melding 123 en Jan de Boerema.', known)).toEqual([])
  expect(hintsIn('Er is gezien: bakker, aan de haven staat elke donderdag een bus', known)).toEqual([
    { kind: 'words', text: 'bakker aan de haven staat elke donderdag' },
  ])
})

const word = fc.stringMatching(/^[a-z]{1,6}$/)

test('any six words as the reporter wrote them are found wherever they stand, and other words are not', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 6, maxLength: 12 }),
      fc.array(fc.stringMatching(/^[A-Z]{1,4}[0-9]{3}$/), { maxLength: 8 }),
      fc.nat(),
      (written, own, at) => {
        const start = at % (written.length - 5)
        const copied = written.slice(start, start + 6)
        const facts = { names: [], number: 0, written: [written.join(' ')] }
        expect(hintsIn([...own, ...copied, ...own].join(', '), facts)).toHaveLength(1)
        expect(hintsIn(own.join(' '), facts)).toEqual([])
      },
    ),
    { numRuns: 200 },
  )
})
