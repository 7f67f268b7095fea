import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '#platform/access'
import { rowsOf } from '#platform/db'
import {
  aMoment,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { answer } from './answering.ts'
import { sign, submit } from './handing-in.ts'
import { addEvidence } from './proving.ts'
import { release } from './releasing.ts'
import { imports, origins, reminders } from './schema.ts'
import { comment, delegate } from './teamwork.ts'
import { aLink, aScan, level, personIn, type TestScan } from './testing.ts'

const { db } = await testDatabase()

let open: TestScan
let handed: TestScan
let away: TestScan
const province = crypto.randomUUID()

/** Fills every table of a scan. */
async function fill(scan: TestScan): Promise<string> {
  const { coordinator, scanId, organisationId, round } = scan
  await answer(coordinator, scanId, 'A', level(2, { reason: 'reden' }))
  const commentId = await comment(coordinator, scanId, 'A', { body: 'opmerking' })
  await addEvidence(coordinator, scanId, aLink(), null)
  await delegate(coordinator, scanId, { node: 'A', personId: personIn(await scan.as('contributor')).personId })
  await db.insert(imports).values({ scanId, organisationId, changes: [], madeBy: organisationId, madeAt: aMoment })
  await db.insert(reminders).values({ roundId: round.id, organisationId, daysBefore: 14, sentAt: aMoment })
  await db.insert(origins).values({
    ...{ scanId, norm: 'A', organisationId, fromNorm: 'A', fromScanId: scanId, fromRoundId: round.id },
    ...{ fromFrameworkId: scan.frameworkId, kind: 'carry' as const, level: 2, notApplicable: false },
  })
  return commentId
}

/** One scan that is still open, and one that is signed, of which one item each is released. */
beforeAll(async () => {
  open = await aScan(db)
  handed = await aScan(db)
  away = await aScan(db)
  await fill(open)
  await fill(away)
  const itemId = await fill(handed)
  const { contentHash: hash } = await submit(handed.coordinator, handed.scanId, true)
  await sign(handed.mayor, handed.scanId, hash ?? '')
  await release(handed.coordinator, handed.scanId, { norm: 'A', kind: 'comment', itemId })
})

const of = ({ organisationId }: TestScan) => sql`organisation_id = ${organisationId}::uuid`
const neighbours = ({ other, districtId }: TestScan) => everyoneAtMunicipality(other.organisationId, districtId)
/** Everyone of another district, its municipality and a province. */
const far = (): PersonActor[] => [
  ...everyoneAtMunicipality(away.organisationId, away.districtId),
  ...everyoneAtDistrict(away.districtId),
  ...everyoneAtProvince(province),
]
const atDistrict = ({ districtId }: TestScan, roles: (role: string) => boolean = () => true) =>
  everyoneAtDistrict(districtId).filter(({ roles: [role = 'employee'] }) => roles(role))
const analyses = (role: string) => role === 'project-leader' || role === 'analyst'
const follows = (role: string) => analyses(role) || role === 'administrator'

/** What only the municipality itself reaches, before and after handing in; `released` may then be read per item. */
const inside = [
  'answers',
  'origins',
  'comments',
  'evidence',
  'proofs',
  'delegations',
  'contents',
  'signatures',
  'imports',
  'reminders',
]
/** What handing in gives to the district, the state that it follows, and the round that is its own. */
const shared = ['levels', 'releases', 'scans', 'rounds']
/** Tried in inspections/isolation.db.test.ts. */
const ofInspections = [
  'inspections',
  'employers',
  'assignments',
  'verdicts',
  'revisions',
  'inspection_evidence',
  'reveals',
  'visits',
  'replies',
  'reply_answers',
  'hearing_reminders',
  'inspection_contents',
  'inspection_imports',
]
/** Tried in findings/isolation.db.test.ts. */
const ofFindings = ['findings', 'finding_imports', 'recommendations']
/** Tried in archive/archive.db.test.ts. */
const ofArchive = ['archived_results', 'archived_files']
/** Tried in actions/isolation.db.test.ts. */
const ofActions = ['actions', 'action_proofs', 'action_events', 'action_reminders', 'retest_wishes', 'readings']

test('every table of the schema is tried here', async () => {
  const tables = await rowsOf<{ name: string }>(
    db,
    sql`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'assessments' and c.relkind in ('r', 'p', 'v', 'm', 'f')`,
  )
  expect([...inside, ...shared, ...ofInspections, ...ofFindings, ...ofActions, ...ofArchive].sort()).toEqual(
    tables.map(({ name }) => name).sort(),
  )
})

test.each(inside.filter((name) => !['contents', 'signatures'].includes(name)))(
  '%s of an open scan are out of reach for every role elsewhere, also at its district',
  async (name) => {
    const actors = [...neighbours(open), ...atDistrict(open), ...far()]
    await expectIsolated(db, { table: `assessments.${name}`, rows: of(open), actors })
  },
)

test.each(inside)('%s of a signed scan are out of reach for every role elsewhere', async (name) => {
  await expectIsolated(db, {
    table: `assessments.${name}`,
    rows: of(handed),
    actors: [...neighbours(handed), ...far()],
  })
})

test.each(inside.filter((name) => name !== 'comments'))(
  '%s of a signed scan that were not released are out of reach for every role at the district',
  async (name) => {
    await expectIsolated(db, { table: `assessments.${name}`, rows: of(handed), actors: atDistrict(handed) })
  },
)

test('a released comment is read by project leader and analyst, and changed by nobody', async () => {
  const table = 'assessments.comments'
  await expectIsolated(db, { table, rows: of(handed), actors: atDistrict(handed, analyses), mayRead: true })
  await expectIsolated(db, { table, rows: of(handed), actors: atDistrict(handed, (role) => !analyses(role)) })
})

test.each(['levels', 'releases'])(
  '%s are read by project leader and analyst only, and changed by nobody else',
  async (name) => {
    const table = `assessments.${name}`
    await expectIsolated(db, { table, rows: of(handed), actors: [...neighbours(handed), ...far()] })
    await expectIsolated(db, { table, rows: of(handed), actors: atDistrict(handed, (role) => !analyses(role)) })
    await expectIsolated(db, { table, rows: of(handed), actors: atDistrict(handed, analyses), mayRead: true })
  },
)

test('of an open scan there is no level to read', async () => {
  expect(await rowsOf(db, sql`select 1 from assessments.levels where ${of(open)}`)).toEqual([])
})

test.each(['open', 'signed'])(
  'the state of a scan that is %s is seen by who follows the round, and changed by nobody elsewhere',
  async (state) => {
    const scan = state === 'open' ? open : handed
    const table = 'assessments.scans'
    await expectIsolated(db, { table, rows: of(scan), actors: [...neighbours(scan), ...far()] })
    await expectIsolated(db, { table, rows: of(scan), actors: atDistrict(scan, (role) => !follows(role)) })
    const following = atDistrict(scan, (role) => follows(role) && role !== 'project-leader')
    await expectIsolated(db, { table, rows: of(scan), actors: following, mayRead: true })
  },
)

test('a project leader may start a scan, of an open one changes nothing', async () => {
  const leaders = atDistrict(open, (role) => role === 'project-leader')
  const table = 'assessments.scans'
  const only = expectIsolated(db, { table, rows: of(open), actors: leaders, mayRead: true })
  await expect(only).rejects.toThrow(/^assessments\.scans: project-leader adds(: expected|$)/m)
})

test('a round is known in its district, kept by its project leader and out of reach for anyone further', async () => {
  const table = 'assessments.rounds'
  const rows = sql`id = ${open.round.id}::uuid`
  await expectIsolated(db, { table, rows, actors: far() })
  const own = everyoneAtMunicipality(open.organisationId, open.districtId)
  const others = atDistrict(open, (role) => role !== 'project-leader')
  await expectIsolated(db, { table, rows, actors: [...own, ...neighbours(open), ...others], mayRead: true })
})

/** Roles that have nothing to do with the scan of their own municipality. */
test.each([
  'answers',
  'comments',
  'evidence',
  'proofs',
  'delegations',
  'contents',
  'signatures',
  'imports',
  'levels',
  'releases',
])('%s are out of reach for those at the municipality itself who do not work on the scan', async (name) => {
  const works = ['coordinator', 'contributor', 'secretary', 'mayor', 'controller']
  const actors = everyoneAtMunicipality(handed.organisationId, handed.districtId).filter(
    ({ roles: [role = 'employee'] }) =>
      !works.includes(role) && !['integrity-officer', 'privacy-officer', 'attention-officer'].includes(role),
  )
  await expectIsolated(db, { table: `assessments.${name}`, rows: of(handed), actors })
})
