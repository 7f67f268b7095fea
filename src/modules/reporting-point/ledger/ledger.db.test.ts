import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { municipalRoles } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import type { Mail } from '#platform/mail'
import { ctxFor, testDatabase } from '#platform/testing'
import { aReportingPoint } from '../testing.ts'
import { HeadQuery } from './input.ts'
import { mailHeads, readLedger, sendHead } from './service.ts'
import { lookAtLog } from './signing.ts'

const hasHead = async (ctx: Ctx, asked: HeadQuery) => (await lookAtLog(ctx, asked)).isThere
const database = await testDatabase()
const { db } = database

test('the log is whole, an old head is found again, and a line that was changed is told', async () => {
  const { keeper, organisationId } = await aReportingPoint(database)
  const ledger = await readLedger(keeper)
  expect(ledger.brokenAt).toBeNull()
  expect(ledger.lines).toBeGreaterThan(3)
  const mailed = HeadQuery.parse({ line: `${ledger.lines}`, head: ledger.head.toUpperCase().replace(/(.{4})/g, '$1 ') })
  expect(await hasHead(keeper, mailed)).toBe(true)
  expect(await hasHead(keeper, { ...mailed, line: 1 })).toBe(false)
  await db.execute(
    sql`update audit.entries set action = 'x' where organisation_id = ${organisationId}::uuid and seq = 2`,
  )
  expect((await readLedger(keeper)).brokenAt).toBe(2)
})

test('the data protection officer of each point gets the head by mail, and nobody else does', async () => {
  const { keeper, organisationId, as } = await aReportingPoint(database)
  await as('secretary')
  if (keeper.actor.kind !== 'person') throw new Error('a keeper is a person')
  expect(await mailHeads(db, keeper.now)).toBeGreaterThan(0)
  const asked = await rowsOf<{ personId: string }>(
    db,
    sql`select data->>'personId' as "personId" from platform.outbox
      where name = 'reporting.send_head' and data->>'organisationId' = ${organisationId}`,
  )
  expect(asked).toEqual([{ personId: keeper.actor.personId }])
  const sent: Mail[] = []
  const out = { baseUrl: 'https://weerwerk.example', send: async (mail: Mail) => void sent.push(mail) }
  await sendHead(db, { personId: keeper.actor.personId, organisationId }, keeper.now, out)
  const { head, lines } = await readLedger(keeper)
  expect(sent).toHaveLength(1)
  expect(sent[0]?.text).toContain(`Regels: ${lines}\nKop: ${head}`)
})

test('only a keeper looks at the log, and finds that of the own organisation', async () => {
  const { at, keeper } = await aReportingPoint(database)
  const { head, lines } = await readLedger(keeper)
  const keepers = ['secretary', 'privacy-officer', 'administrator']
  const others = ctxFor(
    db,
    await aMember(
      db,
      at,
      municipalRoles.filter((role) => !keepers.includes(role)),
    ),
  )
  await expect(readLedger(others)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(hasHead(others, { line: lines, head })).rejects.toMatchObject({ code: 'forbidden' })
  const elsewhere = (await aReportingPoint(database)).keeper
  expect(await hasHead(elsewhere, { line: lines, head })).toBe(false)
})
