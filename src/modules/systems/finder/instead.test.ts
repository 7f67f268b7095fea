import { expect, test } from 'vitest'
import { shippedSources } from '../catalogue/shipped.ts'
import { insteadOf, shownAnswer } from './components/shown.ts'
import { find } from './model.ts'

test('what follows the first sentence of a refusal is what one can do instead', () => {
  expect(insteadOf('Dat mag niet. Vraag het aan burgerzaken. Of bel.')).toBe('Vraag het aan burgerzaken. Of bel.')
  expect(insteadOf('Dat mag niet (o.a. niet voor zaken).')).toBe('')
  expect(insteadOf('')).toBe('')
})

test('a refused answer says what one can do, by the rules that hold for certain; another answer does not', () => {
  const asked = { have: 'address', want: 'residence', role: 'employee' } as const
  const shown = find(shippedSources(), asked).map((answer) => shownAnswer(answer, (code) => code))
  const brp = shown.find(({ code }) => code === 'brp')
  expect(brp?.instead).toEqual(['Leg uw vraag voor aan de collega die de zaak behandelt of aan burgerzaken.'])
  const allowed = find(shippedSources(), { ...asked, want: 'ownership', role: 'bibob-coordinator' })
  for (const { verdict, instead } of allowed.map((answer) => shownAnswer(answer, (code) => code)))
    if (verdict !== 'no') expect(instead).toEqual([])
})
