import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { ensureAccount, hasAccount, shutOut, tokenOwner } from '#platform/login'
import type { Mail } from '#platform/mail'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { endLogin, endLogins, invitationJob, sendInvitation, shutOutJob } from './letting-in.ts'
import { decide } from './review.ts'
import { changeRole, endMembership, invite, inviteAgain } from './rights.ts'
import { memberships } from './schema.ts'
import { aDistrict, aMember } from './testing.ts'

const { db } = await testDatabase()
const tomorrow = new Date(aMoment.getTime() + 24 * 60 * 60_000)

async function aMunicipality() {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const at = { organisationId: municipalities[0]?.id ?? '', districtId }
  const keeper = await aMember(db, at, 'administrator')
  const invited = (mail = `${crypto.randomUUID()}@example.org`) =>
    invite(ctxFor(db, keeper), { name: 'Nieuw Persoon', mail, role: 'contributor' })
  return { at, keeper, ctx: ctxFor(db, keeper), invited }
}
const rightOf = async (personId: string) =>
  (await db.select().from(memberships).where(eq(memberships.personId, personId)))[0]?.id ?? ''

type Asked = { data: Record<string, string>; after: string | null }
const asked = (name: string, personId: string) =>
  rowsOf<Asked>(
    db,
    sql`select data, start_after::text as after from platform.outbox where name = ${name} and data->>'personId' = ${personId} order by place`,
  )
async function send(personId: string) {
  const sent: Mail[] = []
  const out = { baseUrl: 'https://weerwerk.example', send: async (mail: Mail) => void sent.push(mail) }
  for (const { data } of await asked(invitationJob, personId)) await sendInvitation(db, data, aMoment, out)
  return sent
}

test('an invitation is asked for with the role, and the job makes the account and mails a link that works', async () => {
  const { invited } = await aMunicipality()
  const { personId, mail } = await invited()
  expect(await hasAccount(db, personId)).toBe(false)
  const [sent] = await send(personId)
  expect(sent).toMatchObject({ to: mail, subject: 'Uitnodiging voor Weerwerk: Testgemeente 1' })
  expect(sent?.text).toContain('Test Persoon nodigt u uit')
  const [, token = ''] = /uitnodiging\/(\S+)/.exec(sent?.text ?? '') ?? []
  expect(await tokenOwner(db, token, aMoment)).toEqual({ personId, mail })
})

test('who can log in already gets no new link with a further role, but does when the invitation is sent again', async () => {
  const { ctx, invited } = await aMunicipality()
  const { personId, mail } = await invited()
  await ensureAccount(db, personId, mail)
  expect((await send(personId)).map(({ text }) => /\/inloggen/.test(text))).toEqual([true])
  await inviteAgain(ctx, await rightOf(personId))
  expect((await send(personId)).map(({ text }) => /\/uitnodiging\//.test(text))).toEqual([false, true])
})

test('nothing is mailed when the role ended before the job ran, or when the invitation was refused', async () => {
  const { ctx, invited } = await aMunicipality()
  const { personId, mail } = await invited()
  await endMembership(ctx, await rightOf(personId))
  expect(await send(personId)).toEqual([])
  const again = await invited()
  await expect(invited(again.mail)).rejects.toMatchObject({ code: 'invalid' })
  expect(await asked(invitationJob, again.personId)).toHaveLength(1)
  expect(mail).not.toBe(again.mail)
})

test('the end of the last role asks for the end of the login, at once or after the last day', async () => {
  const { ctx, at } = await aMunicipality()
  const [now, later, twice] = [
    await aMember(db, at, 'trainer'),
    await aMember(db, at, 'trainer'),
    await aMember(db, at, ['trainer', 'manager']),
  ]
  await endMembership(ctx, await rightOf(now.personId))
  await endMembership(ctx, await rightOf(later.personId), '2024-02-01')
  await endMembership(ctx, await rightOf(twice.personId))
  expect(await asked(shutOutJob, now.personId)).toMatchObject([{ after: null }])
  expect((await asked(shutOutJob, later.personId))[0]?.after).toMatch(/^2024-02-02/)
  expect(await asked(shutOutJob, twice.personId)).toEqual([])
})

test('a role that the yearly review ends takes the login with it; a changed role does not', async () => {
  const { ctx, at } = await aMunicipality()
  const [gone, changed] = [await aMember(db, at, 'trainer'), await aMember(db, at, 'trainer')]
  for (const { personId } of [gone, changed]) await ensureAccount(db, personId, `${personId}@example.org`)
  await decide(ctx, { membershipId: await rightOf(gone.personId), outcome: 'end' })
  await changeRole(ctx, await rightOf(changed.personId), 'manager')
  for (const { personId } of [gone, changed])
    for (const { data } of await asked(shutOutJob, personId)) await endLogin(db, data, aMoment)
  expect(await hasAccount(db, gone.personId)).toBe(false)
  expect(await hasAccount(db, changed.personId)).toBe(true)
})

test('the daily round ends the logins of those whose role ran out, and of nobody else', async () => {
  const { at, keeper } = await aMunicipality()
  const [over, last, none] = [
    await aMember(db, at, 'trainer'),
    await aMember(db, at, 'trainer'),
    await aMember(db, at, []),
  ]
  const everyone = [keeper, over, last, none]
  for (const { personId } of everyone) await ensureAccount(db, personId, `${personId}@example.org`)
  const endOn = (personId: string, endsOn: string) =>
    db.update(memberships).set({ endsOn }).where(eq(memberships.personId, personId))
  await endOn(over.personId, '2024-01-14')
  await endOn(last.personId, '2024-01-15')
  expect(await endLogins(db, aMoment)).toBeGreaterThan(0)
  const open = async () => Promise.all(everyone.map(({ personId }) => hasAccount(db, personId)))
  expect(await open()).toEqual([true, false, true, true])
  await endLogins(db, tomorrow)
  expect(await open()).toEqual([true, false, false, true])
})

test('someone who was shut out and gets a role again is let back in with a new link', async () => {
  const { ctx, invited } = await aMunicipality()
  const { personId, mail } = await invited()
  await ensureAccount(db, personId, mail)
  await endMembership(ctx, await rightOf(personId))
  await shutOut(db, personId, aMoment)
  await invited(mail)
  // What was asked for earlier is sent here too; the first mail that goes out opens the account again.
  const [first] = await send(personId)
  expect(first?.text).toContain('/uitnodiging/')
  expect(await hasAccount(db, personId)).toBe(true)
})
