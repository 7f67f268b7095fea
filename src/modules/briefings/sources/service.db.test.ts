import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { addShipped } from '#modules/systems'
import { districtRoles, municipalRoles } from '#platform/access'
import type { Ctx } from '#platform/db'
import { anActor, ctxFor, testDatabase } from '#platform/testing'
import { printBooklet, printSource } from './service.ts'

const { db } = await testDatabase()
const asked = { language: 'nl', form: 'html' } as const
let [employee, stranger]: Ctx[] = []

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
  employee = ctxFor(db, await aMember(db, { organisationId: municipalities[0]?.id ?? '', districtId }, 'employee'))
  const away = await aDistrict(db, 0)
  stranger = ctxFor(db, anActor(districtRoles, { organisationId: away.districtId, districtId: away.districtId }))
})
const here = (ctx: Ctx | undefined): Ctx => {
  if (!ctx) throw new Error('the people of the test are not there')
  return ctx
}

test('an employee prints one source and all of them, and the same is made once', async () => {
  const { name, content } = await printSource(here(employee), 'brp', asked)
  expect(name).toBe('bron-brp.html')
  expect(Buffer.from(content).toString('utf8')).toContain('Basisregistratie Personen (BRP)')
  expect((await printSource(here(employee), 'brp', asked)).content).toBe(content)
  const booklet = await printBooklet(here(employee), asked)
  expect(Buffer.from(booklet.content).toString('utf8')).toContain('Wat heeft u?')
})

test('another district has nothing to print', async () => {
  await expect(printSource(here(stranger), 'brp', asked)).rejects.toMatchObject({ code: 'not_found' })
  await expect(printBooklet(here(stranger), asked)).rejects.toMatchObject({ code: 'not_found' })
})

const calls: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  printSource: (ctx) => printSource(ctx, 'brp', asked),
  printBooklet: (ctx) => printBooklet(ctx, asked),
}
test.each(Object.keys(calls))('%s is refused to who belongs to no district', async (name) => {
  const ctx = ctxFor(db, anActor([...municipalRoles, ...districtRoles]))
  await expect(calls[name]?.(ctx)).rejects.toMatchObject({ reason: 'systems.no_district' })
})
