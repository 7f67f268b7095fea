import { expect, test } from 'vitest'
import type { Role } from '#platform/access'
import { testDatabase } from '#platform/testing'
import { aRoundToWeigh, places } from '../modules/common-threads/weighing/sample-weighing.ts'
import { aMember } from '../modules/organisations/testing.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const { by } = callers(database)

async function aCalledWeighing() {
  const round = await aRoundToWeigh(database.db)
  const { districtId } = round
  const called = async (role: Role) =>
    (await by(await aMember(database.db, { organisationId: districtId, districtId }, role))).send
  return { ...round, called, leader: await called('project-leader'), path: `/rounds/${round.roundId}/weighing` }
}
const answered = async (answer: Promise<Response>, status: number) => {
  const it = await answer
  expect(it.status).toBe(status)
  return status === 204 ? null : it.json()
}

test('a program starts a weighing, ranks, judges, decides, closes and opens it again', async () => {
  const { called, leader, path, shared } = await aCalledWeighing()
  expect(await answered(leader('POST', path), 201)).toMatchObject({ state: 'ranking', draws: 10_000 })
  expect(await answered(leader('POST', path), 409)).toMatchObject({ code: 'common-threads.weighing_started' })
  const inOrder = places(1, 2, 3, 4, 5, 6, 7)
  const board = await called('board-member')
  expect(await answered(board('PUT', `${path}/own-ranking`, inOrder), 200)).toEqual({
    state: 'ranking',
    places: inOrder,
  })
  expect(await answered(board('GET', `${path}/own-ranking`), 200)).toMatchObject({ places: inOrder })
  expect(await answered(board('GET', path), 200)).toMatchObject({ threads: [], opinions: null })
  const ranked = await answered(leader('PUT', `${path}/ranking`, { ...inOrder, reason: 'Besproken', revision: 1 }), 200)
  expect(ranked).toMatchObject({ places: inOrder, revision: 2, opinions: { count: null, spread: [] } })
  const criteria = { urgency: { level: 3, sureness: 'fair', reason: 'Signalen' } }
  const judged = await answered(leader('PUT', `/threads/${shared}/judgement`, { criteria, revision: 0 }), 200)
  expect(judged).toMatchObject({ judgement: { criteria, revision: 1 }, advice: { outcome: 'joint' } })
  const outcome = { outcome: 'joint', reason: 'Samen', revision: 0 }
  expect(await answered(leader('PUT', `/threads/${shared}/outcome`, outcome), 200)).toMatchObject({
    outcome: { outcome: 'joint', advised: 'joint', revision: 1 },
  })
  await answered(leader('PUT', `/threads/${shared}/outcome`, outcome), 409)
  await answered(leader('DELETE', `/threads/${shared}/outcome`), 204)
  const closed = await answered(leader('POST', `${path}/closures`), 201)
  expect(closed.threads.map(({ result }: { result: { ranks: number[] } }) => result.ranks.length)).toEqual([3, 3, 3])
  expect((await answered(board('GET', path), 200)).threads).toHaveLength(3)
  await answered(leader('DELETE', `${path}/closures`), 204)
  expect((await answered(board('GET', path), 200)).threads).toEqual([])
})

test('a ranking with a criterion left out tells each that is missing', async () => {
  const { called, leader, path } = await aCalledWeighing()
  await answered(leader('POST', path), 201)
  const { scale: _, urgency: __, ...rest } = places(1, 2, 3, 4, 5, 6, 7)
  const { errors } = await answered((await called('board-member'))('PUT', `${path}/own-ranking`, rest), 400)
  expect(errors.map((error: { path: string }) => error.path)).toEqual(['scale', 'urgency'])
})

test('the waterbed comes by theme or norm, with what a step of one municipality changes', async () => {
  const { leader, roundId, places: all } = await aCalledWeighing()
  const path = `/rounds/${roundId}/waterbed?norm=P2&raise=${all[0]?.code}`
  const found = await answered(leader('GET', path), 200)
  expect(found).toMatchObject({
    subject: { kind: 'norm', code: 'P2' },
    district: 1,
    whatIf: { own: { before: 1, after: 0.75 }, neighbours: [{ before: 0, after: 0 }], raises: 0 },
    geary: { c: 1.5, shuffles: 9999, seed: 1954 },
  })
  expect(found.municipalities).toHaveLength(4)
  const csv = await leader('GET', `/rounds/${roundId}/waterbed/figures?form=csv`)
  expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
})
