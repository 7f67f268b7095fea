import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { type PersonActor, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { ctxFor, everyoneAtDistrict, everyoneAtMunicipality, expectIsolated, testDatabase } from '#platform/testing'
import { declare } from '../declarations/declaring.ts'
import { aSideJob } from '../declarations/testing.ts'
import { decideGift, enterGift, exportGifts, findGifts, myGifts } from '../gifts/service.ts'
import { aFile, aModel, aProfile, rowsAt } from '../testing.ts'
import { makeLink } from './links.ts'
import { reply } from './replying.ts'

const { db } = await testDatabase()
let districtId: string
let own: string
let other: string
let me: Ctx
let hr: Ctx
let giftId: string

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  other = made.municipalities[1]?.id ?? ''
  const at = { organisationId: own, districtId }
  const model = await aModel(db, districtId)
  const profile = await aProfile(db, at, { modelId: model.id, class: 'C' })
  me = ctxFor(db, await aMember(db, at, 'employee'))
  hr = ctxFor(db, await aMember(db, at, 'integrity-officer'))
  const { file } = await aFile(db, profile, { modelId: model.id, person: personOf(me) })
  await makeLink(hr, file.id)
  await reply(me, { kind: 'reply', checkCode: null, body: 'Een vraag' })
  await declare(me, aSideJob())
  const gift = { offeredOn: '2024-01-10', giver: 'Bedrijf (fictief)', what: 'Wijn', valueCents: 2500, isAccepted: true }
  giftId = (await enterGift(me, gift)).id
})

const tables = ['links', 'replies', 'declarations', 'gifts']
const isNot = (role: string) => (actor: PersonActor) => actor.roles[0] !== role

test.each(tables)('screening.%s is out of reach for everyone but HR and whom it is about', async (table) => {
  const here = everyoneAtMunicipality(own, districtId).filter(isNot('integrity-officer'))
  const there = everyoneAtMunicipality(other, districtId)
  const actors = [...here, ...there, ...everyoneAtDistrict(districtId)]
  await expectIsolated(db, { table: `screening.${table}`, rows: rowsAt(own), actors })
})

test('by SQL too nobody allows or answers their own', async () => {
  const allow = sql`update screening.declarations set state = 'allowed', assessed_by = ${personOf(me).personId}::uuid,
    assessed_at = now() where organisation_id = ${own}::uuid`
  await expect(inTransaction(me, (tx) => tx.db.execute(allow))).rejects.toThrow()
  const answer = sql`update screening.replies set answer = 'ja', answered_by = ${personOf(me).personId}::uuid, answered_at = now()`
  await inTransaction(me, (tx) => tx.db.execute(answer))
  const kept = await db.execute(sql`select 1 from screening.replies where answer is not null`)
  expect(JSON.stringify(kept)).not.toContain('?column?":1')
})

test('a gift without a manager is decided by HR, once, and never by who got it', async () => {
  const decision = { state: 'share', reason: null } as const
  await expect(decideGift(me, giftId, decision)).rejects.toMatchObject({ code: 'not_found' })
  expect((await findGifts(hr)).results.map(({ id }) => id)).toEqual([giftId])
  await decideGift(hr, giftId, decision)
  await expect(decideGift(hr, giftId, decision)).rejects.toMatchObject({ code: 'conflict' })
  expect(await myGifts(me)).toMatchObject([{ id: giftId, state: 'share' }])
})

test('the register of gifts is searched, sorted and taken out whole, and the log says so', async () => {
  const more = {
    offeredOn: '2024-01-12',
    giver: 'Aannemer 100% (fictief)',
    what: 'Kaas',
    valueCents: null,
    isAccepted: false,
  }
  await enterGift(me, more)
  const names = async (query: Parameters<typeof findGifts>[1]) =>
    (await findGifts(hr, query)).results.map(({ what }) => what)
  expect(await names({})).toEqual(['Kaas', 'Wijn'])
  expect(await names({ sort: 'offeredOn', descending: false })).toEqual(['Wijn', 'Kaas'])
  // What has no value stands last, whichever way.
  expect(await names({ sort: 'value', descending: true })).toEqual(['Wijn', 'Kaas'])
  expect(await names({ sort: 'value', descending: false })).toEqual(['Wijn', 'Kaas'])
  expect(await names({ search: '100%' })).toEqual(['Kaas'])
  expect(await names({ search: '%' })).toEqual(['Kaas'])
  expect((await exportGifts(hr, { pageSize: 1 })).length).toBe(2)
  await expect(exportGifts(me)).rejects.toMatchObject({ code: 'not_found' })
  const kept = await db.execute(sql`select 1 from audit.entries where action = 'screening.export_gifts'`)
  expect(JSON.stringify(kept)).toContain('1')
})
