import { expect, test } from 'vitest'
import { chooseLanguage } from '#modules/organisations'
import type { Mail } from '#platform/mail'
import { testDatabase } from '#platform/testing'
import { finishReplies } from './hearing.ts'
import { remindHearings, sendHearing } from './reminding.ts'
import { anInspection, inHearing } from './testing.ts'

const { db } = await testDatabase()
const at = (day: string) => new Date(`${day}T07:00:00Z`)

test('the coordinator hears that the draft is there and, once for each agreed day, that the last day comes near', async () => {
  const it = await anInspection(db)
  await inHearing(it)
  const sent: Mail[] = []
  const out = { baseUrl: 'https://weerwerk.example', send: async (mail: Mail) => void sent.push(mail) }
  const data = (kind: string) => ({ inspectionId: it.id, kind })
  await sendHearing(db, data('start'), at('2024-01-16'), out)
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    subject: expect.stringContaining('concept'),
    text: expect.stringContaining(`/toetsingen/${it.id}/wederhoor`),
  })
  await chooseLanguage(it.coordinator, 'en')
  await sendHearing(db, data('start'), at('2024-01-16'), out)
  expect(sent.pop()).toMatchObject({ subject: expect.stringContaining('the draft is ready for you') })
  const asked: [string, number][] = []
  for (const day of ['2024-01-23', '2024-01-24', '2024-01-25', '2024-01-28', '2024-01-30', '2024-01-31', '2024-02-01'])
    asked.push([day, await remindHearings(db, at(day))])
  expect(asked.filter(([, count]) => count > 0).map(([day]) => day)).toEqual(['2024-01-24', '2024-01-28', '2024-01-30'])
  await finishReplies(it.coordinator, it.id)
  await sendHearing(db, data('reminder'), at('2024-01-24'), out)
  expect(sent).toHaveLength(1)
})
