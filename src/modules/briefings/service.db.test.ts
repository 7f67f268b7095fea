import { sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { closeRound, createRound, readRound, sign, submit } from '#modules/assessments'
import {
  createThread,
  decideOutcome,
  judgeThread,
  moveWeighing,
  publishThread,
  startWeighing,
} from '#modules/common-threads'
import { basisOpOrde, frameworks } from '#modules/frameworks'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, type Role, roles } from '#platform/access'
import { type Ctx, rowsOf, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { canExtract, wordsIn } from './reading-pdf.ts'
import * as service from './service.ts'
import { type Form, forms } from './writing.ts'

const { briefingThreads, threadsBriefing } = service

const { db } = await testDatabase()

/** A round of three municipalities of which the first signed, with a published thread that names one in its text. */
async function aRoundWithThread() {
  const district = await aDistrict(db, 3)
  const { districtId, municipalities } = district
  const as = async (role: Role, organisationId = districtId) =>
    ctxFor(db, await aMember(db, { organisationId, districtId }, role))
  const leader = await as('project-leader')
  const { id: frameworkId } = await frameworks.create(leader, await basisOpOrde(), { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, frameworkId)
  const { id: roundId } = await createRound(leader, {
    title: 'Zelfscan',
    frameworkId,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-01',
    closesOn: '2024-03-01',
    reminderDays: [],
    groups: [],
    municipalities: [],
  })
  const [first] = municipalities
  const { scans } = await readRound(leader, roundId)
  const scanId = scans.find(({ organisationId }) => organisationId === first?.id)?.id ?? ''
  const { contentHash } = await submit(await as('coordinator', first?.id), scanId, true)
  await sign(await as('mayor', first?.id), scanId, contentHash ?? '')
  const thread = await createThread(leader, roundId, {
    title: 'Screening is een momentopname',
    description: 'In Testgemeente 2 begon het, in Testgemeente 3 ook.',
    norms: ['SC-05'],
    municipalities: municipalities.map(({ code }) => code),
    revision: 0,
  })
  await publishThread(leader, thread.id, true)
  return { ...district, as, leader, analyst: await as('analyst'), roundId, threadId: thread.id }
}
const sample = await aRoundWithThread()

/** Every text that a file holds, whatever its form. */
function textOf(form: Form, content: Uint8Array): string {
  if (form === 'pdf' || form === 'archive') return wordsIn(content)
  if (form === 'html' || form === 'csv') return Buffer.from(content).toString('utf8')
  const parts = Object.entries(unzipSync(content)).filter(([name]) => name.endsWith('.xml'))
  return parts.map(([, part]) => strFromU8(part).replace(/<[^>]+>/g, ' ')).join('\n')
}

/** The forms whose words can be read here; ODT is the DOCX by LibreOffice, which no test needs. */
const readable = forms.filter((form) => (form === 'pdf' || form === 'archive' ? canExtract : form !== 'odt'))

test.each(readable)('no name of a municipality is in a paper for who may not see names: %s', async (form) => {
  const { as, roundId, leader } = sample
  const { content } = await threadsBriefing(await as('board-member'), roundId, form)
  const text = textOf(form, content)
  expect(text).toContain('een gemeente')
  expect(text).not.toMatch(/Testgemeente/)
  const named = await threadsBriefing(leader, roundId, form)
  expect(textOf(form, named.content)).toMatch(/Testgemeente 2/)
})

test.each(readable.filter((form) => form !== 'archive'))(
  'a weighing that was closed stands in the paper, before that it does not: %s',
  async (form) => {
    const { leader, analyst, as, roundId, threadId } = await aRoundWithThread()
    const words = async () => textOf(form, (await threadsBriefing(leader, roundId, form)).content).replace(/\s+/g, ' ')
    const headings: Partial<Record<Form, string>> = { xlsx: 'Bij de eerste drie', csv: 'Besluit' }
    const heading = headings[form] ?? 'Wat past bij een gezamenlijke aanpak'
    await startWeighing(leader, roundId)
    const criteria = { scale: { level: 4, sureness: 'sure' as const, reason: 'Schaars' } }
    await judgeThread(analyst, threadId, {
      criteria,
      vetoReason: 'Alleen de burgemeester',
      unclearReason: undefined,
      revision: 0,
    })
    await decideOutcome(leader, threadId, { outcome: 'coordinate', reason: 'Zoals Testgemeente 2 vroeg.', revision: 0 })
    expect(await words()).not.toContain(heading)
    await moveWeighing(leader, roundId, 'close')
    const text = await words()
    for (const expected of [heading, 'afstemmen, niet gezamenlijk uitvoeren', 'Zoals Testgemeente 2 vroeg.'])
      expect(text).toContain(expected)
    const unnamed = textOf(form, (await threadsBriefing(await as('board-member'), roundId, form)).content)
    expect(unnamed.replace(/\s+/g, ' ')).toContain('Zoals een gemeente vroeg.')
    expect(unnamed).not.toMatch(/Testgemeente/)
  },
)

test('the paper says above all else that not everyone signed', async () => {
  const { leader, roundId } = sample
  const { content } = await threadsBriefing(leader, roundId, 'docx')
  expect(textOf('docx', content)).toMatch(
    /voorlopig beeld\. Van de 3 gemeenten heeft er 1 de scan ondertekend; 2 zijn nog niet klaar en tellen als niet beantwoord\./,
  )
})

test('a paper of a fictitious district says so, whatever the round is called; another does not', async () => {
  const { leader, roundId, districtId } = sample
  const words = async () => textOf('docx', (await threadsBriefing(leader, roundId, 'docx')).content)
  expect(await words()).not.toMatch(/Fictieve gegevens/i)
  await db.execute(sql`update organisations.organisations set fictitious = true where id = ${districtId}::uuid`)
  expect(await words()).toMatch(/Fictieve gegevens/i)
})

test('making a paper is in the log, with its form', async () => {
  const { leader, roundId, districtId } = sample
  await threadsBriefing(leader, roundId, 'xlsx')
  const [line] = await rowsOf(
    db,
    sql`select action, object_id, fields from audit.entries where organisation_id = ${districtId}::uuid and action = 'briefings.make' order by seq desc limit 1`,
  )
  expect(line).toEqual({ action: 'briefings.make', object_id: roundId, fields: ['xlsx'] })
})

test('the command line takes the latest round and tells how many signed', async () => {
  const { leader, roundId } = sample
  const ctx = systemCtx(db, aMoment)
  const made = await briefingThreads(ctx, { round: null, form: 'pdf' })
  expect(made).toMatchObject({ title: 'Zelfscan', counts: { signed: 1, submitted: 0, open: 2 } })
  if (canExtract) expect(wordsIn(made.content)).toContain('Testgemeente 2')
  await closeRound(leader, roundId, true)
  expect((await briefingThreads(ctx, { round: roundId, form: 'docx' })).counts.open).toBe(2)
  await expect(briefingThreads(ctx, { round: crypto.randomUUID(), form: 'pdf' })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a paper from the command line is in the log of the district too', async () => {
  const { districtId, roundId } = sample
  await briefingThreads({ ...systemCtx(db, aMoment), channel: 'cli' }, { round: roundId, form: 'docx' })
  const [line] = await rowsOf(
    db,
    sql`select action, object_id, origin, actor_id, fields from audit.entries where organisation_id = ${districtId}::uuid order by seq desc limit 1`,
  )
  expect(line).toEqual({
    action: 'briefings.make',
    object_id: roundId,
    origin: 'cli',
    actor_id: null,
    fields: ['docx'],
  })
})

test('a round that is planned for later does not hide the latest that has opened', async () => {
  const { leader, roundId } = sample
  const { frameworkId } = await readRound(leader, roundId)
  const { id: planned } = await createRound(leader, {
    title: 'Volgend jaar',
    frameworkId,
    referenceDay: '2030-01-01',
    opensOn: '2030-01-01',
    closesOn: '2030-03-01',
    reminderDays: [],
    groups: [],
    municipalities: [],
  })
  expect((await briefingThreads(systemCtx(db, aMoment), { round: null, form: 'docx' })).title).toBe('Zelfscan')
  expect((await briefingThreads(systemCtx(db, aMoment), { round: planned, form: 'docx' })).title).toBe('Volgend jaar')
})

test('an independent assessment that is under way does not take the place of the latest self-scan', async () => {
  const { leader, roundId } = sample
  const { frameworkId } = await readRound(leader, roundId)
  const { id: assessed } = await createRound(leader, {
    kind: 'independent',
    linkedId: roundId,
    title: 'Toetsing',
    frameworkId,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-10',
    closesOn: '2024-03-01',
    reminderDays: [],
    groups: [],
    municipalities: [],
  })
  expect((await briefingThreads(systemCtx(db, aMoment), { round: null, form: 'docx' })).title).toBe('Zelfscan')
  expect((await briefingThreads(systemCtx(db, aMoment), { round: assessed, form: 'docx' })).title).toBe('Toetsing')
})

type UseCase = keyof typeof service
const calls = {
  threadsBriefing: (ctx: Ctx, roundId: string) => threadsBriefing(ctx, roundId, 'html'),
  briefingThreads: (ctx: Ctx, roundId: string) => briefingThreads(ctx, { round: roundId, form: 'xlsx' }),
} satisfies Record<UseCase, (ctx: Ctx, roundId: string) => Promise<unknown>>

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

test('no one of another district gets a paper, whatever their role', async () => {
  const { roundId } = sample
  const { districtId, municipalities } = await aDistrict(db, 1)
  const places = [districtId, municipalities[0]?.id ?? ''].map((organisationId) => ({ organisationId, districtId }))
  for (const role of roles)
    for (const place of places) {
      const ctx = ctxFor(db, await aMember(db, place, role))
      expect(await codeOf(calls.threadsBriefing(ctx, roundId)), role).toBe('not_found')
      expect(await codeOf(calls.briefingThreads(ctx, roundId)), role).toBe('forbidden')
    }
})

const readers: Record<'district' | 'municipality', readonly Role[]> = {
  district: ['project-leader', 'analyst', 'board-member', 'execution-specialist', 'province-reader', 'administrator'],
  municipality: [
    'coordinator',
    'contributor',
    'secretary',
    'mayor',
    'integrity-officer',
    'privacy-officer',
    'controller',
  ],
}

test.each([
  ['district', districtRoles],
  ['municipality', municipalRoles],
] as const)('within the %s only who may see the picture gets the paper', async (place, all) => {
  const { as, roundId, districtId, municipalities } = sample
  for (const role of all) {
    const ctx = await as(role, place === 'district' ? districtId : municipalities[1]?.id)
    const code = await codeOf(calls.threadsBriefing(ctx, roundId))
    if (readers[place].includes(role)) expect(code, role).toBe('done')
    else expect(['forbidden', 'not_found'], role).toContain(code)
    expect(await codeOf(calls.briefingThreads(ctx, roundId)), role).toBe('forbidden')
  }
})

test('a refused paper leaves no line of one that was made', async () => {
  const { as, roundId, districtId, municipalities } = sample
  const made = () =>
    rowsOf(db, sql`select 1 from audit.entries where action = 'briefings.make' and object_id = ${roundId}`)
  const before = (await made()).length
  await codeOf(calls.threadsBriefing(await as('employee', municipalities[0]?.id), roundId))
  await codeOf(calls.threadsBriefing(await as('assessor', districtId), roundId))
  expect(await made()).toHaveLength(before)
})
