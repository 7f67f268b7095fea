import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { aRound } from '../modules/common-threads/sample-round.ts'
import { aMember } from '../modules/organisations/testing.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const { by, as } = callers(database)

test('the paper of a round comes in every form, as a file with its own type', async () => {
  const { districtId, roundId } = await aRound(database.db, [
    { state: 'signed', given: { P1: 1, P2: 2, Q1: 3, Q2: 4 } },
  ])
  const { send } = await by(await aMember(database.db, { organisationId: districtId, districtId }, 'analyst'))
  for (const [form, type, start] of [
    ['', 'application/pdf', '%PDF-'],
    ['?form=archive', 'application/pdf', '%PDF-'],
    ['?form=docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['?form=xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ] as const) {
    const answer = await send('GET', `/rounds/${roundId}/briefings${form}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''rode-dradenbeeld-/)
    expect(new TextDecoder('latin1').decode(await answer.arrayBuffer()).slice(0, start.length)).toBe(start)
  }
  expect((await send('GET', `/rounds/${roundId}/briefings?form=doc`)).status).toBe(400)
  const stranger = await as('analyst', 'district')
  expect((await stranger.send('GET', `/rounds/${roundId}/briefings`)).status).toBe(404)
})
