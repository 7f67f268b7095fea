import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { roles } from '#platform/access'
import * as english from './en.ts'
import { kinds } from './model.ts'
import * as dutch from './nl.ts'
import { staffReasons } from './staff/model.ts'

const here = new URL('.', import.meta.url)
const source = readdirSync(here, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts') && !name.includes('test') && !/(nl|en)\.ts$/.test(name))
  .map((name) => readFileSync(new URL(name, here), 'utf8'))
  .join('\n')

/** Reasons of refusals as they stand in the code. */
const thrown = [
  ...[...source.matchAll(/(?:ruleBroken\(|message: )'(organisations\.\w+)'/g)].map(([, reason = '']) => reason),
  ...[...source.matchAll(/(?:problem\(|refuseWhen\([^\n]*, )'\w+', '(\w+)'\)/g)].map(
    ([, reason = '']) => `organisations.${reason}`,
  ),
  ...staffReasons.map((reason) => `organisations.staff_${reason}`),
]

test('reasons are found in the code', () => {
  expect(thrown.length).toBeGreaterThan(staffReasons.length + 15)
})

test.each([
  ['Dutch', dutch],
  ['English', english],
] as const)('every refusal, role and kind has a text in %s', (_language, texts) => {
  const words = 'nl' in texts ? texts.nl : texts.en
  expect(thrown.filter((reason) => !texts.reasons[reason])).toEqual([])
  expect(roles.filter((role) => !words.roles[role])).toEqual([])
  expect(kinds.filter((kind) => !words.kinds[kind])).toEqual([])
})

test('both languages know the same refusals and fill in the same places', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
  expect(Object.keys(english.reasons).sort()).toEqual(Object.keys(dutch.reasons).sort())
  for (const [reason, text] of Object.entries(dutch.reasons))
    expect(places(english.reasons[reason] ?? ''), reason).toEqual(places(text))
})
