import { sql } from 'drizzle-orm'
import { beforeAll, test } from 'vitest'
import type { PersonActor } from '#platform/access'
import {
  aMoment,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { personIn } from '../testing.ts'
import { declareEmployer } from './employers.ts'
import { giveVerdict } from './judging.ts'
import { addInspectionEvidence } from './proving.ts'
import { hearingReminders, inspectionImports } from './schema.ts'
import { anInspection, aVerdict, signedInspection, type TestInspection } from './testing.ts'
import { planVisit } from './visiting.ts'

const { db } = await testDatabase()
const visit = { day: '2024-01-20', time: '10:00', minutes: 60, place: 'Stadhuis', withRole: 'HR', subject: 'Start' }
const piece = { title: 'Foto', form: 'observation' as const, datedOn: '2024-01-10', link: 'https://voorbeeld.example/' }

let draft: TestInspection
let signed: TestInspection
let away: TestInspection

async function fill(it: TestInspection): Promise<void> {
  const { id, organisationId, districtId, first } = it
  await planVisit(first, id, visit)
  await addInspectionEvidence(first, id, 'A', { input: piece, upload: null })
  await declareEmployer(first, { personId: personIn(first).personId, name: 'Bureau' })
  const own = { inspectionId: id, organisationId, districtId }
  const madeBy = personIn(first).personId
  await db.insert(inspectionImports).values({ ...own, place: 'first', changes: [], madeBy, madeAt: aMoment })
  await db.insert(hearingReminders).values({ ...own, daysBefore: 7, sentAt: aMoment })
}

beforeAll(async () => {
  draft = await anInspection(db)
  signed = await anInspection(db)
  away = await anInspection(db)
  for (const it of [draft, signed, away]) await fill(it)
  await giveVerdict(draft.first, draft.id, 'A', aVerdict(1))
  await signedInspection(signed)
})

const of = ({ id }: TestInspection) => sql`inspection_id = ${id}::uuid`
const neighbours = ({ other, districtId }: TestInspection) => everyoneAtMunicipality(other.organisationId, districtId)
const own = ({ organisationId, districtId }: TestInspection) => everyoneAtMunicipality(organisationId, districtId)
const far = (): PersonActor[] => [
  ...everyoneAtMunicipality(away.organisationId, away.districtId),
  ...everyoneAtDistrict(away.districtId),
  ...everyoneAtProvince(crypto.randomUUID()),
]
/** Also an assessor who is assigned to another municipality. */
const atDistrict = ({ districtId }: TestInspection, ...except: string[]) =>
  everyoneAtDistrict(districtId).filter(({ roles: [role = 'employee'] }) => !except.includes(role))

test.each(['verdicts', 'inspection_evidence', 'inspection_imports'])(
  '%s of a draft are out of reach for everyone but its assessor: the municipality, the district, other assessors',
  async (name) => {
    const actors = [...own(draft), ...neighbours(draft), ...atDistrict(draft), ...far(), personIn(draft.second)]
    await expectIsolated(db, { table: `assessments.${name}`, rows: of(draft), actors })
  },
)

test.each([
  'verdicts',
  'reveals',
  'inspection_evidence',
  'replies',
  'reply_answers',
  'inspection_contents',
  'inspection_imports',
  'hearing_reminders',
  'visits',
  'assignments',
])(
  '%s of a signed inspection are out of reach for neighbours, assessors elsewhere and others further',
  async (name) => {
    const follows = ['project-leader', 'analyst', 'administrator']
    const actors = [...neighbours(signed), ...atDistrict(signed, ...follows), ...far()]
    await expectIsolated(db, { table: `assessments.${name}`, rows: of(signed), actors })
  },
)

test.each(['verdicts', 'reveals', 'inspection_evidence', 'replies', 'reply_answers', 'inspection_contents'])(
  '%s of a signed inspection are read by its municipality and the analyst, and changed by nobody',
  async (name) => {
    const reads = ['coordinator', 'mayor', 'secretary', 'controller', 'contributor']
    const inside = own(signed).filter(({ roles: [role = 'employee'] }) => reads.includes(role))
    const analyst = everyoneAtDistrict(signed.districtId).filter(({ roles }) => roles.includes('analyst'))
    const ofOthers = name === 'replies' ? inside.filter(({ roles }) => !roles.includes('coordinator')) : inside
    const table = `assessments.${name}`
    await expectIsolated(db, { table, rows: of(signed), actors: [...ofOthers, ...analyst], mayRead: true })
  },
)

test('an inspection is known to its municipality and district, and moved by no one elsewhere', async () => {
  const table = 'assessments.inspections'
  const rows = sql`id = ${draft.id}::uuid`
  await expectIsolated(db, { table, rows, actors: [...neighbours(draft), ...far()] })
  const follows = ['project-leader', 'analyst', 'administrator']
  await expectIsolated(db, { table, rows, actors: atDistrict(draft, ...follows) })
})

test('whom an assessor works for is read by the project leader and oneself', async () => {
  const table = 'assessments.employers'
  const rows = sql`person_id = ${personIn(draft.first).personId}::uuid`
  const others = [...own(draft), ...atDistrict(draft, 'project-leader'), ...far(), personIn(draft.second)]
  await expectIsolated(db, { table, rows, actors: others })
})
