import { expect, test } from 'vitest'
import type { ThreadsBriefing } from '../model.ts'
import { aBriefing } from '../testing.ts'
import { threadsPaper } from '../threads-paper.ts'

const [first, second, third] = aBriefing().threads
if (!first || !second || !third) throw new Error('the sample has too few threads')
const weighing: ThreadsBriefing['weighing'] = {
  layers: [['urgency'], ['scale', 'feasibility'], ['prevalence', 'severity', 'sameness', 'waterbed']],
  reason: 'Besproken met Almelo.',
  concordance: 0.1648,
  isSteady: false,
  candidates: 5,
  draws: 10_000,
  seed: 123_456_789,
}
const threads: ThreadsBriefing['threads'] = [
  { ...first, weighed: { firstThree: 0.87, advice: 'joint', outcome: { kind: 'joint', reason: 'Zoals Borne wil.' } } },
  { ...second, weighed: { firstThree: null, advice: 'coordinate', outcome: null } },
  { ...third, weighed: { firstThree: 0.9, advice: 'joint', outcome: null } },
]
const wordsOf = (given: Partial<ThreadsBriefing>) => JSON.stringify(threadsPaper(aBriefing(given)).blocks)

test('a round that was not weighed has no chapter about it', () => {
  expect(wordsOf({})).not.toContain('gezamenlijke aanpak"')
})

test('the chapter says how it was weighed, in which share a thread is among the first, and what was decided', () => {
  const words = wordsOf({ weighing, threads })
  for (const expected of [
    'met 10.000 redelijke wegingen',
    'in 87% van de wegingen',
    'doet niet mee',
    'afstemmen, niet gezamenlijk uitvoeren',
    'hoe dringend het is; het voordeel van samen doen en hoe haalbaar het is (gelijk)',
    'voor 0,16 eens',
    'Niet elke rangorde geeft dezelfde eerste drie draden.',
    'startgetal 123456789',
  ])
    expect(words).toContain(expected)
  expect(words.indexOf('in 90%')).toBeLessThan(words.indexOf('in 87%'))
})

test('with no more than three threads the paper says that the share tells nothing', () => {
  const words = wordsOf({ weighing: { ...weighing, candidates: 3 }, threads })
  expect(words).toContain('Er doen niet meer dan drie draden mee.')
  expect(words).not.toContain('Niet elke rangorde')
})

test('names in a reason are taken out for who may not see them, and the best step names nobody', () => {
  const bestStep = {
    theme: 'SC',
    municipality: 'Losser',
    norm: 'SC-01',
    from: 1,
    to: 2,
    before: 0.5,
    after: 0.3,
    raises: 2,
  }
  const waterbedThemes = [{ code: 'SC', district: 0.17, highest: 0.5, lowest: 1.2 }]
  const given = { weighing, threads, bestStep, waterbedThemes }
  const named = wordsOf(given)
  for (const expected of [
    'Besproken met Almelo.',
    'Zoals Borne wil.',
    'Losser gaat op SC-01',
    'De kans van 2 gemeenten',
  ])
    expect(named).toContain(expected)
  const unnamed = wordsOf({ ...given, named: false })
  for (const { name } of aBriefing().municipalities) expect(unnamed).not.toContain(name)
  for (const expected of [
    'Besproken met een gemeente.',
    'één gemeente gaat op SC-01',
    'dijken die overal even laag zijn',
  ])
    expect(unnamed).toContain(expected)
})
