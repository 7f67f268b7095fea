import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { municipalRoles } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, everyoneAtDistrict, testDatabase } from '#platform/testing'
import { aFile } from '../testing.ts'
import type * as changing from './changing.ts'
import { changeFunction, followClass } from './changing.ts'
import type * as linking from './linking.ts'
import { linkFile, unlinkedFiles } from './linking.ts'
import type * as opening from './opening.ts'
import { openFile } from './opening.ts'
import type * as queries from './queries.ts'
import { exportFiles, findFiles, readFile } from './queries.ts'
import type * as settling from './settling.ts'
import { decideCheck, exemptCheck, objectToDecision, openTalk, settleChecks, undoCheck } from './settling.ts'
import { aCandidate, aHr } from './testing.ts'
import type * as working from './working.ts'
import { endFile, resumeFile, startWork } from './working.ts'

const { db } = await testDatabase()

type Services = typeof changing & typeof linking & typeof opening & typeof queries & typeof settling & typeof working
/** A use case takes ctx and promises; what takes a transaction authorises nothing. */
type UseCase = {
  [K in keyof Services]: Services[K] extends (ctx: Ctx, ...rest: never[]) => Promise<unknown>
    ? Parameters<Services[K]>[0] extends { inside: true }
      ? never
      : K
    : never
}[keyof Services]

type Target = { id: string; profileId: string }
const code = 'vog-np'
const on = '2024-01-15'

// A new use case does not compile until it has a line here.
const calls = {
  changeFunction: (ctx, at) => changeFunction(ctx, at.id, at.profileId),
  followClass: (ctx, at) => followClass(ctx, at.id),
  linkFile: (ctx, at) => linkFile(ctx, at.id, crypto.randomUUID()),
  unlinkedFiles: (ctx) => unlinkedFiles(ctx),
  openFile: (ctx, at) => openFile(ctx, aCandidate({ id: at.profileId })),
  findFiles: (ctx) => findFiles(ctx),
  exportFiles: (ctx) => exportFiles(ctx),
  readFile: (ctx, at) => readFile(ctx, at.id),
  settleChecks: (ctx, at) => settleChecks(ctx, at.id, { codes: [code], on, to: 'agreed' }),
  exemptCheck: (ctx, at) => exemptCheck(ctx, at.id, code, 'Niet nodig'),
  openTalk: (ctx, at) => openTalk(ctx, at.id, code),
  decideCheck: (ctx, at) =>
    decideCheck(ctx, at.id, code, { decision: 'agreed', reasons: 'Uitgelegd in het gesprek', agreements: null }),
  objectToDecision: (ctx, at) => objectToDecision(ctx, at.id, code, 'Niet eens'),
  undoCheck: (ctx, at) => undoCheck(ctx, at.id, code),
  startWork: (ctx, at) => startWork(ctx, at.id, on),
  endFile: (ctx, at) => endFile(ctx, at.id, { ending: 'rejected', on, mayKeepYear: false }),
  resumeFile: (ctx, at) => resumeFile(ctx, at.id),
} satisfies Record<UseCase, (ctx: Ctx, at: Target) => Promise<unknown>>
const useCases = Object.entries(calls)

const { at, there, model, profile, as } = await aHr(db)
const about = await aMember(db, at, 'employee')
const { file } = await aFile(db, profile, { modelId: model.id, person: about })
const target = { id: file.id, profileId: profile.id }

/** What comes of a call: `done` also where a rule of the domain says no, which tells that the actor was let in. */
async function answerOf(call: (ctx: Ctx, at: Target) => Promise<unknown>, ctx: Ctx): Promise<string> {
  try {
    await call(ctx, target)
    return 'done'
  } catch (error) {
    const found = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return found === 'rule_broken' || found === 'invalid' ? 'done' : found
  }
}

const others = municipalRoles.filter((role) => role !== 'integrity-officer')

test.each(useCases)('%s is for HR of the organisation alone', async (name, call) => {
  const isList = ['openFile', 'unlinkedFiles', 'findFiles', 'exportFiles'].includes(name)
  for (const role of others) expect(await answerOf(call, await as(role)), role).toBe('not_found')
  for (const actor of everyoneAtDistrict(at.districtId))
    expect(await answerOf(call, ctxFor(db, actor))).toBe('not_found')
  // Who it is about reads on a page of their own, and changes nothing.
  expect(await answerOf(call, ctxFor(db, about))).toBe('not_found')
  expect(await answerOf(call, await as('integrity-officer', there))).toBe(isList ? 'done' : 'not_found')
  expect(await answerOf(call, await as('integrity-officer'))).toBe('done')
})

test('a list of another organisation holds nothing of ours', async () => {
  expect(await findFiles(await as('integrity-officer', there))).toEqual({ count: 0, results: [] })
})
