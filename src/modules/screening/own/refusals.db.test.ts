import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { assessDeclaration, nameAssessor, readDeclaration } from '../declarations/assessing.ts'
import { declare } from '../declarations/declaring.ts'
import { exportDeclarations, findDeclarations } from '../declarations/queries.ts'
import { declarations } from '../declarations/schema.ts'
import { aSideJob } from '../declarations/testing.ts'
import { decideGift, enterGift, exportGifts, findGifts } from '../gifts/service.ts'
import { aFile, aModel, aProfile } from '../testing.ts'
import { makeLink, readLink, withdrawLink } from './links.ts'
import { answerReply, findReplies, readReply, reply } from './replying.ts'

const { db } = await testDatabase()
let strangers: Ctx[]
/** Roles that never assess what others declare, each alone, at the same organisation and at the district. */
let blind: Ctx[]
let at: { organisationId: string; districtId: string }
let ids: { file: string; reply: string; declaration: string; gift: string }

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 2)
  const [here, away] = municipalities.map(({ id }) => ({ organisationId: id, districtId }))
  if (!here || !away) throw new Error('two municipalities')
  at = here
  const model = await aModel(db, districtId)
  const profile = await aProfile(db, at, { modelId: model.id, class: 'C' })
  const me = ctxFor(db, await aMember(db, at, 'employee'))
  const hr = ctxFor(db, await aMember(db, at, 'integrity-officer'))
  const { file } = await aFile(db, profile, { modelId: model.id, person: personOf(me) })
  await makeLink(hr, file.id)
  await reply(me, { kind: 'reply', checkCode: null, body: 'Een vraag' })
  const declaration = await declare(me, aSideJob())
  const gift = { offeredOn: '2024-01-10', giver: 'Bedrijf (fictief)', what: 'Wijn', valueCents: 2500, isAccepted: true }
  ids = {
    file: file.id,
    reply: (await findReplies(hr)).results[0]?.id ?? '',
    declaration: declaration.id,
    gift: (await enterGift(me, gift)).id,
  }
  const assessing = ['manager', 'secretary', 'mayor', 'integrity-officer']
  const atHome = municipalRoles.filter((role) => !assessing.includes(role)).map((role) => aMember(db, at, role))
  const atDistrict = districtRoles.map((role) => aMember(db, districtId, role))
  blind = (await Promise.all([...atHome, ...atDistrict])).map((actor) => ctxFor(db, actor))
  strangers = [
    await aMember(
      db,
      at,
      municipalRoles.filter((role) => role !== 'integrity-officer'),
    ),
    await aMember(db, away, municipalRoles),
    await aMember(db, districtId, districtRoles),
  ].map((actor) => ctxFor(db, actor))
})

const acts: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  makeLink: (ctx) => makeLink(ctx, ids.file),
  withdrawLink: (ctx) => withdrawLink(ctx, ids.file),
  readLink: (ctx) => readLink(ctx, ids.file),
  readReply: (ctx) => readReply(ctx, ids.reply),
  answerReply: (ctx) => answerReply(ctx, ids.reply, { answer: 'Een antwoord', outcome: null }),
  readDeclaration: (ctx) => readDeclaration(ctx, ids.declaration),
  assessDeclaration: (ctx) => assessDeclaration(ctx, ids.declaration, { state: 'allowed', reason: null, revision: 1 }),
  nameAssessor: (ctx) => nameAssessor(ctx, ids.declaration, { assessorId: personOf(ctx).personId }),
  decideGift: (ctx) => decideGift(ctx, ids.gift, { state: 'share', reason: null }),
}

test.each(Object.entries(acts))(
  '%s is refused to whoever has no part in it, in every role and place',
  async (_name, act) => {
    for (const stranger of strangers)
      await expect(act(stranger)).rejects.toMatchObject({ code: expect.stringMatching(/^(not_found|forbidden)$/) })
  },
)

const lists: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  findReplies: (ctx) => findReplies(ctx),
  findDeclarations: (ctx) => findDeclarations(ctx),
  exportDeclarations: (ctx) => exportDeclarations(ctx),
  findGifts: (ctx) => findGifts(ctx),
  exportGifts: (ctx) => exportGifts(ctx),
}

test.each(Object.entries(lists))('%s is not there for whoever has no part in it', async (name, list) => {
  for (const ctx of blind)
    await expect(list(ctx)).rejects.toMatchObject({ code: 'not_found', reason: 'page.not_found' })
  if (name === 'findReplies') return
  // Who assesses elsewhere has a list of their own, with nothing of ours.
  for (const stranger of strangers.slice(0, 2))
    expect(await list(stranger)).toEqual(name.startsWith('export') ? [] : { count: 0, results: [] })
})

test('whom the staff file names as manager has a list, whatever their role', async () => {
  const named = ctxFor(db, await aMember(db, at, 'coordinator'))
  const { personId: assessorId } = personOf(named)
  await db.update(declarations).set({ assessorId }).where(eq(declarations.id, ids.declaration))
  expect((await findDeclarations(named)).results.map(({ id }) => id)).toEqual([ids.declaration])
  await expect(findGifts(named)).rejects.toMatchObject({ code: 'not_found' })
})
