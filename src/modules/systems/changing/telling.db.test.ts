import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { personOf } from '#platform/access'
import { askTogether, type Ctx, rowsOf } from '#platform/db'
import type { JobData } from '#platform/jobs'
import type { Mail } from '#platform/mail'
import { aMoment, testDatabase } from '#platform/testing'
import { decideVersion } from './deciding.ts'
import { startVersion, stepVersion } from './drafting.ts'
import { proposalMailJob, sendProposalMail, tellProposals } from './telling.ts'
import { aSourceDistrict, type SourceDistrict } from './testing.ts'
import { proposalsTodo } from './todo.ts'

const { db } = await testDatabase()
let it: SourceDistrict
beforeAll(async () => {
  it = await aSourceDistrict(db)
})
let mails: Mail[] = []
beforeEach(() => {
  mails = []
})

const decision = { acceptsContradictions: false, acceptsOlder: false }
const publish = { do: 'publish' as const, reason: null, ...decision }
const decline = { do: 'decline' as const, reason: 'dat staat er al', ...decision }

async function propose(ctx: Ctx, code: string): Promise<number> {
  const { number } = await startVersion(ctx, code, { reason: 'het geheime dossier van mevrouw X' })
  await stepVersion(ctx, code, { number, step: 'propose' })
  return number
}

/** The job of a morning and the mails that it asks for; @returns how many it asked for */
async function morning(): Promise<number> {
  const asked = await tellProposals(db, aMoment)
  const jobs = await rowsOf<{ data: JobData }>(
    db,
    sql`delete from platform.outbox where name = ${proposalMailJob} returning data`,
  )
  const out = { baseUrl: 'https://weerwerk.example', send: async (mail: Mail) => void mails.push(mail) }
  for (const { data } of jobs) await sendProposalMail(db, data, aMoment, out)
  return asked
}

async function mailOf(ctx: Ctx): Promise<string> {
  const id = personOf(ctx).personId
  const [found] = await rowsOf<{ mail: string }>(db, sql`select mail from organisations.people where id = ${id}::uuid`)
  return found?.mail ?? ''
}
const todoOf = async (ctx: Ctx) => (await askTogether(ctx, { found: proposalsTodo(ctx) })).found

test('who may decide gets one mail of all that others proposed, and the maker one of what was decided', async () => {
  const bag = await propose(it.manager, 'bag')
  const brk = await propose(it.manager, 'brk')
  const own = await propose(it.analyst, 'woz')
  expect([await todoOf(it.leader), await todoOf(it.analyst), await todoOf(it.manager)]).toEqual([3, 2, 0])
  expect([await morning(), await morning()]).toEqual([2, 0])
  const of = async (ctx: Ctx) => {
    const address = await mailOf(ctx)
    return mails.filter(({ to }) => to === address).map(({ subject }) => subject)
  }
  expect(await of(it.leader)).toEqual(['U kunt beslissen over 3 voorstellen voor informatiebronnen'])
  expect(await of(it.analyst)).toEqual(['U kunt beslissen over 2 voorstellen voor informatiebronnen'])
  mails = []
  await decideVersion(it.leader, 'bag', { number: bag, ...publish })
  await decideVersion(it.leader, 'brk', { number: brk, ...decline })
  await decideVersion(it.leader, 'woz', { number: own, ...publish })
  expect([await morning(), await morning()]).toEqual([2, 0])
  expect(await of(it.manager)).toEqual(['Er is beslist over 2 voorstellen van u voor informatiebronnen'])
  expect(await of(it.analyst)).toEqual(['Er is beslist over uw voorstel voor informatiebronnen'])
  const [told] = mails.filter(({ text }) => text.includes('/bron/bag/'))
  expect(told?.text).toContain(`gepubliceerd: https://weerwerk.example/bron/bag/versies/${bag}`)
  expect(told?.text).toContain(`afgewezen: https://weerwerk.example/bron/brk/versies/${brk}`)
  for (const { subject, text } of mails) expect(`${subject} ${text}`).not.toMatch(/Test Persoon|geheime|staat er al/)
})

test('nobody hears of what was taken back, decided before the morning or only their own', async () => {
  const back = await propose(it.manager, 'bag')
  await stepVersion(it.manager, 'bag', { number: back, step: 'take-back' })
  expect(await morning()).toBe(0)
  const own = await propose(it.leader, 'brp')
  const address = await mailOf(it.leader)
  expect(await morning()).toBe(1)
  expect(mails.map(({ to }) => to)).not.toContain(address)
  await decideVersion(it.analyst, 'brp', { number: own, ...publish })
  expect(await morning()).toBe(1)
  expect(mails.at(-1)?.to).toBe(address)
})
