import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf, type Role } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import {
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { programmeRetention } from '../retention.ts'
import { aProgramme } from '../testing.ts'
import { ChangeDocument, NewDocument } from './input.ts'
import { classifications } from './model.ts'
import { findDocuments, readDocument } from './queries.ts'
import * as service from './service.ts'
import { aTextFile, documentFields } from './testing.ts'
import * as withdrawing from './withdrawing.ts'

log.level = 'silent'
const { db } = await testDatabase()
const { addDocument, addVersion, changeDocument, documentFile } = service
const { withdrawDocument } = withdrawing
let districtId: string
let municipalityId: string
let programmeId: string
let leader: Ctx
const ids: Record<string, string> = {}
const everyone: { name: string; ctx: Ctx }[] = []
const strangers: { name: string; ctx: Ctx }[] = []

beforeAll(async () => {
  const made = await aDistrict(db, 1)
  districtId = made.districtId
  municipalityId = made.municipalities[0]?.id ?? ''
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  programmeId = (await aProgramme(db, districtId, personOf(leader))).programmeId
  for (const classification of classifications) {
    const given = documentFields({ title: classification, classification })
    ids[classification] = (await addDocument(leader, programmeId, given, aTextFile(classification))).id
  }
  const away = await aDistrict(db, 1)
  const member = async (place: Parameters<typeof aMember>[1], role: Role) => ctxFor(db, await aMember(db, place, role))
  for (const role of municipalRoles) {
    everyone.push({ name: role, ctx: await member({ organisationId: municipalityId, districtId }, role) })
    const far = { organisationId: away.municipalities[0]?.id ?? '', districtId: away.districtId }
    strangers.push({ name: role, ctx: await member(far, role) })
  }
  for (const role of districtRoles) {
    everyone.push({ name: `district ${role}`, ctx: await member(districtId, role) })
    strangers.push({ name: `district ${role}`, ctx: await member(away.districtId, role) })
  }
})

const keepers = ['district project-leader']
const confidential = [...keepers, 'district programme-controller']
const internal = [
  ...confidential,
  ...['analyst', 'execution-specialist', 'board-member'].map((role) => `district ${role}`),
]
const open = [
  ...internal,
  ...['district administrator', 'district province-reader', 'coordinator', 'secretary', 'mayor', 'controller'],
]
const seenBy: Record<string, readonly string[]> = { open, internal, confidential }

test.each(classifications)(
  'a document that is %s is found, read and taken by those alone who may',
  async (classification) => {
    const id = ids[classification] ?? ''
    const without = /^(forbidden|not_found)$/
    for (const { name: who, ctx } of [...everyone, ...strangers.map(({ ctx }) => ({ name: 'stranger', ctx }))]) {
      if (seenBy[classification]?.includes(who)) {
        expect((await readDocument(ctx, id)).versions, who).toHaveLength(1)
        expect(new TextDecoder().decode((await documentFile(ctx, id, 1)).bytes), who).toBe(classification)
        expect((await findDocuments(ctx, programmeId, { search: classification })).count, who).toBe(1)
      } else {
        await expect(readDocument(ctx, id), who).rejects.toMatchObject({ code: expect.stringMatching(without) })
        await expect(documentFile(ctx, id, 1), who).rejects.toMatchObject({ code: expect.stringMatching(without) })
        const found = await findDocuments(ctx, programmeId, { search: classification }).catch(() => null)
        expect(found?.count ?? 0, who).toBe(0)
      }
    }
  },
)

// A new use case does not compile until it has a line here.
const { revision: _, ...changed } = { ...documentFields(), revision: 1 }
const calls = {
  findDocument: async () => null,
  mustStand: async () => null,
  documentFile: async () => null,
  addDocument: (ctx) => addDocument(ctx, programmeId, documentFields(), aTextFile('nieuw')),
  addVersion: (ctx) => addVersion(ctx, ids.open ?? '', null, aTextFile('nog een')),
  changeDocument: (ctx) => changeDocument(ctx, ids.open ?? '', { ...changed, revision: 1 }),
  withdrawDocument: (ctx) => withdrawDocument(ctx, ids.open ?? '', 'hoort hier niet'),
} satisfies Record<keyof typeof service | keyof typeof withdrawing, (ctx: Ctx) => Promise<unknown>>
const writes = ['addDocument', 'addVersion', 'changeDocument', 'withdrawDocument'] as const

test.each(writes)('%s is for the project leader alone', async (name) => {
  for (const { name: who, ctx } of [...everyone.filter((one) => !keepers.includes(one.name)), ...strangers])
    await expect(calls[name](ctx), who).rejects.toMatchObject({
      code: expect.stringMatching(/^(forbidden|not_found)$/),
    })
})

test('every version stays with its hash; the same file again is refused, and so is one of a kind that is not allowed', async () => {
  const { id } = await addDocument(leader, programmeId, documentFields(), aTextFile('een'))
  await addVersion(leader, id, 'Aangevuld', aTextFile('twee', 'plan.txt'))
  await expect(addVersion(leader, id, null, aTextFile('een'))).rejects.toMatchObject({
    problems: [{ reason: 'programme.version_is_there' }],
  })
  await expect(addVersion(leader, id, null, null)).rejects.toMatchObject({
    problems: [{ reason: 'programme.document_needs_file' }],
  })
  const page = addVersion(leader, id, null, aTextFile('<html><script>alert(1)</script>', 'plan.pdf'))
  await expect(page).rejects.toMatchObject({ problems: [{ reason: 'files.kind_not_allowed' }] })
  const { versions } = await readDocument(leader, id)
  expect(versions.map(({ number, note }) => [number, note])).toEqual([
    [2, 'Aangevuld'],
    [1, null],
  ])
  expect(new Set(versions.map(({ sha256 }) => sha256)).size).toBe(2)
  expect(new TextDecoder().decode((await documentFile(leader, id, 1)).bytes)).toBe('een')
  const change = sql`update programme.document_versions set sha256 = repeat('0', 64) where document_id = ${id}::uuid`
  await expect(db.execute(change)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('stays as it is') },
  })
})

test('who takes a document is in the log of the district, also from a municipality', async () => {
  const { id } = await addDocument(leader, programmeId, documentFields(), aTextFile('log'))
  const mayor = everyone.find(({ name }) => name === 'mayor')?.ctx
  if (!mayor) throw new Error('there is no mayor')
  await documentFile(mayor, id, 1)
  const lines = await rowsOf(
    db,
    sql`select actor_id, fields from audit.entries where organisation_id = ${districtId}::uuid
      and action = 'programme.open_document' and object_id = ${id}`,
  )
  expect(lines).toEqual([{ actor_id: personOf(mayor).personId, fields: ['version=1'] }])
})

test('what becomes of it under the Woo needs its ground, and what is confidential is not published whole', () => {
  const reasonsOf = (fields: Parameters<typeof documentFields>[0]) =>
    NewDocument.safeParse(documentFields(fields)).error?.issues.map(({ message }) => message) ?? []
  expect(reasonsOf({ woo: 'publish' })).toEqual([])
  expect(reasonsOf({ woo: 'not', wooGround: 'artikel 5.1, tweede lid, onder e' })).toEqual([])
  expect(reasonsOf({ woo: 'partly' })).toEqual(['programme.woo_ground_needed'])
  expect(reasonsOf({ woo: 'publish', wooGround: 'artikel 5.1' })).toEqual(['programme.woo_ground_needed'])
  expect(reasonsOf({ woo: 'publish', classification: 'confidential' })).toEqual(['programme.woo_confidential'])
  expect(ChangeDocument.safeParse({ ...documentFields(), woo: 'not', revision: 1 }).success).toBe(false)
})

test('changes keep to the programme and to what was seen', async () => {
  const { id } = await addDocument(leader, programmeId, documentFields(), aTextFile('wijzig'))
  const change = { ...documentFields({ title: 'Anders' }), revision: 1 }
  const { note: __, ...fields } = change
  const strange = { ...fields, subProjectId: crypto.randomUUID(), meetingId: crypto.randomUUID() }
  await expect(changeDocument(leader, id, strange)).rejects.toMatchObject({
    problems: [{ reason: 'programme.sub_project_unknown' }, { reason: 'programme.meeting_unknown' }],
  })
  expect(await changeDocument(leader, id, fields)).toMatchObject({ title: 'Anders', revision: 2 })
  await expect(changeDocument(leader, id, fields)).rejects.toMatchObject({ code: 'conflict' })
})

test.each(['documents', 'document_versions'])('%s are out of reach by SQL for who may not see them', async (name) => {
  const table = `programme.${name}`
  const of = (classification: string) =>
    sql`${sql.raw(name === 'documents' ? 'id' : 'document_id')} = ${ids[classification]}::uuid`
  const elsewhere = crypto.randomUUID()
  const here = [...everyoneAtDistrict(districtId), ...everyoneAtMunicipality(municipalityId, districtId)]
  const nameOf = (actor: (typeof here)[number]) =>
    `${actor.organisationId === districtId ? 'district ' : ''}${actor.roles[0]}`
  for (const classification of classifications) {
    const readers = here.filter((actor) => seenBy[classification]?.includes(nameOf(actor)))
    const others = here.filter((actor) => !seenBy[classification]?.includes(nameOf(actor)))
    const far = [...everyoneAtDistrict(elsewhere), ...everyoneAtProvince(crypto.randomUUID())]
    await expectIsolated(db, { table, rows: of(classification), actors: [...others, ...far] })
    const lookers = readers.filter((actor) => !keepers.includes(nameOf(actor)))
    await expectIsolated(db, { table, rows: of(classification), actors: lookers, mayRead: true })
  }
})

const filesOf = (id: string) =>
  rowsOf(
    db,
    sql`select 1 from files.files f join programme.document_versions v on v.file_id = f.id where v.document_id = ${id}::uuid`,
  )

test('what was uploaded by mistake is withdrawn: every file is destroyed, the line stays with the reason, and nothing changes any more', async () => {
  const { id } = await addDocument(leader, programmeId, documentFields({ title: 'Vergissing' }), aTextFile('een'))
  await addVersion(leader, id, null, aTextFile('twee'))
  expect(await filesOf(id)).toHaveLength(2)
  const gone = { withdrawnReason: 'Er stonden namen in', withdrawnBy: personOf(leader).personId }
  expect(await withdrawDocument(leader, id, 'Er stonden namen in')).toMatchObject(gone)
  expect(await filesOf(id)).toEqual([])
  const { document, versions } = await readDocument(leader, id)
  expect(document).toMatchObject(gone)
  expect(versions).toHaveLength(2)
  const refused = { reason: 'programme.document_is_withdrawn' }
  for (const call of [
    () => documentFile(leader, id, 1),
    () => addVersion(leader, id, null, aTextFile('drie')),
    () => changeDocument(leader, id, { ...changed, revision: 2 }),
    () => withdrawDocument(leader, id, 'Nog een keer'),
  ])
    await expect(call()).rejects.toMatchObject(refused)
  for (const set of [`withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null`, `title = 'Anders'`])
    await expect(
      db.execute(sql`update programme.documents set ${sql.raw(set)} where id = ${id}::uuid`),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining('stays as it is') } })
  const lines = sql`select fields from audit.entries where action = 'programme.withdraw_document' and object_id = ${id}`
  expect(await rowsOf(db, lines)).toEqual([{ fields: ['versions=2'] }])
})

test('a document goes after its own term with every version and file; what is kept for ever stays', async () => {
  const title = 'Bewaren'
  const short = await addDocument(
    leader,
    programmeId,
    documentFields({ title, datedOn: '2014-01-10' }),
    aTextFile('kort'),
  )
  const long = documentFields({ title, term: 'cooperation-agreement', datedOn: '2014-01-10' })
  const kept = await addDocument(leader, programmeId, long, aTextFile('lang'))
  const later = documentFields({ title, term: 'board-consultation', datedOn: '2014-01-11' })
  const ten = await addDocument(leader, programmeId, later, aTextFile('tien'))
  const mistake = await addDocument(
    leader,
    programmeId,
    documentFields({ title: 'Weg', datedOn: '2014-01-10' }),
    aTextFile('weg'),
  )
  await withdrawDocument(leader, mistake.id, 'hoort hier niet')
  await destroyExpired(db, programmeRetention, new Date('2024-01-10T10:00:00Z'))
  expect(await rowsOf(db, sql`select 1 from programme.documents where id = ${mistake.id}::uuid`)).toEqual([])
  const { results } = await findDocuments(leader, programmeId, { search: title })
  expect(results.map(({ id }) => id).sort()).toEqual([kept.id, ten.id].sort())
  expect(results.find(({ id }) => id === ten.id)?.endsOn).toBe('2024-01-11')
  expect(results.find(({ id }) => id === kept.id)?.endsOn).toBeNull()
  const files = sql`select 1 from files.files f join programme.document_versions v on v.file_id = f.id where v.document_id = ${short.id}::uuid`
  expect(await rowsOf(db, files)).toEqual([])
})
