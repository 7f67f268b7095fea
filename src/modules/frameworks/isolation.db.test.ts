import { sql } from 'drizzle-orm'
import { beforeAll, test } from 'vitest'
import {
  anActor,
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import type { Framework } from './model.ts'
import { create, publish } from './service.ts'

const { db } = await testDatabase()
const [ours, municipality, theirs, theirMunicipality, province] = Array.from({ length: 5 }, () => crypto.randomUUID())
const at = (organisationId = '', districtId = '') => ({ organisationId, districtId })

const framework = (version: string): Framework => ({
  code: 'isolatie',
  version,
  title: { nl: 'Kader' },
  language: 'nl',
  scale: [0, 1].map((level) => ({ level, name: { nl: String(level) } })),
  groups: [],
  rules: null,
  nodes: [{ code: 'N', parent: null, assessable: true, text: { nl: 'Doe' } }],
})

beforeAll(async () => {
  const leader = ctxFor(db, anActor('project-leader', at(ours, ours)))
  await create(leader, framework('concept'), { format: 'weerwerk', warnings: [] })
  const { id } = await create(leader, framework('vast'), { format: 'weerwerk', warnings: [] })
  await publish(leader, id)
})

const rowsIn = (state: string) => sql`organisation_id = ${ours}::uuid and state = ${state}`
const table = 'frameworks.versions'
const atMunicipality = () => everyoneAtMunicipality(municipality ?? '', ours ?? '')
const elsewhere = () => [
  ...everyoneAtMunicipality(theirMunicipality ?? '', theirs ?? ''),
  ...everyoneAtDistrict(theirs ?? ''),
  ...everyoneAtProvince(province ?? ''),
]
const readersOfDistrict = () =>
  everyoneAtDistrict(ours ?? '').filter(
    ({ roles: [role = 'employee'] }) => !['project-leader', 'analyst', 'administrator'].includes(role),
  )

test('drafts of a district are out of reach for its municipalities, its other roles and everyone elsewhere', async () => {
  const actors = [...atMunicipality(), ...elsewhere(), ...readersOfDistrict()]
  await expectIsolated(db, { table, rows: rowsIn('draft'), actors })
})

test('published versions are read in the district and touched by nobody', async () => {
  const actors = [...atMunicipality(), ...readersOfDistrict()]
  await expectIsolated(db, { table, rows: rowsIn('published'), actors, mayRead: true })
})

test('published versions of another district are out of reach', async () => {
  await expectIsolated(db, { table, rows: rowsIn('published'), actors: elsewhere() })
})
