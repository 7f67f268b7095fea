import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import type { Role } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { changePaper, makePaper, nextVersion, removePaper } from './keeping.ts'
import { about, kinds } from './model.ts'
import { publishPaper, releasePaper, withdrawPaper } from './publishing.ts'
import { findPapers, readPaper } from './queries.ts'
import { aPaper, aPaperDistrict, makerOf, type PaperDistrict, paperFields } from './testing.ts'
import { contentOf, paperFile } from './writing-papers.ts'

const { db } = await testDatabase()

let district: PaperDistrict
beforeAll(async () => {
  district = await aPaperDistrict(db)
})

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; reason: string; problems: { path: string; reason: string; params?: object }[] }) => error,
  )
const as = async (role: Role, organisationId = district.districtId): Promise<Ctx> =>
  ctxFor(db, await aMember(db, { organisationId, districtId: district.districtId }, role))

test.each(kinds)('a paper of kind %s is made, written, published and had as a file', async (kind) => {
  const maker = makerOf(district, kind)
  const { id, revision } = await aPaper(district, kind)
  const texts = Object.fromEntries(about[kind].slots.map((slot) => [slot, `**Tekst** bij ${slot}`]))
  await changePaper(maker, id, { title: 'Een stuk', texts, revision })
  const draft = await contentOf(maker, id)
  expect(draft.paper.mark).toContain('Concept')
  const published = await publishPaper(maker, id)
  const { paper, row } = await contentOf(maker, id)
  expect(paper.title).toBe('Een stuk')
  expect(paper.mark ?? '').not.toContain('Concept')
  for (const slot of about[kind].slots) expect(JSON.stringify(paper.blocks)).toContain(` bij ${slot}`)
  expect(published.sha256).toBe(
    createHash('sha256')
      .update(row.frozen ?? '')
      .digest('hex'),
  )
  const { name, content } = await paperFile(maker, id, 'docx')
  expect(name).toMatch(/^[a-z-]+-2024-01-15\.docx$/)
  expect(Buffer.from(content).toString('latin1').startsWith('PK')).toBe(true)
})

test('a new paper is refused with everything that is missing or unknown', async () => {
  const empty = { ...paperFields(district, 'results'), programmeId: null, roundId: crypto.randomUUID() }
  const fault = await faultOf(makePaper(district.leader, empty))
  expect(fault?.problems).toEqual([
    { path: 'programmeId', reason: 'briefings.programme_needed' },
    { path: 'roundId', reason: 'briefings.round_unknown' },
  ])
  const elsewhere = await faultOf(makePaper(district.coordinator, paperFields(district, 'results')))
  expect(elsewhere?.code).toBe('forbidden')
  expect((await faultOf(makePaper(district.leader, paperFields(district, 'fact-sheet'))))?.code).toBe('forbidden')
})

test('a paper with open placeholders is refused with all of them, each by its place', async () => {
  const { id, revision } = await aPaper(district)
  const texts = { opening: 'Het kostte {{money.spent}} en {{ nog.iets }}.', closing: 'Zie {{money.spent}}.' }
  await changePaper(district.leader, id, { title: 'Open', texts, revision })
  const fault = await faultOf(publishPaper(district.leader, id))
  const open = (slot: string, key: string) => ({
    path: `texts.${slot}`,
    reason: 'briefings.placeholder_open',
    params: { key },
  })
  expect(fault?.problems).toEqual(
    expect.arrayContaining([
      open('opening', 'money.spent'),
      open('opening', 'nog.iets'),
      open('closing', 'money.spent'),
    ]),
  )
  expect((await readPaper(district.leader, id)).state).toBe('draft')
})

test('nobody overwrites what they have not seen', async () => {
  const { id, revision } = await aPaper(district)
  await changePaper(district.leader, id, { title: 'Eerst', texts: {}, revision })
  expect((await faultOf(changePaper(district.leader, id, { title: 'Later', texts: {}, revision })))?.code).toBe(
    'conflict',
  )
  expect((await faultOf(publishPaper(district.leader, id, revision)))?.code).toBe('conflict')
})

test('a text at a place that the kind has not is refused', async () => {
  const { id, revision } = await aPaper(district)
  const fault = await faultOf(changePaper(district.leader, id, { title: 'X', texts: { risks: 'hier niet' }, revision }))
  expect(fault?.problems).toEqual([{ path: 'texts.risks', reason: 'briefings.slot_unknown' }])
})

test('the steps that a state does not have are refused', async () => {
  const { leader } = district
  const { id } = await aPaper(district)
  const reasonOf = async (work: Promise<unknown>) => (await faultOf(work))?.reason
  expect(await reasonOf(withdrawPaper(leader, id, 'niet goed'))).toBe('briefings.withdraw_when_draft')
  expect(await reasonOf(nextVersion(leader, id))).toBe('briefings.next_when_draft')
  expect(await reasonOf(releasePaper(leader, id, true))).toBe('briefings.release_other_kind')
  const { revision } = await publishPaper(leader, id)
  expect(await reasonOf(publishPaper(leader, id))).toBe('briefings.publish_when_published')
  expect(await reasonOf(removePaper(leader, id))).toBe('briefings.remove_when_published')
  expect(await reasonOf(changePaper(leader, id, { title: 'Anders', texts: {}, revision }))).toBe(
    'briefings.change_when_published',
  )
  await withdrawPaper(leader, id, 'er stond een fout in')
  expect(await reasonOf(withdrawPaper(leader, id, 'nog eens'))).toBe('briefings.withdraw_when_withdrawn')
  expect(await reasonOf(publishPaper(leader, id))).toBe('briefings.publish_when_withdrawn')
  expect(await reasonOf(removePaper(leader, id))).toBe('briefings.remove_when_withdrawn')
})

test('a next version is a draft with the texts of the one before, which stays as it was', async () => {
  const { leader } = district
  const { id, revision } = await aPaper(district)
  await changePaper(leader, id, { title: 'Eerste', texts: { opening: 'Zo was het.' }, revision })
  await publishPaper(leader, id)
  const next = await nextVersion(leader, id)
  expect(next).toMatchObject({ version: 2, previousId: id, state: 'draft', title: 'Eerste' })
  await changePaper(leader, next.id, { title: 'Tweede', texts: { opening: '' }, revision: next.revision })
  expect((await readPaper(leader, next.id)).texts).toEqual({})
  expect(JSON.stringify((await contentOf(leader, id)).paper)).toContain('Zo was het.')
  await removePaper(leader, next.id)
})

test('readers see a paper once it is published, and no longer when it is withdrawn; the province only its own kinds', async () => {
  const { leader, municipalityId } = district
  const results = (await aPaper(district, 'results')).id
  const proposal = (await aPaper(district, 'proposal')).id
  const member = await as('board-member')
  const province = await as('province-reader')
  const mayor = await as('mayor', municipalityId)
  const sees = async (ctx: Ctx, id: string) => (await faultOf(readPaper(ctx, id)))?.code ?? 'sees'
  for (const ctx of [member, province, mayor]) expect(await sees(ctx, results)).toBe('not_found')
  await publishPaper(leader, results)
  await publishPaper(leader, proposal)
  for (const ctx of [member, mayor]) {
    expect(await sees(ctx, results)).toBe('sees')
    expect(await sees(ctx, proposal)).toBe('sees')
    expect((await readPaper(ctx, results)).texts).toEqual({})
  }
  expect(await sees(province, results)).toBe('sees')
  expect(await sees(province, proposal)).toBe('not_found')
  await withdrawPaper(leader, results, 'er stond een fout in')
  for (const ctx of [member, province, mayor]) expect(await sees(ctx, results)).toBe('not_found')
  expect(await sees(await as('analyst'), results)).toBe('sees')
})

test('a fact sheet is for its municipality alone, until it is released', async () => {
  const { coordinator, leader, municipalities } = district
  const { id } = await aPaper(district, 'fact-sheet')
  const sees = async (ctx: Ctx) => (await faultOf(readPaper(ctx, id)))?.code ?? 'sees'
  const neighbour = await as('coordinator', municipalities[1]?.id)
  await publishPaper(coordinator, id)
  expect(await sees(leader)).toBe('not_found')
  await releasePaper(coordinator, id, true)
  expect(await sees(leader)).toBe('sees')
  for (const ctx of [neighbour, await as('board-member'), await as('mayor', municipalities[1]?.id)])
    expect(await sees(ctx)).toBe('not_found')
  await releasePaper(coordinator, id, false)
  expect(await sees(leader)).toBe('not_found')
  const words = JSON.stringify((await contentOf(coordinator, id)).paper)
  expect(words).toContain('Testgemeente 1')
  for (const name of ['Testgemeente 2', 'Testgemeente 3']) expect(words).not.toContain(name)
})

test('papers are found by title, kind and state, and sorted', async () => {
  const own = await aPaperDistrict(db)
  const first = await makePaper(own.leader, { ...paperFields(own, 'progress'), title: 'Kwartaal 100% klaar' })
  const second = await makePaper(own.leader, { ...paperFields(own, 'results'), title: 'Andere' })
  await publishPaper(own.leader, second.id)
  const found = async (query: object) => (await findPapers(own.leader, query)).results.map(({ id }) => id)
  expect(await found({ search: '100%' })).toEqual([first.id])
  expect(await found({ kind: 'results' })).toEqual([second.id])
  expect(await found({ state: 'draft' })).toEqual([first.id])
  expect(await found({ sort: 'title', descending: false })).toEqual([second.id, first.id])
  expect(await found({ sort: 'kind', descending: false })).toEqual([second.id, first.id])
  expect(await findPapers(own.leader, { pageSize: 1, page: 2 })).toMatchObject({ count: 2 })
})

test('the log tells that a paper was made, published and read, and holds none of its words', async () => {
  const { leader } = district
  const { id } = await aPaper(district)
  await publishPaper(leader, id)
  await paperFile(leader, id, 'csv')
  const lines = await rowsOf<{ action: string; fields: string[] }>(
    db,
    sql`select action, fields from audit.entries where object_id = ${id} order by seq`,
  )
  expect(lines.map(({ action }) => action)).toEqual([
    'briefings.make_paper',
    'briefings.publish_paper',
    'briefings.read_paper',
  ])
})
