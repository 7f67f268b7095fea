import { expect, test } from 'vitest'
import { shownNames } from './names.ts'
import { aBriefing } from './testing.ts'

const [thread] = aBriefing().threads
if (!thread) throw new Error('the fixture has threads')

test('with names the briefing stays as it is', () => {
  const briefing = aBriefing()
  expect(shownNames(briefing)).toBe(briefing)
})

test('without names no place, level or exposure leads to a municipality', () => {
  const shown = shownNames(aBriefing({ named: false }))
  expect(shown.municipalities).toEqual([])
  expect(shown.norms.every(({ cells }) => Object.keys(cells).length === 0)).toBe(true)
  expect(shown.threads.every(({ municipalities }) => municipalities.length === 0)).toBe(true)
  expect(shown.waterbed.flatMap(({ exposed }) => exposed.map(({ municipality }) => municipality)).join('')).toBe('')
})

test('without names the counts stay', () => {
  const [named, shown] = [aBriefing(), shownNames(aBriefing({ named: false }))]
  expect(shown.counts).toEqual(named.counts)
  expect(shown.norms.map(({ levels, below, n }) => ({ levels, below, n }))).toEqual(
    named.norms.map(({ levels, below, n }) => ({ levels, below, n })),
  )
  expect(shown.threads.map(({ count }) => count)).toEqual(named.threads.map(({ count }) => count))
})

test('a name that someone typed is taken out as a whole word, also in capitals', () => {
  const typed = {
    ...thread,
    title: 'ALMELO loopt voor',
    description: 'In Hof van Twente en Borne, niet in Bornerbroek.',
  }
  const [shown] = shownNames(aBriefing({ named: false, threads: [typed] })).threads
  expect(shown?.title).toBe('een gemeente loopt voor')
  expect(shown?.description).toBe('In een gemeente en een gemeente, niet in Bornerbroek.')
})

test('a municipality named after a word does not take the word out', () => {
  const municipalities = [{ code: 'GM0753', name: 'Best', tile: null, state: 'signed' as const }]
  const typed = { ...thread, description: 'Het is best lastig in Best (en elders).' }
  const [shown] = shownNames(aBriefing({ named: false, municipalities, threads: [typed] })).threads
  expect(shown?.description).toBe('Het is best lastig in een gemeente (en elders).')
})

test('names are taken out of the cover too', () => {
  const { cover } = aBriefing()
  const given = { ...cover, portfolioHolder: 'Burgemeester van Losser', asked: ['Almelo te vragen.'] }
  const shown = shownNames(aBriefing({ named: false, cover: given })).cover
  expect(shown.portfolioHolder).toBe('Burgemeester van een gemeente')
  expect(shown.asked).toEqual(['een gemeente te vragen.'])
})

test('names given for it are taken out when the municipalities themselves are not given', () => {
  const typed = { ...thread, description: 'Almelo gaat voor.' }
  const given = { named: false, municipalities: [], namesToHide: ['Almelo'], threads: [typed] }
  const shown = shownNames(aBriefing(given))
  expect(shown.threads[0]?.description).toBe('een gemeente gaat voor.')
  expect(shown.namesToHide).toEqual([])
})
