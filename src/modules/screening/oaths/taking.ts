import { eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { settleCheck } from '../files/checks.ts'
import { keptFile, lastRound, tell } from '../files/load.ts'
import { type CheckRow, checks, type ScreeningFile } from '../files/schema.ts'
import { mustBePast } from '../files/settling.ts'
import { may } from '../policy.ts'
import { factsOf } from '../templates/facts.ts'
import { sendLetter } from '../templates/sending.ts'
import type { PlanOaths, RecordOaths } from './input.ts'
import { oathCode } from './model.ts'

const authoriseHere = (tx: Tx) => authorise(tx, may.keepFiles, { organisationId: personOf(tx).organisationId })

/** A file that the actor keeps with its oath. @throws AppError not_found, rule_broken for a file that was closed */
async function oathOf(tx: Tx, fileId: string): Promise<{ file: ScreeningFile; row: CheckRow }> {
  const file = await keptFile(tx, fileId)
  if (file.state === 'ended') throw ruleBroken('screening.ended_already')
  return { file, row: await lastRound(tx, fileId, oathCode) }
}

/**
 * Plans a moment for people who have not taken the oath, and mails each of them when asked. Planning again moves it.
 * @returns how many @throws AppError invalid for a day that has been, rule_broken for who took it already: all of them, or none
 */
export const planOaths = (ctx: Ctx, { files: ids, on, before, invite }: PlanOaths): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    authoriseHere(tx)
    const today = dayOf(tx.now)
    if (on < today) throw invalid([{ path: 'on', reason: 'screening.day_in_past' }])
    const wanted = new Set(ids)
    for (const fileId of wanted) {
      const { file, row } = await oathOf(tx, fileId)
      if (row.state !== 'open' && row.state !== 'requested') throw ruleBroken('screening.oath_taken')
      const by = personOf(tx).personId
      if (row.state === 'open') await settleCheck(tx, { fileId, code: oathCode, on: today, by }, 'requested')
      await tx.db.update(checks).set({ plannedOn: on, oathBefore: before }).where(eq(checks.id, row.id))
      await tell(tx, file, { what: 'plan', checkCode: oathCode, fields: ['plannedOn', 'oathBefore'] })
      await audit(tx, 'screening.plan_oath', {
        object: 'screening-file',
        id: fileId,
        fields: ['plannedOn', 'oathBefore'],
      })
      if (invite && (await factsOf(tx, file)).mail !== null) await sendLetter(tx, fileId, { kind: 'oath', way: 'mail' })
    }
    return wanted.size
  })

/**
 * Writes down who took the oath or made the promise on a day, which is the check in their file. Of one that was agreed in the file
 * before, only what was said and before whom is added.
 * @returns how many @throws AppError invalid for a day that is yet to come, rule_broken: all of them, or none
 */
export const recordOaths = (ctx: Ctx, { on, before, taken }: RecordOaths): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    authoriseHere(tx)
    mustBePast(tx, on)
    for (const { fileId, kind } of new Map(taken.map((one) => [one.fileId, one])).values()) {
      const { row } = await oathOf(tx, fileId)
      if (row.oathKind !== null) throw ruleBroken('screening.oath_taken')
      const by = personOf(tx).personId
      if (row.state !== 'agreed') await settleCheck(tx, { fileId, code: oathCode, on, by }, 'agreed')
      await tx.db.update(checks).set({ oathKind: kind, oathBefore: before }).where(eq(checks.id, row.id))
      await audit(tx, 'screening.record_oath', {
        object: 'screening-file',
        id: fileId,
        fields: ['oathKind', 'oathBefore'],
      })
    }
    return taken.length
  })
