import { and, eq, inArray } from 'drizzle-orm'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, notFound, ruleBroken } from '#platform/errors'
import { addDays, dayOf } from '#platform/language'
import type { FunctionClass } from '../codes.ts'
import type { ModelContent } from '../content.ts'
import type { Model } from '../models/schema.ts'
import { modelOfFunction } from '../profiles/queries.ts'
import { type Profile, profiles } from '../profiles/schema.ts'
import { keptFile, tell } from './load.ts'
import { checksFor, dueAgain, holds, lastRounds, missingChecks } from './model.ts'
import { approvedProfile, setOut } from './opening.ts'
import { type CheckRow, checks, files, type ScreeningFile } from './schema.ts'
import { write } from './working.ts'

type Next = { profileId: string; class: FunctionClass; model: Model }

/** Moves someone to another function of the organisation: what it asks more appears, what holds is kept, a VOG is asked anew. */
export const changeFunction = (ctx: Ctx, id: string, profileId: string): Promise<ScreeningFile> =>
  inTransaction(ctx, async (tx) => {
    const before = await keptFile(tx, id)
    if (before.state === 'ended') throw ruleBroken('screening.ended_already')
    const profile = await approvedProfile(tx, profileId)
    if (!profile || profile.id === before.profileId)
      throw invalid([{ path: 'profileId', reason: 'screening.function_unknown' }])
    if (before.employmentId !== null) await mustHaveNoOther(tx, before.employmentId, profileId)
    const model = await mustHaveOne(tx, profileId)
    const after = await followFile(tx, before, { profileId, class: profile.class, model })
    await askCertificateAgain(tx, after, model.content)
    return after
  })

async function mustHaveNoOther(tx: Tx, employmentId: string, profileId: string): Promise<void> {
  const same = and(eq(files.employmentId, employmentId), eq(files.profileId, profileId))
  const others = await tx.db.select({ state: files.state }).from(files).where(same)
  if (others.some(({ state }) => state !== 'ended')) throw ruleBroken('screening.file_open_already')
}

async function mustHaveOne(tx: Tx, profileId: string): Promise<Model> {
  const model = await modelOfFunction(tx, profileId)
  if (!model) throw ruleBroken('screening.no_model')
  return model
}

/** Brings a file up to the class of its function, by the version of the model with which that was approved. @throws AppError rule_broken when it is so already */
export const followClass = (ctx: Ctx, id: string): Promise<ScreeningFile> =>
  inTransaction(ctx, async (tx) => {
    const before = await keptFile(tx, id)
    if (before.state === 'ended') throw ruleBroken('screening.ended_already')
    const model = await mustHaveOne(tx, before.profileId)
    const [profile] = await tx.db.select().from(profiles).where(eq(profiles.id, before.profileId))
    if (!profile?.class) throw notFound('profile')
    if (profile.class === before.class && model.id === before.modelId) throw ruleBroken('screening.class_same')
    return followFile(tx, before, { profileId: profile.id, class: profile.class, model })
  })

/**
 * Brings all open files of a function up to its new class, for whoever approves it.
 * @returns how many files changed
 */
export async function followProfile(tx: Tx, profile: Pick<Profile, 'id' | 'class'>): Promise<number> {
  const { id: profileId, class: of } = profile
  const model = await modelOfFunction(tx, profileId)
  if (!of || !model) return 0
  const all = await tx.db.select().from(files).where(eq(files.profileId, profileId))
  const behind = all.filter((file) => file.state !== 'ended' && (file.class !== of || file.modelId !== model.id))
  for (const file of behind) await followFile(tx, file, { profileId, class: of, model })
  return behind.length
}

/**
 * Sets out what a class asks that is not there, and takes away what nobody did anything for and that is asked no longer. What was
 * seen stays, its next day by the term of the new class. Who works already has as long as restricted access would last.
 */
export async function followFile(
  tx: Tx,
  before: ScreeningFile,
  { profileId, class: of, model }: Next,
): Promise<ScreeningFile> {
  const what = profileId === before.profileId ? 'change-class' : 'change-function'
  const after = await write(tx, before, { what, values: { profileId, class: of, modelId: model.id } })
  const rows = await tx.db.select().from(checks).where(eq(checks.fileId, before.id))
  const { content } = model
  const by = before.startedOn === null ? undefined : addDays(dayOf(tx.now), content.restrictedWeeks * 7)
  const added = missingChecks(content, of, rows)
  await setOut(tx, after, added, by)
  const asked = new Set(checksFor(content, of).map(({ code }) => code))
  const idle = rows.filter(({ code, state }) => !asked.has(code) && (state === 'open' || state === 'requested'))
  const ids = idle.map(({ id }) => id)
  if (ids.length > 0) await tx.db.delete(checks).where(inArray(checks.id, ids))
  for (const { code } of added) await tell(tx, after, { what: 'add', checkCode: code })
  for (const { code } of idle) await tell(tx, after, { what: 'drop', checkCode: code })
  for (const row of lastRounds(rows)) await newTerm(tx, { row, of, content })
  return after
}

async function newTerm(tx: Tx, { row, of, content }: { row: CheckRow; of: FunctionClass; content: ModelContent }) {
  const check = content.checks.find(({ code }) => code === row.code)
  if (!check || row.seenOn === null || !holds(row)) return
  const dueAgainOn = dueAgain(content, check, of, row.seenOn)
  if (dueAgainOn !== row.dueAgainOn) await tx.db.update(checks).set({ dueAgainOn }).where(eq(checks.id, row.id))
}

/** A VOG is for the aspects of one function: a settled one gets a new round. */
async function askCertificateAgain(tx: Tx, file: ScreeningFile, content: ModelContent): Promise<void> {
  const rows = await tx.db.select().from(checks).where(eq(checks.fileId, file.id))
  const codes = checksFor(content, file.class).flatMap(({ code, certificate }) => (certificate ? [code] : []))
  const settled = lastRounds(rows).filter((row) => codes.includes(row.code) && holds(row))
  const by = addDays(dayOf(tx.now), content.restrictedWeeks * 7)
  for (const row of settled) await repeat(tx, file, row, file.startedOn === null ? file.startsOn : by)
}

/** A new round of a check that was settled. The round before stays, and is due no more. */
export async function repeat(tx: Tx, file: ScreeningFile, row: CheckRow, dueOn: string | null): Promise<void> {
  const { fileId, organisationId, code, moment, round } = row
  await tx.db.insert(checks).values({ fileId, organisationId, code, moment, round: round + 1, dueOn })
  await tell(tx, file, { what: 'repeat', checkCode: code })
}
