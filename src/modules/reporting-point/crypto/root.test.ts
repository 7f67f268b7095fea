import { expect, test } from 'vitest'
import { newPhrase, rootSeedOf, signPubOf } from './index.ts'

test('the root key follows from its phrase and from no other, for ever', () => {
  const phrase = 'appel boom fiets herfst koffie molen water zilver kaart brood'
  expect(signPubOf(rootSeedOf(phrase))).toBe(signPubOf(rootSeedOf(phrase)))
  expect(signPubOf(rootSeedOf(phrase))).toBe('5c37983693fd159c6b7ad77ecb0271ab2f08483f000e831e9be949e2fb0529d5')
  expect(signPubOf(rootSeedOf(newPhrase()))).not.toBe(signPubOf(rootSeedOf(phrase)))
})
