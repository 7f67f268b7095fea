import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createRound, readRound } from '#modules/assessments'
import { basisOpOrde, frameworks } from '#modules/frameworks'
import { seedTwente } from '#modules/organisations'
import { verifyAudit } from '#platform/audit'
import { projectRoot } from '#platform/config'
import { connect, type Database, inTransaction, rowsOf, systemCtx, takeLock } from '#platform/db'
import { aMoment, anActor, ctxFor, testInstallation } from '#platform/testing'

const installation = await testInstallation()

/** Opens the database as the server does: on PGlite the lock of a killed process is taken over. */
async function opened<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const lock = installation.databaseUrl ? null : takeLock(installation.dataFolder)
  if (lock && !lock.taken) throw new Error('a killed process still holds the data')
  const database = await connect(installation)
  try {
    return await work(database)
  } finally {
    await database.close()
    if (lock?.taken) lock.lock.release()
  }
}

const aScan = ({ db }: Database) =>
  inTransaction(systemCtx(db, aMoment), seedTwente).then(async ({ districtId, byCode }) => {
    const leader = ctxFor(db, anActor('project-leader', { organisationId: districtId }))
    const { id: frameworkId } = await frameworks.create(leader, await basisOpOrde(), {
      format: 'weerwerk',
      warnings: [],
    })
    await frameworks.publish(leader, frameworkId)
    const { id } = await createRound(leader, {
      title: 'Ronde',
      frameworkId,
      groups: [],
      municipalities: [],
      referenceDay: '2024-01-01',
      opensOn: '2024-01-01',
      closesOn: '2024-03-01',
      reminderDays: [],
    })
    const organisationId = [...byCode.values()][0]?.id ?? ''
    const scan = (await readRound(leader, id)).scans.find((one) => one.organisationId === organisationId)
    return { scanId: scan?.id ?? '', organisationId, districtId }
  })

/** Lets a process save answers and kills it in the middle of its work, after `wanted` acknowledged saves and `delay` ms. */
async function saveAndKill(args: readonly string[], wanted: number, delay: number) {
  const env = {
    ...process.env,
    DATABASE_URL: installation.databaseUrl ?? '',
    WEERWERK_DATA: installation.dataFolder,
  }
  const node = join(projectRoot(), 'node_modules/.bin/node')
  const program = ['--disable-warning=ExperimentalWarning', 'src/server/saving-process.ts', ...args]
  const child = spawn(node, program, { cwd: projectRoot(), env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, errors, doomed] = ['', '', false]
  child.stderr.on('data', (text) => {
    errors += text
  })
  child.stdout.on('data', (text) => {
    out += text
    if (doomed || out.split('\n').length <= wanted) return
    doomed = true
    setTimeout(() => child.kill('SIGKILL'), delay)
  })
  const [, signal] = await once(child, 'close')
  expect(errors).toBe('')
  expect(signal).toBe('SIGKILL')
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '))
    .map(([norm = '', version, level]) => ({ norm, version: Number(version), level: Number(level) }))
}

test('a kill in the middle of saving loses no acknowledged answer and leaves nothing half done', async () => {
  const { scanId, organisationId, districtId } = await opened(aScan)
  for (const [turn, wanted] of [5, 40, 90].entries()) {
    const acknowledged = await saveAndKill([scanId, organisationId, districtId], wanted, turn * 3)
    expect(acknowledged.length).toBeGreaterThanOrEqual(wanted)
    await opened(async ({ db }) => {
      const kept = await rowsOf<{ norm: string; version: number; level: number }>(
        db,
        sql`select norm, version, level from assessments.answers`,
      )
      const byNorm = new Map(kept.map((row) => [row.norm, row]))
      const latest = new Map(acknowledged.map((row) => [row.norm, row]))
      for (const [norm, row] of latest) {
        expect(byNorm.get(norm)?.version).toBeGreaterThanOrEqual(row.version)
        if (byNorm.get(norm)?.version === row.version) expect(byNorm.get(norm)?.level).toBe(row.level)
      }
      const [logged] = await rowsOf<{ lines: number }>(
        db,
        sql`select count(*)::integer as lines from audit.entries where action = 'assessments.answer'`,
      )
      expect(logged?.lines).toBe(kept.reduce((sum, { version }) => sum + version, 0))
      const chains = await verifyAudit(systemCtx(db, aMoment))
      expect(chains.filter(({ brokenAt }) => brokenAt !== null)).toEqual([])
    })
  }
}, 90_000)
