import { expect, test } from 'vitest'
import words from '../src/modules/reporting-point/crypto/words.json' with { type: 'json' }
import { clashesIn, wordCount, wordsApart } from './receipt-words/apart.ts'
import { familiarWords } from './receipt-words/familiar.ts'
import { isLeftOut } from './receipt-words/left-out.ts'

test('the word list of receipts has 7,776 sorted words of four to eight letters, all to be told apart', () => {
  expect(words).toHaveLength(wordCount)
  expect(words.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([])
  expect(words).toEqual([...new Set(words)].sort())
  expect(clashesIn(words)).toEqual([])
})

test('no word of the list is one that could hurt or frighten a reporter', () => {
  expect(words.filter(isLeftOut)).toEqual([])
  expect(
    ['moordenaar', 'doodskop', 'ziekte', 'verdacht', 'joden', 'kloothommel'].filter((word) => !isLeftOut(word)),
  ).toEqual([])
  expect(['water', 'muziek', 'fiets', 'grafiek'].filter(isLeftOut)).toEqual([])
})

test('of words that look or sound alike, or begin another, only the first is taken', () => {
  const words = ['huis', 'hups', 'huisje', 'hui', 'rauw', 'rouw', 'water', 'waters', 'fiets']
  expect(wordsApart(words, 4)).toEqual(['fiets', 'huis', 'rauw', 'water'])
  expect(clashesIn(words)).toEqual(['hups', 'huisje', 'hui', 'rouw', 'waters'])
  expect(() => wordsApart(words, 5)).toThrow('only 4 of 5')
})

test('a word of which many others are made goes first; forms of another are left out', () => {
  const all = ['boom', 'boomhut', 'boomgaard', 'hut', 'gaard', 'kers', 'kersboom', 'bomen', 'kersen', 'gelopen', 'tulp']
  const entries = new Map([
    ['boom', 'Za'],
    ['kers', 'Za'],
    ['tulp', 'Za'],
    ['gaard', 'Za'],
  ])
  const found = familiarWords(all, entries).map(({ word }) => word)
  expect(found[0]).toBe('boom')
  expect(found).toContain('tulp')
  expect(found.filter((word) => ['bomen', 'kersen', 'gelopen'].includes(word))).toEqual([])
})
