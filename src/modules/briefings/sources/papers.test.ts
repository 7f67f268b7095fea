import { expect, test } from 'vitest'
import { type Printed, shippedSources, toldBooklet, toldSource } from '#modules/systems'
import { plainStyle } from '../house/model.ts'
import { paperPdf } from '../pdf.ts'
import { canExtract, wordsIn } from '../reading-pdf.ts'
import { bookletPaper, cardPaper } from './papers.ts'

const print = { language: 'nl' as const, madeOn: '2026-08-30', style: plainStyle('District (fictief)') }
const printed = shippedSources().map((source): Printed => ({ source, version: 1, publishedOn: '2026-08-30' }))
const raw = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')
const pagesOf = (pdf: Uint8Array) => raw(pdf).match(/\/Type \/Page\b/g)?.length
const cardOf = (one: Printed) => paperPdf(cardPaper(toldSource(one, 'nl'), print))

test('every source that ships fits on one page', () => {
  for (const one of printed) expect([one.source.code, pagesOf(cardOf(one))]).toEqual([one.source.code, 1])
})

test('a condition stands on paper as a condition, not as a fact', () => {
  const brp = printed.find(({ source }) => source.code === 'brp')
  if (!brp) throw new Error('brp is not shipped')
  if (canExtract)
    expect(wordsIn(cardOf(brp)).replace(/\s+/g, ' ')).toContain('Voorwaarde: Uw functie is in de verordening')
})

test('what never fits on a page runs on, and nothing is cut off', () => {
  const [first] = printed
  if (!first) throw new Error('nothing is shipped')
  const steps = Array.from({ length: 20 }, (_, at) => `${'Lang genoeg '.repeat(40)} stap-${at}`)
  const pdf = cardOf({ ...first, source: { ...first.source, route: { ...first.source.route, steps } } })
  expect(pagesOf(pdf)).toBeGreaterThan(1)
  if (canExtract) expect(wordsIn(pdf)).toContain('stap-19')
})

test('the booklet has a page for each source, bookmarks and an index that leads to it, and is PDF/UA-1', () => {
  const pdf = paperPdf(bookletPaper(toldBooklet(printed, 'nl'), print))
  expect(raw(pdf)).toContain('pdfuaid:part')
  expect(raw(pdf)).toContain('/Type /Outlines')
  expect(pagesOf(pdf)).toBeGreaterThan(printed.length + 3)
  const again = paperPdf(bookletPaper(toldBooklet([...printed].reverse(), 'nl'), print))
  expect(again).toEqual(pdf)
  if (!canExtract) return
  const words = wordsIn(pdf)
  for (const part of ['Inhoud', 'Wat heeft u?', 'Wat wilt u weten?', 'Een adres']) expect(words).toContain(part)
  for (const { source } of printed) expect(words).toContain(source.name)
})

test('an index names every source that has what one looks for', () => {
  const { byKey } = toldBooklet(printed, 'nl')
  const byAddress = byKey.entries.find(({ term }) => term === 'Een adres')?.codes
  const wanted = shippedSources().filter(({ keys }) => keys.includes('address'))
  expect(byAddress?.toSorted()).toEqual(wanted.map(({ code }) => code))
})

test('a card in English says in Dutch only what the record says', () => {
  const [first] = printed
  if (!first) throw new Error('nothing is shipped')
  const pdf = paperPdf(cardPaper(toldSource(first, 'en'), { ...print, language: 'en' }))
  expect(raw(pdf)).toContain('/Lang (nl')
  if (canExtract) expect(wordsIn(pdf)).toContain('May I use this source?')
})
