import { expect, test } from 'vitest'
import { watched } from '#platform/progress'
import { progress } from './progress.ts'

const asked = async (key: string) => (await progress().request(`/voortgang/${key}`)).json()

test('who has the key reads how far the work is; without work there is nothing', async () => {
  const key = crypto.randomUUID().replaceAll('-', '')
  await watched(key, async (tell) => {
    await tell(500, 2000)
    expect(await asked(key)).toEqual({ done: 500, total: 2000 })
  })
  expect(await asked(key)).toEqual({ done: 0, total: 0 })
})
