import { expect, test } from 'vitest'
import { handlerKeys } from '../crypto/index.ts'
import { aDirectory, aPerson, aReport } from '../crypto/testing.ts'
import { contradicts } from '../triage/contradictions.ts'
import { scalesOn, triageFields } from '../triage/scales.ts'
import { type NoteContent, readChain, sealNext } from './chain.ts'

const [anna, bram] = await Promise.all([aPerson('anna'), aPerson('bram')])
const { directory } = aDirectory([anna, bram])
const { it } = await aReport(directory)
const as = async (who: typeof anna) => ({
  ...{ keys: await handlerKeys(who.secret), me: who.id, today: '2026-11-28', it, directories: [directory] },
})
const broken = expect.objectContaining({ fault: 'broken-chain' })

async function aChain(...contents: NoteContent[]) {
  const files: { seq: number; file: string }[] = []
  for (const [at, content] of contents.entries())
    files.push(await sealNext(files, content, await as(at % 2 ? bram : anna)))
  return files
}

test('notes come back in order with who signed them, and one that is missing, swapped or repeated is found', async () => {
  const files = await aChain({ text: 'een' }, { text: 'twee' }, { text: 'drie' })
  const read = await readChain(files, await as(bram))
  expect(read.map(({ by, content }) => [by, content?.text])).toEqual([
    ['anna', 'een'],
    ['bram', 'twee'],
    ['anna', 'drie'],
  ])
  const [one, two, three] = files.map(({ file }) => file)
  const inOrder = (...all: (string | undefined)[]) => all.map((file = '', seq) => ({ seq, file }))
  for (const wrong of [inOrder(two, three), inOrder(one, three), inOrder(two, one, three), inOrder(one, one, two)])
    await expect(readChain(wrong, await as(bram))).rejects.toEqual(broken)
})

test('a label that is not what was signed is found', async () => {
  const notes = await readChain(await aChain({ outcome: 'police', regime: 'own' }, { agrees: true }), await as(bram))
  const label = { note: 0, outcome: 'police', regime: 'own', second: { note: 1, agrees: true } } as const
  expect(contradicts([label], notes)).toBe(false)
  for (const wrong of [
    { ...label, outcome: 'riec' as const },
    { ...label, regime: 'wbk' as const },
    { ...label, second: { note: 1, agrees: false } },
    { ...label, second: { note: 0, agrees: true } },
  ])
    expect(contradicts([wrong], notes)).toBe(true)
})

test('each field of an assessment has a scale, and the first version holds before its day', () => {
  const scales = scalesOn('2000-01-01')
  for (const field of triageFields) {
    const values = scales.fields[field].map(({ value }) => value)
    expect(values.length).toBeGreaterThan(2)
    expect(new Set(values).size).toBe(values.length)
  }
})
