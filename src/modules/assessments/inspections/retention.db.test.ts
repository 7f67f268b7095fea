import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { assessmentsRetention } from '../retention.ts'
import { personIn } from '../testing.ts'
import { declareEmployer } from './employers.ts'
import { addInspectionEvidence } from './proving.ts'
import { acknowledge } from './signing.ts'
import { anInspection, signedInspection } from './testing.ts'
import { planVisit } from './visiting.ts'

log.level = 'silent'
const { db } = await testDatabase()
const holding = ['verdicts', 'reveals', 'assignments', 'replies', 'reply_answers', 'inspection_contents', 'visits']
const destroyOn = (day: string) => destroyExpired(db, assessmentsRetention, new Date(`${day}T03:30:00Z`))

test('a signed inspection goes with everything on it five years after its round closed, and then both rounds', async () => {
  const it = await anInspection(db)
  const { id, first, leader, judged, round } = it
  const link = {
    title: 'Foto',
    form: 'observation' as const,
    datedOn: '2024-01-10',
    link: 'https://voorbeeld.example/',
  }
  await addInspectionEvidence(first, id, 'A', { input: link, upload: null })
  const visit = { day: '2024-01-20', time: '10:00', minutes: 60, place: 'Stadhuis', withRole: 'HR', subject: 'Start' }
  await planVisit(first, id, visit)
  await declareEmployer(leader, { personId: personIn(first).personId, name: 'Bureau' })
  const hash = await signedInspection(it)
  await acknowledge(it.mayor, id, hash)
  const count = async (table: string) =>
    (await rowsOf(db, sql`select 1 from ${sql.raw(`assessments.${table}`)} where inspection_id = ${id}::uuid`)).length
  await destroyOn('2029-02-28')
  for (const table of holding) expect(await count(table), table).toBeGreaterThan(0)
  await destroyOn('2029-03-01')
  for (const table of [...holding, 'inspection_evidence', 'revisions']) expect(await count(table), table).toBe(0)
  const rounds = sql`select 1 from assessments.rounds where id in (${judged.id}::uuid, ${round.id}::uuid)`
  expect(await rowsOf(db, rounds)).toEqual([])
  const employers = sql`select 1 from assessments.employers where person_id = ${personIn(first).personId}::uuid`
  expect(await rowsOf(db, employers)).toHaveLength(1)
})
