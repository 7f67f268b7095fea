import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRound, readRound, seedAnswers, seedInspection, sign, submit } from '#modules/assessments'
import { basisOpOrde, type Framework, frameworks, norms } from '#modules/frameworks'
import { aMember, seedTwente } from '#modules/organisations'
import type { PersonActor, Role } from '#platform/access'
import { type Ctx, connect, type Database, inTransaction, migrate, systemCtx } from '#platform/db'
import { chance } from '../src/demo/scores.ts'
import { comparisonOf } from '../src/modules/common-threads/comparison/picture.ts'
import type { Measurement } from './analysis.ts'

const size = 120
const times = 20

/**
 * All statistics of 14 municipalities x 2 moments x 120 norms on the embedded database: the first time, and from then on with
 * the bootstrap from memory; statements without those of the login.
 */
export async function comparisonBench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weerwerk-bench-'))
  const database = await connect({ databaseUrl: null, dataFolder: folder })
  try {
    await migrate(database)
    const { analyst, roundId } = await district(database)
    const first = await timed(() => comparisonOf(analyst, roundId))
    const before = database.statements()
    const all: number[] = []
    for (let time = 0; time < times; time += 1) all.push(await timed(() => comparisonOf(analyst, roundId)))
    const name = `comparison of 14 x 2 x ${size}`
    return [
      { name: `${name}, first`, value: Math.round(first), unit: 'ms' },
      { name, value: Math.round((all.sort((a, b) => a - b)[times / 2] ?? 0) * 10) / 10, unit: 'ms' },
      { name: `${name}: statements`, value: (database.statements() - before) / times, unit: 'statements' },
    ]
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function district({ db }: Database) {
  const now = new Date('2024-01-15T10:00:00Z')
  const system = systemCtx(db, now)
  const { districtId, byCode } = await inTransaction(system, (tx) => seedTwente(tx, { isFictitious: true }))
  const as = async (role: Role, organisationId: string): Promise<Ctx & { actor: PersonActor }> => {
    const actor = await aMember(db, { organisationId, districtId }, role)
    return { db, actor, now, channel: 'cli' }
  }
  const [leader, assessor] = [await as('project-leader', districtId), await as('assessor', districtId)]
  const framework = await frameworkOf()
  const { id: frameworkId } = await frameworks.create(leader, framework, { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, frameworkId)
  const days = { referenceDay: '2024-01-01', opensOn: '2024-01-01', closesOn: '2024-03-01' }
  const fields = { ...days, frameworkId, reminderDays: [], groups: [], municipalities: [] }
  const scanned = await createRound(leader, { ...fields, kind: 'self-scan', title: 'Meting (fictief)' })
  const linked = { kind: 'independent' as const, linkedId: scanned.id }
  const judged = await createRound(leader, { ...fields, ...linked, title: 'Toetsing (fictief)' })
  const { scans } = await readRound(leader, scanned.id)
  for (const { id: organisationId, code } of byCode.values()) {
    const scan = scans.find((one) => one.organisationId === organisationId)
    if (!scan) continue
    const given = norms(framework).map((node) => ({ norm: node.code, self: Math.floor(chance(code, node.code) * 5) }))
    const answers = given.map(({ norm, self }) => ({
      norm,
      level: self,
      notApplicable: false,
      reason: null,
      measure: null,
      measureDue: null,
    }))
    const { actor: mayor } = await as('mayor', organisationId)
    await inTransaction(system, (tx) =>
      seedAnswers(tx, { scan, by: mayor.personId, whole: true, answers, evidence: [] }),
    )
    const { contentHash } = await submit(await as('coordinator', organisationId), scan.id, true)
    await sign({ ...leader, actor: mayor }, scan.id, contentHash ?? '')
    await inTransaction(system, (tx) =>
      seedInspection(tx, {
        roundId: judged.id,
        organisationId,
        assessors: { first: assessor.actor.personId },
        assignedBy: leader.actor.personId,
        verdicts: given.map(({ norm, self }) => verdict(code, norm, self)),
        state: 'acknowledged',
      }),
    )
  }
  return { analyst: await as('analyst', districtId), roundId: judged.id }
}

function verdict(code: string, norm: string, self: number) {
  const luck = chance(code, norm, 'assessed')
  const levelThen = Math.max(0, Math.min(4, self + (luck < 0.25 ? -1 : luck > 0.85 ? 1 : 0)))
  const levelNow = Math.min(4, levelThen + (luck > 0.5 ? 1 : 0))
  return { norm, place: 'first' as const, levelThen, naThen: false, levelNow, naNow: false, reason: 'meting' }
}

/** Twice as many norms as Basis op orde has, without its rules on evidence. */
async function frameworkOf(): Promise<Framework> {
  const { nodes, ...rest } = await basisOpOrde()
  const again = nodes.map((node) => ({ ...node, code: `${node.code}-2`, parent: node.parent && `${node.parent}-2` }))
  return { ...rest, rules: null, code: 'bench-comparison', version: '1', nodes: [...nodes, ...again] }
}
