import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { assessDeclaration, nameAssessor, readDeclaration } from '../declarations/assessing.ts'
import { declare } from '../declarations/declaring.ts'
import { exportDeclarations, findDeclarations } from '../declarations/queries.ts'
import { aSideJob } from '../declarations/testing.ts'
import { decideGift, enterGift, findGifts } from '../gifts/service.ts'
import { aFile, aModel, aProfile } from '../testing.ts'
import { makeLink, readLink, withdrawLink } from './links.ts'
import { answerReply, findReplies, readReply, reply } from './replying.ts'

const { db } = await testDatabase()
let strangers: Ctx[]
let ids: { file: string; reply: string; declaration: string; gift: string }

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 2)
  const [at, away] = municipalities.map(({ id }) => ({ organisationId: id, districtId }))
  if (!at || !away) throw new Error('two municipalities')
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
}

test.each(Object.entries(lists))('%s gives whoever has no part in it nothing', async (name, list) => {
  const nothing = name.startsWith('export') ? [] : { count: 0, results: [] }
  for (const stranger of strangers) {
    const found = await list(stranger).catch((error: { code: string }) => error.code)
    expect(found === 'forbidden' ? nothing : found, name).toEqual(nothing)
  }
})
