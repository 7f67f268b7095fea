import { expect, test } from 'vitest'
import { aPng } from '../testing-logo.ts'
import { styleFaults } from './faults.ts'
import { contrast, type Logo, plainStyle } from './model.ts'

const logo = (form: Logo['form'], text: string, alt = 'Wapen van Twente'): Logo => ({
  form,
  alt,
  base64: Buffer.from(text, 'latin1').toString('base64'),
})
const png = aPng().toString('latin1')
const faultsOf = (changed: object) => styleFaults({ ...plainStyle('Twente'), ...changed })

test('contrast is 21 for black on white and 1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#0b3c5d', '#0b3c5d')).toBe(1)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('a style has a colour that can be read on white', () => {
  expect(faultsOf({})).toEqual([])
  expect(faultsOf({ accent: '#777777' })).toEqual(['contrast'])
  expect(faultsOf({ accent: 'blue' })).toEqual(['colour'])
})

test('a logo is what it says, says what it shows and is not too large', () => {
  expect(faultsOf({ logo: logo('png', png) })).toEqual([])
  expect(faultsOf({ logo: logo('svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>') })).toEqual([])
  expect(faultsOf({ logo: logo('png', '<svg/>') })).toEqual(['logo_form'])
  expect(faultsOf({ logo: logo('png', png.slice(0, -20)) })).toEqual(['logo_form'])
  expect(faultsOf({ logo: logo('png', png.replace('IDAT', 'IDAX')) })).toEqual(['logo_form'])
  expect(faultsOf({ logo: logo('png', png, ' ') })).toEqual(['logo_alt'])
  expect(faultsOf({ logo: logo('png', png + 'x'.repeat(200_000)) })).toEqual(['logo_large'])
})

test.each([
  '<svg><script>alert(1)</script></svg>',
  '<svg onload="alert(1)"></svg>',
  '<svg><image href="https://example.org/a.png"/></svg>',
  '<svg><use href="https://example.org/a.svg#b"/></svg>',
  '<svg><rect fill="url(https://example.org/a)"/></svg>',
  '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
  '<html><svg></svg></html>',
  '<svg xmlns="http://www.w3.org/2000/svg"><text>Twente</text></svg>',
  '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/>',
])('a drawing that does more than draw is refused: %s', (text) => {
  expect(faultsOf({ logo: logo('svg', text) })).toEqual(['logo_form'])
})
