import { expect, test } from 'vitest'
import { destroyExpired } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { commonThreadsRetention } from '../retention.ts'
import { readBook, retireCode } from './book.ts'
import { aBook } from './sample-coding.ts'
import { giveCodes } from './service.ts'

const { db } = await testDatabase()

test('a code goes five years after the year in which it went out of use, unless something still bears it', async () => {
  const at = await aBook(db)
  await giveCodes(at.analyst, await at.enterFor(1, 0, 'Sleutels zoek.'), [at.keys])
  for (const id of [at.keys, at.report]) await retireCode(at.analyst, id, true)
  const titles = async () => (await readBook(at.analyst)).codes.map(({ title }) => title)
  await destroyExpired(db, commonThreadsRetention, new Date('2028-12-31T10:00:00Z'))
  expect(await titles()).toEqual(['Meldpunt', 'Sleutels'])
  await destroyExpired(db, commonThreadsRetention, new Date('2030-01-02T10:00:00Z'))
  expect(await titles()).toEqual(['Sleutels'])
})
