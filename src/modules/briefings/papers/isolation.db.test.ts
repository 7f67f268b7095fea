import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#platform/db'
import {
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { houseStyles } from '../house/schema.ts'
import { changePaper } from './keeping.ts'
import { publishPaper, releasePaper, withdrawPaper } from './publishing.ts'
import { aPaper, aPaperDistrict, makerOf, type PaperDistrict } from './testing.ts'

const { db } = await testDatabase()

let own: PaperDistrict
let away: PaperDistrict
const ids: Record<string, string> = {}

beforeAll(async () => {
  own = await aPaperDistrict(db)
  away = await aPaperDistrict(db)
  for (const kind of ['results', 'proposal', 'fact-sheet'] as const) {
    const written = await aPaper(own, kind)
    await changePaper(makerOf(own, kind), written.id, {
      title: kind,
      texts: { opening: 'Een tekst' },
      revision: written.revision,
    })
    ids[`${kind} draft`] = written.id
    const { id } = await aPaper(own, kind)
    await publishPaper(makerOf(own, kind), id)
    ids[`${kind} published`] = id
  }
  const withdrawn = await aPaper(own)
  await publishPaper(own.leader, withdrawn.id)
  await withdrawPaper(own.leader, withdrawn.id, 'er stond een fout in')
  ids['results withdrawn'] = withdrawn.id
  const released = await aPaper(own, 'fact-sheet')
  await publishPaper(own.coordinator, released.id)
  await releasePaper(own.coordinator, released.id, true)
  ids['fact-sheet released'] = released.id
  await db.insert(houseStyles).values({
    organisationId: own.districtId,
    name: 'Testdistrict',
    accent: '#0b3c5d',
    secondAccent: '#34769a',
    changedBy: crypto.randomUUID(),
    changedAt: new Date(),
  })
})

const papers = (...names: string[]) =>
  sql`id in (${sql.join(
    names.map((name) => sql`${ids[name]}::uuid`),
    sql`, `,
  )})`
const far = () => [
  ...everyoneAtMunicipality(away.municipalityId, away.districtId),
  ...everyoneAtDistrict(away.districtId),
  ...everyoneAtProvince(crypto.randomUUID()),
]
const atMunicipality = () => everyoneAtMunicipality(own.municipalityId, own.districtId)
const atNeighbour = () => everyoneAtMunicipality(own.municipalities[1]?.id ?? '', own.districtId)
const atDistrict = () => everyoneAtDistrict(own.districtId)
const having = (roles: readonly string[]) => (actor: { roles: readonly string[] }) =>
  actor.roles.some((role) => roles.includes(role))
const not =
  <T>(fits: (one: T) => boolean) =>
  (one: T) =>
    !fits(one)

const workers = having(['project-leader', 'analyst'])
const atTown = having(['coordinator', 'secretary', 'mayor', 'controller'])

test('papers and texts are out of reach for every role of another district', async () => {
  const rows = sql`organisation_id in (${own.districtId}::uuid, ${own.municipalityId}::uuid)`
  for (const table of ['briefings.papers', 'briefings.text_blocks', 'briefings.house_styles'])
    await expectIsolated(db, { table, rows, actors: far() })
})

test('drafts and withdrawn papers of the district are for those who work on them alone', async () => {
  const rows = papers('results draft', 'proposal draft', 'results withdrawn')
  const actors = [...atDistrict().filter(not(workers)), ...atMunicipality()]
  await expectIsolated(db, { table: 'briefings.papers', rows, actors })
  await expectIsolated(db, {
    table: 'briefings.text_blocks',
    rows: sql`organisation_id = ${own.districtId}::uuid`,
    actors,
  })
})

test('a published paper is read by the board and the leads of municipalities and changed by nobody but its maker', async () => {
  const rows = papers('results published', 'proposal published')
  const readers = [
    ...atDistrict().filter(having(['board-member', 'execution-specialist', 'programme-controller', 'analyst'])),
    ...atMunicipality().filter(atTown),
  ]
  await expectIsolated(db, { table: 'briefings.papers', rows, actors: readers, mayRead: true })
  const others = atDistrict().filter(having(['administrator', 'assessor', 'oto-planner']))
  await expectIsolated(db, {
    table: 'briefings.papers',
    rows,
    actors: [...others, ...atMunicipality().filter(not(atTown))],
  })
})

test('the province reads results, and no proposal to the board', async () => {
  const actors = atDistrict().filter(having(['province-reader']))
  const table = 'briefings.papers'
  await expectIsolated(db, { table, rows: papers('results published'), actors, mayRead: true })
  await expectIsolated(db, { table, rows: papers('proposal published'), actors })
})

test('a fact sheet is out of reach for neighbours and, before its release, for the district', async () => {
  const table = 'briefings.papers'
  const kept = papers('fact-sheet draft', 'fact-sheet published')
  await expectIsolated(db, { table, rows: kept, actors: [...atNeighbour(), ...atDistrict()] })
  const released = papers('fact-sheet released')
  await expectIsolated(db, { table, rows: released, actors: [...atNeighbour(), ...atDistrict().filter(not(workers))] })
  await expectIsolated(db, { table, rows: released, actors: atDistrict().filter(workers), mayRead: true })
  const scanners = having(['contributor', 'secretary', 'mayor', 'integrity-officer', 'privacy-officer', 'controller'])
  await expectIsolated(db, { table, rows: kept, actors: atMunicipality().filter(scanners), mayRead: true })
})

test('the house style is kept by the project leader and the administrator alone', async () => {
  const rows = sql`organisation_id = ${own.districtId}::uuid`
  const actors = [...atDistrict().filter(not(having(['project-leader', 'administrator']))), ...atMunicipality()]
  await expectIsolated(db, { table: 'briefings.house_styles', rows, actors })
})

const refused = (statement: ReturnType<typeof sql>) =>
  inTransaction(own.leader, (tx) => tx.db.execute(statement)).then(
    () => null,
    (error) => String(error.cause?.message ?? error.message),
  )

test('by SQL too a published paper stays as it is, and a draft can not skip what publishing asks', async () => {
  const set = (what: string, name: string) =>
    sql`update briefings.papers set ${sql.raw(what)} where id = ${ids[name]}::uuid`
  for (const what of [
    `frozen = '{}', sha256 = encode(sha256('{}'), 'hex')`,
    `title = 'Anders'`,
    `published_at = now()`,
    `version = 9`,
    `round_id = gen_random_uuid()`,
  ])
    expect(await refused(set(what, 'results published')), what).toContain('does not change')
  expect(await refused(set(`state = 'draft'`, 'results published'))).toContain('does not go from published to draft')
  expect(await refused(set(`state = 'published'`, 'results withdrawn'))).toContain('does not go from withdrawn')
  expect(await refused(set(`kind = 'progress'`, 'results draft'))).toContain('its kind')
  expect(await refused(set(`state = 'published'`, 'results draft'))).toContain('check constraint')
  expect(
    await refused(
      set(
        `state = 'published', frozen = '{"a":1}', sha256 = 'x', published_at = now(), published_by = made_by`,
        'results draft',
      ),
    ),
  ).toContain('check constraint')
  expect(await refused(sql`delete from briefings.papers where id = ${ids['results published']}::uuid`)).toContain(
    'stays',
  )
  const into = sql`insert into briefings.text_blocks values (${ids['results published']}::uuid, 'closing', ${own.districtId}::uuid, 'erbij')`
  expect(await refused(into)).toContain('does not change')
})
