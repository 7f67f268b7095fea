import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colourFaults } from './faults.ts'
import { contrast, contrastOnWhite, leastContrast, nearestReadable, plainStyle } from './model.ts'

const faultsOf = (changed: object) =>
  colourFaults({ ...plainStyle('Twente'), ...changed }).map(({ field, fault }) => `${field} ${fault}`)
const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

test('contrast is 21 for black on white and 1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#0b3c5d', '#0b3c5d')).toBe(1)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('words of a style can be read on white, its rules can be seen, and both faults are told', () => {
  expect(faultsOf({})).toEqual([])
  expect(faultsOf({ accent: '#777777', secondAccent: '#777777' })).toEqual(['accent contrast'])
  expect(faultsOf({ accent: 'blue', secondAccent: '#ffdd00' })).toEqual(['accent colour', 'secondAccent contrast'])
})

test('the nearest colour passes; a colour that passes is its own; one that is a little lighter would not', () => {
  fc.assert(
    fc.property(colours, fc.constantFrom(...Object.values(leastContrast)), (colour, least) => {
      const found = nearestReadable(colour, least)
      expect(contrastOnWhite(found)).toBeGreaterThanOrEqual(least)
      if (contrastOnWhite(colour) >= least) expect(found).toBe(colour)
      else expect(contrastOnWhite(found)).toBeLessThan(least + 0.25)
    }),
  )
})
