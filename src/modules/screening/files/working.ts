import { and, eq, inArray } from 'drizzle-orm'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { EndFile } from './input.ts'
import { keptFile, modelOf, tell } from './load.ts'
import { checksFor, dueOn, endingsFrom, restrictedUntil, startOf } from './model.ts'
import { checks, files, type ScreeningFile } from './schema.ts'
import { mustBePast } from './settling.ts'

type Step = { what: string; values: Partial<typeof files.$inferInsert> }

/** One step of a file over the revision that was seen, with its line in the history and the log. */
export async function write(tx: Tx, before: ScreeningFile, { what, values }: Step): Promise<ScreeningFile> {
  const [after] = await tx.db
    .update(files)
    .set({ ...values, revision: before.revision + 1 })
    .where(and(eq(files.id, before.id), eq(files.revision, before.revision), eq(files.state, before.state)))
    .returning()
  if (!after) throw conflict('file')
  const fields = Object.keys(values)
  await tell(tx, after, { what, fields })
  const line = { organisationId: after.organisationId, object: 'screening-file', id: after.id, fields }
  await audit(tx, `screening.${what.replaceAll('-', '_')}_file`, line)
  return after
}

/**
 * Lets someone start on a day, with full or restricted access as the checks allow; gives full access to who was restricted.
 * @throws AppError rule_broken while a check that is asked beforehand does not hold
 */
export const startWork = (ctx: Ctx, id: string, on: string): Promise<ScreeningFile> =>
  inTransaction(ctx, async (tx) => {
    const before = await keptFile(tx, id)
    if (before.state !== 'before' && before.state !== 'restricted') throw ruleBroken('screening.start_not_now')
    mustBePast(tx, on)
    const model = await modelOf(tx, before)
    const { access } = startOf(model, before.class, await tx.db.select().from(checks).where(eq(checks.fileId, id)))
    if (access === 'none') throw ruleBroken('screening.start_blocked')
    if (access === 'restricted' && before.startedOn !== null) throw ruleBroken('screening.restricted_once')
    const startedOn = before.startedOn ?? on
    const values =
      access === 'full'
        ? { state: 'working' as const, startedOn, restrictedUntil: null }
        : { state: 'restricted' as const, startedOn, restrictedUntil: restrictedUntil(model, startedOn) }
    const after = await write(tx, before, { what: access === 'full' ? 'start' : 'restrict', values })
    for (const check of checksFor(model, after.class).filter(({ moment }) => moment !== 'before'))
      await setDue(tx, after, check.code, dueOn(check, after))
    return after
  })

const setDue = (tx: Tx, { id }: ScreeningFile, code: string, day: string | null) =>
  tx.db
    .update(checks)
    .set({ dueOn: day })
    .where(and(eq(checks.fileId, id), eq(checks.code, code), inArray(checks.state, ['open', 'requested'])))

/** Ends a file: a candidate who will not start, or someone who leaves. What is asked at the end is due on that day. */
export const endFile = (ctx: Ctx, id: string, { ending, on, mayKeepYear }: EndFile): Promise<ScreeningFile> =>
  inTransaction(ctx, async (tx) => {
    const before = await keptFile(tx, id)
    if (before.state === 'ended') throw ruleBroken('screening.ended_already')
    if (!endingsFrom(before.state).includes(ending))
      throw invalid([{ path: 'ending', reason: 'screening.ending_does_not_fit' }])
    mustBePast(tx, on)
    if (before.startedOn !== null && on < before.startedOn)
      throw invalid([{ path: 'on', reason: 'screening.ends_before_start' }])
    const values = { state: 'ended' as const, ending, endedOn: on, restrictedUntil: null, mayKeepYear }
    const after = await write(tx, before, { what: 'end', values })
    const exits = checksFor(await modelOf(tx, after), after.class).filter(({ moment }) => moment === 'exit')
    for (const { code } of exits) await setDue(tx, after, code, on)
    return after
  })

/** Takes back an end on the same day. @throws AppError rule_broken later, as the term of keeping runs */
export const resumeFile = (ctx: Ctx, id: string): Promise<ScreeningFile> =>
  inTransaction(ctx, async (tx) => {
    const before = await keptFile(tx, id)
    if (before.state !== 'ended') throw ruleBroken('screening.not_ended')
    if (before.endedOn !== dayOf(tx.now)) throw ruleBroken('screening.resume_too_late')
    const rows = await tx.db.select().from(checks).where(eq(checks.fileId, id))
    const { access } = startOf(await modelOf(tx, before), before.class, rows)
    const state = before.startedOn !== null && access === 'full' ? 'working' : 'before'
    return write(tx, before, { what: 'resume', values: { state, ending: null, endedOn: null, mayKeepYear: false } })
  })
