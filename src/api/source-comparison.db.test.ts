import { expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { ctxFor, testDatabase } from '#platform/testing'
import { addShipped } from '../modules/systems/catalogue/shipping.ts'
import { saveConnection } from '../modules/systems/connections/keeping.ts'
import { connectionFields } from '../modules/systems/connections/testing.ts'
import { anAuthorisation } from '../modules/systems/reviews/testing.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const { db } = database
const { by } = callers(database)
const { districtId, municipalities } = await aDistrict(db, 1)
const at = { organisationId: municipalities[0]?.id ?? '', districtId }
await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
const [worker, keeper] = [await aMember(db, at, 'employee'), await aMember(db, at, 'coordinator')]
const [{ send: employee }, { send: coordinator }] = [await by(worker), await by(keeper)]

test('two sources come side by side, whole or only where they differ', async () => {
  const whole = await (await employee('GET', '/source-comparisons?one=brp&other=bag')).json()
  const less = await (await employee('GET', '/source-comparisons?one=brp&other=bag&differences=true')).json()
  expect(whole).toMatchObject({ one: 'brp', other: 'bag' })
  expect(less.fields).toEqual(whole.fields.filter(({ differs }: { differs: boolean }) => differs))
  expect(less.fields.length).toBeGreaterThan(0)
  const same = await (await employee('GET', '/source-comparisons?one=brp&other=brp&differences=true')).json()
  expect(same.fields).toEqual([])
  expect((await employee('GET', '/source-comparisons?one=brp&other=gone')).status).toBe(404)
  expect((await employee('GET', '/source-comparisons?one=brp')).status).toBe(400)
  const file = await employee('GET', '/source-comparison-files?one=brp&other=bag&form=csv')
  expect((await file.text()).split('\r\n').length).toBe(whole.fields.length + 2)
})

test('the counts of the list of authorisations are taken over in the record, by who keeps it alone', async () => {
  const path = '/source-connections/brp/authorisation-counts'
  const ctx = ctxFor(db, keeper)
  await saveConnection(ctx, 'brp', connectionFields({ authorisations: { employee: 7 } }))
  expect((await coordinator('POST', path)).status).toBe(409)
  await anAuthorisation(ctx, worker.personId)
  const taken = await coordinator('POST', path)
  expect([taken.status, (await taken.json()).authorisations]).toEqual([201, [{ role: 'civil-affairs', count: 1 }]])
  expect((await employee('POST', path)).status).toBe(403)
})
