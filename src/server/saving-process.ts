import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { answer } from '#modules/assessments'
import { basisOpOrde, norms } from '#modules/frameworks'
import { readConfig } from '#platform/config'
import { type Ctx, connect, inTransaction, rowsOf, takeLock } from '#platform/db'

// Saves answers as a server would, says each one after it was acknowledged, and goes on until it is killed.
const [scanId = '', organisationId = '', districtId = ''] = process.argv.slice(2)
const config = readConfig()
if (!config.databaseUrl && !takeLock(config.dataFolder).taken) throw new Error('another process holds the data')
const { db } = await connect(config)
const ctx: Ctx = {
  db,
  now: new Date('2024-01-15T10:00:00Z'),
  channel: 'page',
  actor: { kind: 'person', personId: randomUUID(), organisationId, districtId, roles: ['coordinator'] },
}
const known = await inTransaction(ctx, (tx) =>
  rowsOf<{ norm: string; version: number }>(tx.db, sql`select norm, version from assessments.answers`),
)
const versions = new Map(known.map(({ norm, version }) => [norm, version]))
const codes = norms(await basisOpOrde()).map(({ code }) => code)
for (let turn = 0; ; turn += 1) {
  for (const norm of codes) {
    const seen = versions.get(norm) ?? 0
    const { version, level } = await answer(ctx, scanId, norm, {
      level: (seen + turn) % 5,
      reason: null,
      measure: null,
      measureDue: null,
      version: seen,
    })
    versions.set(norm, version)
    writeSync(1, `${norm} ${version} ${level}\n`)
  }
}
