import { expect, test } from 'vitest'
import type { WeighedThread } from '../view.ts'
import { listedThreads, type ThreadChoices } from './listed.ts'

type Given = { firstThree: number | null; advice?: 'joint' | 'local'; outcome?: 'pairs' }
/** Only what the list looks at; the rest of a weighed thread does not matter here. */
const thread = (title: string, { firstThree, advice, outcome }: Given) =>
  ({
    id: title,
    title,
    result: firstThree === null ? null : { firstThree, ranks: [firstThree / 2] },
    advice: advice ? { outcome: advice, why: 'first' } : null,
    outcome: outcome ? { outcome } : null,
  }) as WeighedThread

const threads = [
  thread('Sleutels', { firstThree: 0.2, advice: 'local' }),
  thread('Meldpunt', { firstThree: null }),
  thread('Afval', { firstThree: 0.9, advice: 'joint', outcome: 'pairs' }),
]
const nothing: ThreadChoices = { zoek: '', advies: '', besluit: '', sorteer: '', richting: '' }
const titles = (choices: Partial<ThreadChoices>) =>
  listedThreads(threads, { ...nothing, ...choices }).map(({ title }) => title)

test('threads stand most often among the first three first, and those outside the comparison last, either way', () => {
  expect(titles({})).toEqual(['Afval', 'Sleutels', 'Meldpunt'])
  expect(titles({ sorteer: 'aandeel' })).toEqual(['Sleutels', 'Afval', 'Meldpunt'])
  expect(titles({ sorteer: 'aandeel', richting: 'af' })).toEqual(['Afval', 'Sleutels', 'Meldpunt'])
})

test('they are sorted by name, advice and decision', () => {
  expect(titles({ sorteer: 'draad' })).toEqual(['Afval', 'Meldpunt', 'Sleutels'])
  expect(titles({ sorteer: 'advies', richting: 'af' })).toEqual(['Sleutels', 'Afval', 'Meldpunt'])
  expect(titles({ sorteer: 'besluit' })[0]).toBe('Afval')
})

test('they are found by words, advice and decision, also those that are undecided', () => {
  expect(titles({ zoek: ' slEUtel ' })).toEqual(['Sleutels'])
  expect(titles({ advies: 'joint' })).toEqual(['Afval'])
  expect(titles({ besluit: 'open' })).toEqual(['Sleutels', 'Meldpunt'])
  expect(titles({ zoek: 'sleutel', besluit: 'pairs' })).toEqual([])
})
