import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { addDays } from '#platform/language'
import { ctxFor, testDatabase } from '#platform/testing'
import { aReport, aReportingPoint, send } from '../testing.ts'
import { readInbox, readRegister } from './inbox.ts'
import { settleCase } from './service.ts'

const database = await testDatabase()
const { db } = database

test('the inbox shows what a reader may open, by its filters, and what is late by its last day', async () => {
  const { web, code, people } = await aReportingPoint(database)
  for (const says of ['een', 'twee']) {
    const { body } = await aReport(web, code, [], says)
    await send(web, `/points/${code}/reports`, body)
  }
  const [handler] = people
  if (!handler) throw new Error('no handler')
  const { count, results, places, hasKeys } = await readInbox(handler.ctx, { state: 'received', pageSize: 1 })
  expect([count, results.length, places.length, hasKeys]).toEqual([2, 1, 1, true])
  const [first] = results
  expect(first?.place).toBe(places[0])
  const on = (days: number) => {
    const day = addDays(first?.due?.dueOn ?? '', days)
    return { ...handler.ctx, now: new Date(`${day}T12:00:00Z`) }
  }
  expect((await readInbox(on(0), { due: 'late' })).count).toBe(0)
  expect((await readInbox(on(1), { due: 'late' })).count).toBe(2)
  expect((await readInbox(on(-8), { due: 'week' })).count).toBe(0)
  expect((await readInbox(on(-7), { due: 'week', route: 'browser' })).count).toBe(2)
  expect((await readInbox(on(-7), { route: 'handler' })).count).toBe(0)
  await settleCase(handler.ctx, first?.id ?? '', { do: 'regime', revision: 1, regime: 'wbk' })
  const register = await readRegister(handler.ctx)
  expect(register.map(({ number, regime }) => [number, regime])).toEqual([
    [1, first?.number === 1 ? 'wbk' : 'unknown'],
    [2, first?.number === 2 ? 'wbk' : 'unknown'],
  ])
})

test('who may hold keys finds an empty inbox, and nobody else has one', async () => {
  const { at, districtId, as } = await aReportingPoint(database)
  expect(await readInbox(await as('report-handler'))).toEqual({
    count: 0,
    results: [],
    places: [],
    hasKeys: false,
    waiting: 0,
  })
  const others = municipalRoles.filter(
    (role) => !['report-handler', 'secretary', 'mayor', 'attention-officer'].includes(role),
  )
  const ofDistrict = districtRoles.filter((role) => role !== 'execution-specialist')
  for (const actor of [await aMember(db, at, others), await aMember(db, districtId, ofDistrict)])
    for (const read of [readInbox, readRegister])
      await expect(read(ctxFor(db, actor))).rejects.toMatchObject({ code: 'forbidden' })
})
