import { and, desc, eq } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, ruleBroken } from '#platform/errors'
import { addDays, dayOf } from '#platform/language'
import { settleCheck, takeStep } from './checks.ts'
import type { DecideCheck, SettleChecks } from './input.ts'
import { checkIn, keptFile, lastRound, modelOf } from './load.ts'
import { dueAgain } from './model.ts'
import { type CheckRow, decisions, events, type ScreeningFile } from './schema.ts'

/** Days within which someone may object to a decision. */
const objectionDays = 42

/** @throws AppError invalid for a day that is yet to come */
export function mustBePast(tx: Tx, on: string): void {
  if (on > dayOf(tx.now)) throw invalid([{ path: 'on', reason: 'screening.day_in_future' }])
}

/** What HR saw of one or more checks: requested, agreed or not agreed. All of them, or none. */
export const settleChecks = (ctx: Ctx, fileId: string, { codes, on, to }: SettleChecks): Promise<CheckRow[]> =>
  inTransaction(ctx, async (tx) => {
    await keptFile(tx, fileId)
    mustBePast(tx, on)
    const by = personOf(tx).personId
    const settled: CheckRow[] = []
    for (const code of new Set(codes)) settled.push(await settleCheck(tx, { fileId, code, on, by }, to))
    return settled
  })

type Found = { tx: Tx; file: ScreeningFile; row: CheckRow }

/** A use case on the last round of a check of a file that the actor keeps. */
const onCheck = (ctx: Ctx, fileId: string, code: string, work: (found: Found) => Promise<CheckRow>) =>
  inTransaction(ctx, async (tx) => {
    const file = await keptFile(tx, fileId)
    return work({ tx, file, row: await lastRound(tx, fileId, code) })
  })

/** Says that a check does not apply to this function, and why. @throws AppError rule_broken where the model asks it of all */
export const exemptCheck = (ctx: Ctx, fileId: string, code: string, reason: string): Promise<CheckRow> =>
  onCheck(ctx, fileId, code, async ({ tx, file, row }) => {
    const check = checkIn(await modelOf(tx, file), code)
    if (!check.mayNotApply) throw ruleBroken('screening.check_always_applies')
    return takeStep(tx, file, row, { step: 'exempt', values: { reason } })
  })

/** Opens the talk that follows on a check that was not agreed. */
export const openTalk = (ctx: Ctx, fileId: string, code: string): Promise<CheckRow> =>
  onCheck(ctx, fileId, code, ({ tx, file, row }) => takeStep(tx, file, row, { step: 'talk', values: {} }))

/** What a human decided after the talk. The person may object to it within six weeks. */
export const decideCheck = (ctx: Ctx, fileId: string, code: string, input: DecideCheck): Promise<CheckRow> =>
  onCheck(ctx, fileId, code, async ({ tx, file, row }) => {
    const model = await modelOf(tx, file)
    const today = dayOf(tx.now)
    const again = input.decision === 'not-agreed' ? null : dueAgain(model, checkIn(model, code), file.class, today)
    const values = { decision: input.decision, dueAgainOn: again }
    const after = await takeStep(tx, file, row, { step: 'decide', values })
    const number = (await lastDecision(tx, row.id))?.number ?? 0
    await tx.db.insert(decisions).values({
      ...{ ...input, checkId: row.id, fileId, organisationId: file.organisationId, number: number + 1 },
      ...{ decidedBy: personOf(tx).personId, decidedOn: today, objectUntil: addDays(today, objectionDays) },
    })
    return after
  })

async function lastDecision(tx: Tx, checkId: string) {
  const of = eq(decisions.checkId, checkId)
  const [last] = await tx.db.select().from(decisions).where(of).orderBy(desc(decisions.number)).limit(1)
  return last ?? null
}

/** Writes down an objection that came in by letter or in a talk: a new talk follows, and a new decision. */
export const objectToDecision = (ctx: Ctx, fileId: string, code: string, objection: string): Promise<CheckRow> =>
  onCheck(ctx, fileId, code, ({ tx, file }) => object(tx, file, code, objection))

/**
 * The same for other parts of screening, which authorise themselves.
 * @throws AppError rule_broken where there is no decision, or after the last day to object
 */
export async function object(tx: Tx, file: ScreeningFile, code: string, objection: string): Promise<CheckRow> {
  const row = await lastRound(tx, file.id, code)
  const decided = await lastDecision(tx, row.id)
  const today = dayOf(tx.now)
  if (decided && today > decided.objectUntil) throw ruleBroken('screening.objection_too_late')
  const after = await takeStep(tx, file, row, { step: 'object', values: { decision: null, dueAgainOn: null } })
  if (decided) await tx.db.update(decisions).set({ objection, objectedOn: today }).where(eq(decisions.id, decided.id))
  return after
}

const nothing = { requestedOn: null, seenOn: null, seenBy: null, dueAgainOn: null, reason: null }
/** An oath that is taken back keeps nothing of what was said either. */
const asOpen = ({ code }: CheckRow) => (code === 'oath' ? { ...nothing, oathKind: null, oathBefore: null } : nothing)

/** Takes back what was filled in by mistake; an outcome on the same day only. @throws AppError rule_broken */
export const undoCheck = (ctx: Ctx, fileId: string, code: string): Promise<CheckRow> =>
  onCheck(ctx, fileId, code, async ({ tx, file, row }) => {
    const isOutcome = row.state === 'agreed' || row.state === 'not-agreed'
    if (isOutcome && (await lastTouched(tx, row)) !== dayOf(tx.now)) throw ruleBroken('screening.undo_too_late')
    return takeStep(tx, file, row, { step: 'undo', values: asOpen(row) })
  })

async function lastTouched(tx: Tx, { fileId, code }: CheckRow): Promise<string | null> {
  const of = and(eq(events.fileId, fileId), eq(events.checkCode, code))
  const [last] = await tx.db.select().from(events).where(of).orderBy(desc(events.place)).limit(1)
  return last ? dayOf(last.doneAt) : null
}
