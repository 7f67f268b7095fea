import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import type { JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { settleCheck } from '../files/checks.ts'
import type { CheckState } from '../files/model.ts'
import { checks, files } from '../files/schema.ts'
import { checksFor } from './model.ts'
import { type Declaration, declarations } from './schema.ts'

/** Name of the job that brings a declaration to the checks of the files of its person, which only HR and jobs may touch. */
export const settleJob = 'screening.settle_declaration'

const canMove = (state: CheckState, isAssessed: boolean) => state === 'open' || (isAssessed && state === 'requested')

/**
 * The job: a declaration that waits asks its check, one that was assessed gives it the outcome that a manager decided. The first
 * check that is open gets it: the one before the start, else the yearly one. Again changes nothing more.
 */
export const settleDeclaration = (db: Db, { declarationId = '' }: JobData, now: Date): Promise<void> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const [found] = await tx.db.select().from(declarations).where(eq(declarations.id, declarationId))
    if (!found || found.replacedAt) return
    const isAssessed = found.state !== 'submitted'
    for (const fileId of await filesOf(tx, found)) {
      const code = await openCheck(tx, fileId, checksFor[found.kind], isAssessed)
      if (!code) continue
      const settling = { fileId, code, on: dayOf(found.assessedAt ?? found.declaredAt), by: found.assessedBy ?? '' }
      const outcome = found.state === 'not-allowed' ? 'not-agreed' : 'agreed'
      await settleCheck(tx, settling, isAssessed ? outcome : 'requested')
    }
  })

async function filesOf(tx: Tx, { fileId, personId, organisationId }: Declaration): Promise<string[]> {
  const mine = personId ? eq(files.personId, personId) : eq(files.id, fileId ?? '')
  const runs = and(mine, eq(files.organisationId, organisationId), ne(files.state, 'ended'))
  return (await tx.db.select({ id: files.id }).from(files).where(runs)).map(({ id }) => id)
}

/** The first of these checks whose last round waits for this. */
async function openCheck(tx: Tx, fileId: string, codes: readonly string[], isAssessed: boolean) {
  const rows = await tx.db
    .select()
    .from(checks)
    .where(and(eq(checks.fileId, fileId), inArray(checks.code, [...codes])))
    .orderBy(desc(checks.round))
  const last = codes.flatMap((code) => rows.find((row) => row.code === code) ?? [])
  return last.find(({ state }) => canMove(state, isAssessed))?.code
}
