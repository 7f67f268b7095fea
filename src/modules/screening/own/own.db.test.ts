import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import type { Profile } from '../profiles/schema.ts'
import { aFile, aModel, aProfile } from '../testing.ts'
import { makeLink, readLink, withdrawLink } from './links.ts'
import { asOwner } from './owner.ts'
import { answerReply, findReplies, reply } from './replying.ts'
import { tokenOf } from './testing.ts'
import { readOwn } from './view.ts'

const { db } = await testDatabase()
const days = (count: number) => new Date(aMoment.getTime() + count * 24 * 60 * 60_000)
let hr: Ctx
let employee: Ctx
let profile: Profile
let modelId: string

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const at = { organisationId: municipalities[0]?.id ?? '', districtId }
  modelId = (await aModel(db, districtId)).id
  profile = await aProfile(db, at, { modelId, class: 'C' })
  hr = ctxFor(db, await aMember(db, at, 'integrity-officer'))
  employee = ctxFor(db, await aMember(db, at, 'employee'))
})

const aCandidate = async () => (await aFile(db, profile, { modelId })).file.id
const opens = (token: string | null, now = aMoment) =>
  readOwn({ db, token: token ?? '', now }).then(
    ({ files }) => files.map(({ file }) => file.id),
    (error) => error.reason,
  )

test('a link opens the own page, of that file alone, and its token is kept nowhere', async () => {
  const [fileId, other] = [await aCandidate(), await aCandidate()]
  const { id } = await makeLink(hr, fileId)
  const token = await tokenOf(db, id, aMoment)
  expect(await opens(token)).toEqual([fileId])
  const seen = await asOwner({ db, token: token ?? '', now: aMoment }, (tx) =>
    rowsOf<{ id: string }>(tx.db, sql`select id from screening.files union all select file_id from screening.checks`),
  )
  expect(new Set(seen.map((row) => row.id))).toEqual(new Set([fileId]))
  expect(seen.map((row) => row.id)).not.toContain(other)
  const kept = await rowsOf(db, sql`select to_jsonb(l) as link from screening.links l`)
  const queued = await rowsOf(db, sql`select data from platform.outbox`)
  const logged = await rowsOf(db, sql`select to_jsonb(e) as line from audit.entries e`)
  expect(JSON.stringify([kept, queued, logged])).not.toContain(token)
})

test('a link ends after thirty days, when it is withdrawn, and when a new one is sent', async () => {
  const fileId = await aCandidate()
  const first = await tokenOf(db, (await makeLink(hr, fileId)).id, aMoment)
  expect(await opens(first, days(29))).toEqual([fileId])
  expect(await opens(first, days(30))).toBe('link.not_found')
  const again = await makeLink(hr, fileId)
  const second = await tokenOf(db, again.id, aMoment)
  expect(await opens(first)).toBe('link.not_found')
  expect(await opens(second)).toEqual([fileId])
  await withdrawLink(hr, fileId)
  expect(await opens(second)).toBe('link.not_found')
  expect(await tokenOf(db, again.id, aMoment)).toBeNull()
  expect(await readLink(hr, fileId)).toMatchObject({ state: 'withdrawn' })
  expect(await opens('')).toBe('link.not_found')
})

test('a link goes to a candidate and to someone who has an account, and to nobody else', async () => {
  const { file } = await aFile(db, profile, { modelId, person: personOf(employee) })
  expect(await tokenOf(db, (await makeLink(hr, file.id)).id, aMoment)).not.toBeNull()
  await expect(makeLink(employee, file.id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(makeLink(employee, await aCandidate())).rejects.toMatchObject({ code: 'not_found' })
})

test('the own page tells of each check what it is, why, on what ground, and what is asked now', async () => {
  const fileId = await aCandidate()
  const token = (await tokenOf(db, (await makeLink(hr, fileId)).id, aMoment)) ?? ''
  const { files } = await readOwn({ db, token, now: aMoment })
  const checks = files[0]?.checks ?? []
  expect(checks.map(({ code }) => code)).toContain('open-sources')
  for (const { what, why, law } of checks) for (const text of [what.nl, why.nl, law]) expect(text).not.toBe('')
  expect(checks.filter(({ asksMe }) => asksMe).map(({ code }) => code)).toContain('side-jobs')
  expect(checks.filter(({ asksMe }) => asksMe).map(({ code }) => code)).not.toContain('reference')
})

test('a reply and an objection are kept and answered once; an objection gets an outcome', async () => {
  const fileId = await aCandidate()
  const token = (await tokenOf(db, (await makeLink(hr, fileId)).id, aMoment)) ?? ''
  const use = { db, token, now: aMoment }
  const { id } = await reply(use, { kind: 'objection', checkCode: 'vog-np', body: 'Dit klopt niet' })
  const answer = { answer: 'Wij keken opnieuw.', outcome: null }
  await expect(answerReply(hr, id, answer)).rejects.toMatchObject({ code: 'invalid' })
  await answerReply(hr, id, { ...answer, outcome: 'upheld' })
  await expect(answerReply(hr, id, { ...answer, outcome: 'upheld' })).rejects.toMatchObject({ code: 'conflict' })
  const { replies } = await readOwn(use)
  expect(replies).toMatchObject([{ answer: 'Wij keken opnieuw.', outcome: 'upheld', writtenBy: null }])
  const found = await findReplies(hr, { which: 'answered' })
  expect(found.results).toMatchObject([{ id, name: 'Kandidaat (fictief)' }])
  await expect(reply(use, { kind: 'reply', checkCode: 'bestaat-niet', body: 'Hallo daar' })).rejects.toMatchObject({
    code: 'invalid',
  })
})

test('nobody answers what they wrote themselves', async () => {
  const { file } = await aFile(db, profile, { modelId, person: personOf(hr) })
  const { id } = await reply(hr, { kind: 'reply', checkCode: null, body: 'Een vraag', fileId: file.id })
  await expect(answerReply(hr, id, { answer: 'Mijn antwoord', outcome: null })).rejects.toMatchObject({
    reason: 'screening.about_yourself',
  })
})

test('at most ten words of one person wait for an answer', async () => {
  const fileId = await aCandidate()
  const use = { db, token: (await tokenOf(db, (await makeLink(hr, fileId)).id, aMoment)) ?? '', now: aMoment }
  const said = { kind: 'reply', checkCode: null, body: 'Een vraag' } as const
  for (let times = 0; times < 10; times += 1) await reply(use, said)
  await expect(reply(use, said)).rejects.toMatchObject({ reason: 'screening.too_many_replies' })
})
