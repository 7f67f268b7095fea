import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { municipalRoles, personOf } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import type { JobData } from '#platform/jobs'
import type { Mail } from '#platform/mail'
import {
  aMoment,
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { screeningMailJob, sendAsking } from '../calendar/mailing.ts'
import { repeatChecks } from '../calendar/repeating.ts'
import { openFile } from '../files/opening.ts'
import { readFile } from '../files/queries.ts'
import { checks, events } from '../files/schema.ts'
import { decideCheck, openTalk, settleChecks } from '../files/settling.ts'
import { aCandidate, aHr } from '../files/testing.ts'
import { aFile, rowsAt } from '../testing.ts'
import { findTemplates, readTemplate, resetTemplate, saveTemplate } from './keeping.ts'
import { letterJob, lettersFor, mailLetter, sendLetter } from './sending.ts'

const { db } = await testDatabase()
const baseUrl = 'https://weerwerk.example'
const place = { kind: 'vog', language: 'nl' } as const
const wording = { subject: 'VOG voor {{naam}}', body: 'Beste {{naam}}\n\n{{controles}}', revision: 0 }

/** The mails that wait under a job, as they go out. */
async function sent(job: string, send: typeof mailLetter): Promise<Mail[]> {
  const rows = await rowsOf<{ data: JobData }>(db, sql`delete from platform.outbox where name = ${job} returning data`)
  const mails: Mail[] = []
  for (const { data } of rows) await send(db, data, aMoment, { baseUrl, send: async (mail) => void mails.push(mail) })
  return mails
}
const toldOf = async (fileId: string) =>
  (await db.select().from(events).where(eq(events.fileId, fileId)).orderBy(events.place)).map(
    ({ what, fields, doneBy }) => ({ what, fields, doneBy }),
  )

test('HR puts a text in its own words, goes back to the standard one, and an unknown field is refused by its name', async () => {
  const { hr, as, there } = await aHr(db)
  const standard = await readTemplate(hr, place)
  expect(standard).toMatchObject({ revision: 0, changedAt: null })
  const wrong = { ...wording, subject: 'Dag {{bsn}}', body: '{{redenen}} {{naam}}' }
  await expect(saveTemplate(hr, place, wrong)).rejects.toMatchObject({
    problems: [
      { path: 'subject', reason: 'screening.field_unknown', params: { name: 'bsn' } },
      { path: 'body', reason: 'screening.field_unknown', params: { name: 'redenen' } },
    ],
  })
  expect(await saveTemplate(hr, place, wording)).toMatchObject({ revision: 1 })
  await expect(saveTemplate(hr, place, wording)).rejects.toMatchObject({ code: 'conflict' })
  expect(await saveTemplate(hr, place, { ...wording, revision: 1 })).toMatchObject({ revision: 2 })
  expect((await findTemplates(hr)).filter(({ revision }) => revision > 0)).toMatchObject([place])
  expect(await readTemplate(await as('integrity-officer', there), place)).toEqual(standard)
  await resetTemplate(hr, place)
  expect(await readTemplate(hr, place)).toEqual(standard)
})

test('a mail goes out in the words of the organisation; the file keeps kind, day and by whom, never the content', async () => {
  const { hr, profile } = await aHr(db, 'B')
  const file = await openFile(hr, aCandidate(profile, { name: 'A_nna *Proef*' }))
  await saveTemplate(hr, place, wording)
  await sendLetter(hr, file.id, { kind: 'vog', way: 'mail' })
  const [mail] = await sent(letterJob, mailLetter)
  expect(mail).toMatchObject({ to: 'kandidaat@example.org', subject: 'VOG voor A_nna *Proef*' })
  expect(mail?.text).toContain('Beste A_nna *Proef*\n\n- VOG.')
  await sendLetter(hr, file.id, { kind: 'start-blocked', way: 'letter' })
  const by = personOf(hr).personId
  expect((await toldOf(file.id)).slice(1)).toEqual([
    { what: 'mail', fields: ['vog'], doneBy: by },
    { what: 'letter', fields: ['start-blocked'], doneBy: by },
  ])
  const kept = await rowsOf(db, sql`select 1 from screening.events e where to_jsonb(e)::text like '%Proef%'`)
  expect(kept).toEqual([])
})

test('letters fit how the file stands: a talk after a refusal, then the decision on paper with its last day to object', async () => {
  const { hr, profile } = await aHr(db, 'B')
  const { id } = await openFile(hr, aCandidate(profile))
  const kinds = async () => (await lettersFor(hr, id, baseUrl)).letters.map(({ kind }) => kind)
  expect(await kinds()).toEqual(['own-page', 'vog', 'side-jobs', 'checks', 'oath', 'start-blocked'])
  await expect(sendLetter(hr, id, { kind: 'talk', way: 'mail' })).rejects.toMatchObject({
    reason: 'screening.letter_not_now',
  })
  await settleChecks(hr, id, { codes: ['vog-np'], on: '2024-01-15', to: 'not-agreed' })
  expect(await kinds()).toContain('talk')
  await openTalk(hr, id, 'vog-np')
  const decision = { decision: 'not-agreed', reasons: 'Te veel risico voor *deze* functie', agreements: null } as const
  await decideCheck(hr, id, 'vog-np', decision)
  const letter = (await lettersFor(hr, id, baseUrl)).letters.find(({ kind }) => kind === 'decision')
  expect(letter?.body).toContain('26 februari 2024')
  expect(letter?.body).toContain('Te veel risico voor \\*deze\\* functie')
  await expect(sendLetter(hr, id, { kind: 'decision', way: 'mail' })).rejects.toMatchObject({ code: 'rule_broken' })
  await sendLetter(hr, id, { kind: 'decision', way: 'letter' })
  expect((await readFile(hr, id)).events.at(-1)).toMatchObject({ what: 'letter', fields: ['decision'] })
})

test('batch work of the calendar mails the text of the organisation and tells who asked', async () => {
  const { hr, at, profile, model } = await aHr(db, 'C')
  const person = await aMember(db, at, [])
  const { file } = await aFile(db, profile, { modelId: model.id, person, state: 'working', startedOn: '2024-01-02' })
  await db
    .update(checks)
    .set({ state: 'agreed', seenOn: '2024-01-05', seenBy: personOf(hr).personId })
    .where(eq(checks.fileId, file.id))
  const own = { subject: 'Ander werk bij {{organisatie}}', body: '{{controles}} {{dag}} {{pagina}}', revision: 0 }
  await saveTemplate(hr, { kind: 'side-jobs', language: 'nl' }, own)
  await repeatChecks(hr, { code: 'side-jobs-yearly', classes: ['C'], dueOn: '2024-03-01' })
  const [mail] = await sent(screeningMailJob, sendAsking)
  expect(mail?.subject).toMatch(/^Ander werk bij /)
  expect(mail?.text).toContain('uiterlijk op 1 maart 2024')
  expect(mail?.text).toContain(`${baseUrl}/mijn-screening`)
  const by = personOf(hr).personId
  expect((await toldOf(file.id)).at(-1)).toEqual({ what: 'mail', fields: ['side-jobs'], doneBy: by })
})

test('letters and their texts are for HR of the organisation alone, in services and in SQL', async () => {
  const { hr, at, there, as, profile } = await aHr(db, 'B')
  const { id } = await openFile(hr, aCandidate(profile))
  await saveTemplate(hr, place, wording)
  const lists: ((ctx: Ctx) => Promise<unknown>)[] = [
    findTemplates,
    (ctx) => readTemplate(ctx, place),
    (ctx) => saveTemplate(ctx, place, wording),
    (ctx) => resetTemplate(ctx, place),
  ]
  const onFile: ((ctx: Ctx) => Promise<unknown>)[] = [
    (ctx) => lettersFor(ctx, id, baseUrl),
    (ctx) => sendLetter(ctx, id, { kind: 'vog', way: 'letter' }),
  ]
  const everyone = [...municipalRoles.filter((role) => role !== 'integrity-officer')]
  for (const role of everyone) {
    const ctx = await as(role)
    for (const call of lists) await expect(call(ctx), role).rejects.toMatchObject({ code: 'not_found' })
    for (const call of onFile) await expect(call(ctx), role).rejects.toMatchObject({ code: 'not_found' })
  }
  for (const actor of everyoneAtDistrict(at.districtId))
    for (const call of [...lists, ...onFile])
      await expect(call(ctxFor(db, actor))).rejects.toMatchObject({ code: 'not_found' })
  const stranger = await as('integrity-officer', there)
  for (const call of onFile) await expect(call(stranger)).rejects.toMatchObject({ code: 'not_found' })
  const isHr = ({ roles }: { roles: readonly string[] }) => roles.includes('integrity-officer')
  const here = everyoneAtMunicipality(at.organisationId, at.districtId).filter((one) => !isHr(one))
  const actors = [
    ...here,
    ...everyoneAtMunicipality(there.organisationId, at.districtId),
    ...everyoneAtDistrict(at.districtId),
  ]
  await expectIsolated(db, { table: 'screening.templates', rows: rowsAt(at.organisationId), actors })
})
