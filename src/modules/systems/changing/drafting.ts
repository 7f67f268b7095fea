import { and, count, eq } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import type { SourceContent } from '../catalogue/model.ts'
import { type SourceRow, sources, type Version, versions } from '../catalogue/schema.ts'
import { may } from '../policy.ts'
import type { NewSource, VersionInput } from './input.ts'
import { heldSource, nextNumber, object, versionOf } from './load.ts'
import { confirmed, keepChecks, mergedOver, type Step, stepOf } from './model.ts'

const mayConfirm = (tx: Tx) => allows(tx, may.confirm, districtOf(tx))
const kept = (tx: Tx, source: SourceRow | null, content: SourceContent) =>
  keepChecks(source && source.version > 0 ? source.content : null, content, mayConfirm(tx))

type Written = { content: SourceContent; reason: string; action: string }
async function write(tx: Tx, source: SourceRow, { content, reason, action }: Written): Promise<Version> {
  const [made] = await tx.db
    .insert(versions)
    .values({
      ...{ sourceId: source.id, organisationId: source.organisationId, number: await nextNumber(tx, source) },
      ...{ state: 'draft' as const, content, basedOn: source.version, reason },
      ...{ madeAt: tx.now, madeBy: personOf(tx).personId },
    })
    .returning()
  if (!made) throw notFound(object)
  await audit(tx, `systems.${action}`, { object, id: made.id, fields: [source.code, String(made.number)] })
  return made
}

/** A source that nobody sees but those who propose, with its first version as a draft. @throws AppError invalid for a code that is taken */
export const createSource = (ctx: Ctx, { code, reason, content: given }: NewSource): Promise<Version> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.propose, district)
    const content = kept(tx, null, given)
    const [source] = await tx.db
      .insert(sources)
      .values({
        ...{ organisationId: district.organisationId, code, content },
        ...{ createdAt: tx.now, createdBy: personOf(tx).personId },
      })
      .onConflictDoNothing()
      .returning()
    if (!source) throw invalid([{ path: 'code', reason: 'systems.code_taken' }])
    return write(tx, source, { content, reason, action: 'create_source' })
  })

/** The own draft of a source. With nothing given it starts as what is published. @throws AppError rule_broken when there is one already */
export const startVersion = (ctx: Ctx, code: string, input: { reason: string; content?: SourceContent }) =>
  inTransaction(ctx, async (tx): Promise<Version> => {
    const source = await heldSource(tx, code)
    authorise(tx, may.propose, districtOf(tx))
    await hasNoDraft(tx, source)
    const content = input.content ? kept(tx, source, input.content) : source.content
    return write(tx, source, { content, reason: input.reason, action: 'start_version' })
  })

async function hasNoDraft(tx: Tx, { id }: SourceRow): Promise<void> {
  const mine = and(eq(versions.sourceId, id), eq(versions.state, 'draft'), eq(versions.madeBy, personOf(tx).personId))
  const [found] = await tx.db.select({ all: count() }).from(versions).where(mine)
  if ((found?.all ?? 0) > 0) throw ruleBroken('systems.has_draft')
}

/** What an older version said, as a draft over what is published now. */
export const restoreVersion = (ctx: Ctx, code: string, { number, reason }: { number: number; reason: string }) =>
  inTransaction(ctx, async (tx): Promise<Version> => {
    const source = await heldSource(tx, code)
    authorise(tx, may.propose, districtOf(tx))
    const old = await versionOf(tx, source, number)
    if (old.state !== 'replaced') throw ruleBroken('systems.restore_what_was_published')
    await hasNoDraft(tx, source)
    return write(tx, source, { content: kept(tx, source, old.content), reason, action: 'restore_version' })
  })

/** A lawyer looked at grounds and rules as they are published: a proposal with today as that day. */
export const confirmSource = (ctx: Ctx, code: string, reason: string): Promise<Version> =>
  inTransaction(ctx, async (tx) => {
    const source = await heldSource(tx, code)
    authorise(tx, may.confirm, districtOf(tx))
    if (source.version === 0) throw ruleBroken('systems.not_published')
    await hasNoDraft(tx, source)
    const content = confirmed(source.content, dayOf(tx.now))
    const draft = await write(tx, source, { content, reason, action: 'confirm_source' })
    return move(tx, draft, 'propose')
  })

/** A draft of the actor. @throws AppError not_found, rule_broken when it is no draft any more */
async function ownDraft(tx: Tx, code: string, number: number): Promise<{ source: SourceRow; draft: Version }> {
  const source = await heldSource(tx, code)
  authorise(tx, may.propose, districtOf(tx))
  const draft = await ownVersion(tx, source, number)
  if (draft.state !== 'draft') throw ruleBroken('systems.no_draft')
  return { source, draft }
}

async function ownVersion(tx: Tx, source: SourceRow, number: number): Promise<Version> {
  const found = await versionOf(tx, source, number)
  if (found.madeBy !== personOf(tx).personId) throw ruleBroken('systems.not_your_version')
  return found
}

async function save(tx: Tx, draft: Version, values: Partial<Pick<Version, 'content' | 'reason' | 'basedOn'>>) {
  const [after] = await tx.db
    .update(versions)
    .set(values)
    .where(and(eq(versions.id, draft.id), eq(versions.state, 'draft')))
    .returning()
  if (!after) throw conflict(object)
  return after
}

/** Writes an own draft anew. A source that was never published has the words of its maker's draft. */
export const changeVersion = (ctx: Ctx, code: string, { number, ...input }: VersionInput & { number: number }) =>
  inTransaction(ctx, async (tx): Promise<Version> => {
    const { source, draft } = await ownDraft(tx, code, number)
    const content = kept(tx, source, input.content)
    const after = await save(tx, draft, { content, reason: input.reason })
    if (source.version === 0 && source.createdBy === draft.madeBy)
      await tx.db.update(sources).set({ content }).where(eq(sources.id, source.id))
    await audit(tx, 'systems.change_version', { object, id: draft.id, fields: [code, String(number)] })
    return after
  })

/** Takes over what was published since the draft was begun, in every field that its maker did not touch. */
export const renewVersion = (ctx: Ctx, code: string, number: number): Promise<Version> =>
  inTransaction(ctx, async (tx) => {
    const { source, draft } = await ownDraft(tx, code, number)
    if (draft.basedOn === source.version) throw ruleBroken('systems.not_older')
    const base = draft.basedOn === 0 ? draft : await versionOf(tx, source, draft.basedOn)
    const content = kept(tx, source, mergedOver(base.content, source.content, draft.content))
    await audit(tx, 'systems.renew_version', { object, id: draft.id, fields: [code, String(number)] })
    return save(tx, draft, { content, basedOn: source.version })
  })

/** Removes an own draft; with it the source, when that has nothing else. */
export const removeVersion = (ctx: Ctx, code: string, number: number): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { source, draft } = await ownDraft(tx, code, number)
    await tx.db.delete(versions).where(eq(versions.id, draft.id))
    const left = await tx.db.$count(versions, eq(versions.sourceId, source.id))
    if (left === 0) await tx.db.delete(sources).where(and(eq(sources.id, source.id), eq(sources.state, 'draft')))
    await audit(tx, 'systems.remove_version', { object, id: draft.id, fields: [code, String(number)] })
  })

async function move(tx: Tx, version: Version, step: Step): Promise<Version> {
  const { from, to } = stepOf[step]
  if (version.state !== from) throw ruleBroken(from === 'draft' ? 'systems.no_draft' : 'systems.not_proposed')
  const [after] = await tx.db
    .update(versions)
    .set({ state: to, toTell: step === 'propose' })
    .where(and(eq(versions.id, version.id), eq(versions.state, from)))
    .returning()
  if (!after) throw conflict(object)
  await audit(tx, `systems.${step.replace('-', '_')}_version`, { object, id: version.id, fields: ['state'] })
  return after
}

/** Proposes an own draft, or takes the proposal back to go on with it. */
export const stepVersion = (ctx: Ctx, code: string, { number, step }: { number: number; step: Step }) =>
  inTransaction(ctx, async (tx): Promise<Version> => {
    const source = await heldSource(tx, code)
    authorise(tx, may.propose, districtOf(tx))
    return move(tx, await ownVersion(tx, source, number), step)
  })
