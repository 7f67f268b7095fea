import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { aReport, aReportingPoint, send } from '../testing.ts'
import { readInbox } from './inbox.ts'
import { lookAtCase, openingOf } from './looking.ts'

const database = await testDatabase()

test('a reader gets what their browser opens; whom the reporter excluded finds nothing, as does a keeper', async () => {
  const { web, code, people, keeper, as } = await aReportingPoint(database)
  const [first, second] = people
  if (!first || !second) throw new Error('two handlers')
  const { body, report } = await aReport(web, code, [second.id])
  await send(web, `/points/${code}/reports`, body)
  const id = (await readInbox(first.ctx)).results[0]?.id ?? ''
  expect(await lookAtCase(first.ctx, id)).toMatchObject({ number: 1, ways: ['phrase'], state: 'received' })
  const opening = await openingOf(first.ctx, id)
  expect(opening).toMatchObject({ caseId: report.keys.caseId, me: { id: first.id }, point: { code } })
  expect([opening.sealed.envelopes.length, opening.sealed.messages.length]).toEqual([1, 1])
  for (const ctx of [second.ctx, keeper, await as('report-handler')])
    for (const act of [lookAtCase, openingOf])
      await expect(act(ctx, id)).rejects.toMatchObject({ code: 'not_found', reason: 'report.not_found' })
})
