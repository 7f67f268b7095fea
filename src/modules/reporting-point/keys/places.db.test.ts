import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { ctxFor, testDatabase } from '#platform/testing'
import { rootSeedOf, signDirectory } from '../crypto/index.ts'
import { aHandler, aReportingPoint } from '../testing.ts'
import { publishDirectory, readPoint } from './directory.ts'
import { draftDirectory } from './draft.ts'
import { keyPlaces } from './places.ts'
import { endKeys } from './service.ts'

const database = await testDatabase()
const { db } = database

test('who may hold keys sees where, and whether the directory names them; a stand-in sees the points of the district', async () => {
  const { people, as, organisationId, districtId } = await aReportingPoint(database)
  const [first] = people
  if (!first) throw new Error('no handler')
  expect(await keyPlaces(first.ctx)).toMatchObject([{ organisationId, keys: { ways: ['phrase'], isListed: true } }])
  const newcomer = await as('report-handler')
  expect(await keyPlaces(newcomer)).toMatchObject([{ organisationId, keys: null }])
  await aHandler(newcomer, organisationId)
  expect(await keyPlaces(newcomer)).toMatchObject([{ keys: { isListed: false } }])
  const standIn = ctxFor(db, await aMember(db, districtId, ['execution-specialist']))
  expect((await keyPlaces(standIn)).map((place) => place.organisationId)).toEqual([organisationId])
})

test('the draft of a directory names who has keys now, and holds once the officers sign it', async () => {
  const { keeper, people, as, organisationId, rootSeed } = await aReportingPoint(database)
  const [, second] = people
  const newcomer = await aHandler(await as('report-handler'), organisationId)
  await endKeys(keeper, second?.id ?? '')
  const draft = await draftDirectory(keeper)
  expect(draft.version).toBe(2)
  expect(draft.handlers.map(({ id }) => id).sort()).toEqual([people[0]?.id, newcomer.id].sort())
  if (draft.escrow === null) throw new Error('the escrow of before')
  const whole = { ...draft, escrow: draft.escrow }
  const forged = signDirectory(whole, rootSeedOf('iemand anders'))
  await expect(publishDirectory(keeper, { ...forged, body: { ...forged.body } })).rejects.toMatchObject({
    problems: [{ path: 'signed', reason: 'reporting.bad_signature' }],
  })
  const signed = signDirectory(whole, rootSeed)
  expect(await publishDirectory(keeper, { ...signed, body: { ...signed.body } })).toEqual({ version: 2 })
  expect((await readPoint(keeper)).directory?.version).toBe(2)
})

test('places and drafts are refused to who may not', async () => {
  const { at, districtId } = await aReportingPoint(database)
  const without = (...held: string[]) => municipalRoles.filter((role) => !held.includes(role))
  const noHolder = await aMember(db, at, without('report-handler', 'secretary', 'mayor', 'attention-officer'))
  const ofDistrict = await aMember(
    db,
    districtId,
    districtRoles.filter((role) => role !== 'execution-specialist'),
  )
  const noKeeper = await aMember(db, at, without('secretary', 'privacy-officer', 'administrator'))
  for (const actor of [noHolder, ofDistrict])
    await expect(keyPlaces(ctxFor(db, actor))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(draftDirectory(ctxFor(db, noKeeper))).rejects.toMatchObject({ code: 'forbidden' })
})
