import { sql } from 'drizzle-orm'
import { createRound, readRound, seedAnswers, sign, submit } from '#modules/assessments'
import { type Framework, frameworks } from '#modules/frameworks'
import type { Role } from '#platform/access'
import { type Db, inTransaction, systemCtx } from '#platform/db'
import { aMoment, anActor, ctxFor } from '#platform/testing'

const framework: Framework = {
  code: 'proef',
  version: '1',
  title: { nl: 'Proef' },
  language: 'nl',
  scale: [0, 1, 2, 3, 4].map((level) => ({ level, name: { nl: `Niveau ${level}` } })),
  threshold: 3,
  groups: [
    { code: 'A', name: { nl: 'A' } },
    { code: 'B', name: { nl: 'B' } },
  ],
  rules: null,
  nodes: [
    { code: 'P', parent: null, assessable: false, title: { nl: 'Eerste thema' } },
    { code: 'P1', parent: 'P', assessable: true, title: { nl: 'Norm een' }, kind: 'core', weight: 2 },
    { code: 'P2', parent: 'P', assessable: true, title: { nl: 'Norm twee' } },
    { code: 'Q', parent: null, assessable: false, title: { nl: 'Tweede thema' } },
    { code: 'Q1', parent: 'Q', assessable: true, title: { nl: 'Norm drie' }, groups: ['A'] },
    { code: 'Q2', parent: 'Q', assessable: true, title: { nl: 'Norm vier' }, groups: ['B'] },
  ],
}

type Given = Record<string, number | 'na'>
export type SampleScan = { state: 'open' | 'submitted' | 'signed'; given: Given }

/** A district of its own with a round over P1, P2, Q1 and, when asked, Q2; one municipality per scan, in that order. */
export async function aRound(db: Db, wanted: readonly SampleScan[], groups: string[] = []) {
  const districtId = crypto.randomUUID()
  const municipalities = wanted.map((_, at) => ({
    id: crypto.randomUUID(),
    code: `G${at + 1}`,
    name: `Gemeente ${at + 1}`,
  }))
  for (const { id, code, name } of [{ id: districtId, code: districtId, name: 'District' }, ...municipalities]) {
    const isDistrict = id === districtId
    await db.execute(sql`insert into organisations.organisations (id, kind, code, name, district_id)
      values (${id}::uuid, ${isDistrict ? 'district' : 'municipality'}, ${isDistrict ? code : `${code}-${id}`}, ${`${name}-${id.slice(0, 8)}`},
      ${isDistrict ? null : districtId}::uuid)`)
  }
  const as = (role: Role, organisationId: string) => ctxFor(db, anActor(role, { organisationId, districtId }))
  const leader = as('project-leader', districtId)
  const { id: frameworkId } = await frameworks.create(leader, framework, { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, frameworkId)
  const { id: roundId } = await createRound(leader, {
    title: 'Ronde',
    frameworkId,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-01',
    closesOn: '2024-03-01',
    reminderDays: [],
    groups,
    municipalities: [],
  })
  const { scans } = await readRound(leader, roundId)
  const places = municipalities.map(({ id, code, name }, at) => ({
    id,
    code: `${code}-${id}`,
    name: `${name}-${id.slice(0, 8)}`,
    scanId: scans.find(({ organisationId }) => organisationId === id)?.id ?? '',
    ...(wanted[at] ?? { state: 'open' as const, given: {} }),
  }))
  for (const place of places) await handIn(db, place, (role) => as(role, place.id))
  return { districtId, roundId, frameworkId, places, as, leader, analyst: as('analyst', districtId) }
}

type Place = { id: string; scanId: string } & SampleScan

async function handIn(db: Db, { id, scanId, state, given }: Place, as: (role: Role) => ReturnType<typeof ctxFor>) {
  const answers = Object.entries(given).map(([norm, level]) => ({
    norm,
    level: level === 'na' ? null : level,
    notApplicable: level === 'na',
    reason: 'reden',
    measure: null,
    measureDue: null,
  }))
  const scan = { id: scanId, organisationId: id }
  await inTransaction(systemCtx(db, aMoment), (tx) =>
    seedAnswers(tx, { scan, by: crypto.randomUUID(), whole: true, answers, evidence: [] }),
  )
  if (state === 'open') return
  const { contentHash } = await submit(as('coordinator'), scanId, true)
  if (state === 'signed') await sign(as('mayor'), scanId, contentHash ?? '')
}

/** Says whether members of an organisation see the names of municipalities. */
export const allowNames = (db: Db, organisationId: string) =>
  db.execute(sql`update organisations.organisations set may_see_names = true where id = ${organisationId}::uuid`)
