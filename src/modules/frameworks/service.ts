import { and, desc, eq, ne } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { remember, remembered } from './cache.ts'
import { problemsOf } from './check.ts'
import type { Fault, Remark } from './faults.ts'
import { readFramework } from './formats/read.ts'
import type { Framework } from './model.ts'
import { may } from './policy.ts'
import { versions } from './schema.ts'
import { norms } from './tree.ts'
import { moveVersion, type VersionStep } from './versions.ts'

const columns = {
  id: versions.id,
  organisationId: versions.organisationId,
  code: versions.code,
  version: versions.version,
  state: versions.state,
  title: versions.title,
  format: versions.format,
  normCount: versions.normCount,
  warnings: versions.warnings,
  revision: versions.revision,
  createdAt: versions.createdAt,
  publishedAt: versions.publishedAt,
}
export type VersionHead = Pick<typeof versions.$inferSelect, keyof typeof columns>
export type VersionWithContent = VersionHead & { framework: Framework }

async function head(tx: Tx, id: string): Promise<VersionHead> {
  const [found] = await tx.db.select(columns).from(versions).where(eq(versions.id, id))
  if (!found) throw notFound('framework')
  return found
}

async function contentOf(tx: Tx, { id, state }: VersionHead): Promise<Framework> {
  const known = state === 'draft' ? undefined : remembered(id)
  if (known) return known
  const [row] = await tx.db.select({ content: versions.content }).from(versions).where(eq(versions.id, id))
  if (!row) throw notFound('framework')
  if (state !== 'draft') remember(id, row.content)
  return row.content
}

/** All versions that the actor may see, newest first: published ones of the district, and own drafts. */
export const list = (ctx: Ctx): Promise<VersionHead[]> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.read, { organisationId: personOf(tx).organisationId })
    return tx.db.select(columns).from(versions).orderBy(versions.code, desc(versions.createdAt))
  })

/** One version with its content. @throws AppError not_found, also for a draft of another organisation. */
export const read = (ctx: Ctx, id: string): Promise<VersionWithContent> =>
  inTransaction(ctx, async (tx) => {
    const found = await head(tx, id)
    authorise(tx, may.read, found)
    return { ...found, framework: await contentOf(tx, found) }
  })

/** Keeps a framework as a new draft of the acting organisation. @throws AppError invalid with all its faults. */
export const create = (
  ctx: Ctx,
  framework: Framework,
  from: { format: string; warnings: readonly Pick<Remark, 'reason' | 'params'>[] },
): Promise<VersionHead> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.keep, { organisationId })
    refuseFaults(framework)
    const [made] = await tx.db
      .insert(versions)
      .values({
        ...shown(framework),
        organisationId,
        format: from.format,
        warnings: from.warnings.map(({ reason, params }) => ({ reason, params })),
        createdAt: tx.now,
        createdBy: personId,
      })
      .onConflictDoNothing()
      .returning(columns)
    if (!made) throw ruleBroken('frameworks.version_taken')
    await audit(tx, 'frameworks.create', { object: 'framework', id: made.id, fields: ['content'] })
    return made
  })

/**
 * Reads a file in any of the known formats into a new draft.
 * @param told what a fault is about: the field `file` of a form, or its own place in the file
 * @throws AppError invalid with every fault of the file; nothing is kept then
 */
export async function importFile(
  ctx: Ctx,
  bytes: Uint8Array,
  fileName: string,
  told: 'the file' | 'its place' = 'the file',
): Promise<VersionHead> {
  authorise(ctx, may.keep, { organisationId: personOf(ctx).organisationId })
  const { framework, format, warnings, faults } = await readFramework(bytes, fileName)
  if (!framework || faults.length > 0) {
    throw invalid(
      faults.map((one) => (told === 'the file' ? problemOf(one, { path: 'file', where: fileName }) : placed(one))),
    )
  }
  return create(ctx, framework, { format: format ?? 'weerwerk', warnings })
}

/**
 * Puts a whole document, in any of the formats that are JSON, in place of the content of a draft.
 * @throws AppError invalid with every fault of it, each with its own place
 */
export async function replaceContent(ctx: Ctx, id: string, revision: number, document: object): Promise<VersionHead> {
  authorise(ctx, may.keep, { organisationId: personOf(ctx).organisationId })
  const { framework, faults } = await readFramework(new TextEncoder().encode(JSON.stringify(document)), 'content')
  if (!framework) throw invalid(faults.map(placed))
  return change(ctx, id, revision, () => framework)
}

/** Starts a draft of a next version from an existing one. */
export const draftFrom = (ctx: Ctx, id: string, version: string): Promise<VersionHead> =>
  inTransaction(ctx, async (tx) => {
    const source = await read(tx, id)
    return create(tx, { ...source.framework, version }, { format: source.format, warnings: [] })
  })

/**
 * Changes a draft by a pure edit. `revision` is the one that the user saw.
 * @throws AppError conflict when someone else changed it meanwhile, invalid with all faults of the result
 */
export const change = (
  ctx: Ctx,
  id: string,
  revision: number,
  edit: (framework: Framework) => Framework,
): Promise<VersionHead> =>
  inTransaction(ctx, async (tx) => {
    const before = await head(tx, id)
    authorise(tx, may.keep, before)
    moveVersion(before.state, 'change')
    if (before.revision !== revision) throw conflict('framework')
    const framework = edit(await contentOf(tx, before))
    refuseFaults(framework)
    await refuseTaken(tx, before, framework)
    const [after] = await tx.db
      .update(versions)
      .set({ ...shown(framework), revision: revision + 1 })
      .where(and(eq(versions.id, id), eq(versions.revision, revision), eq(versions.state, 'draft')))
      .returning(columns)
    if (!after) throw conflict('framework')
    await audit(tx, 'frameworks.change', { object: 'framework', id, fields: ['content'] })
    return after
  })

/** A new code or version number may not be that of another version. */
async function refuseTaken(tx: Tx, { id, organisationId }: VersionHead, { code, version }: Framework): Promise<void> {
  const same = and(eq(versions.organisationId, organisationId), eq(versions.code, code), eq(versions.version, version))
  const [taken] = await tx.db
    .select({ id: versions.id })
    .from(versions)
    .where(and(same, ne(versions.id, id)))
  if (taken) throw invalid([{ path: 'version', reason: 'frameworks.version_taken' }])
}

/** Publishes a draft; from then on it does not change. */
export const publish = (ctx: Ctx, id: string): Promise<VersionHead> =>
  step(ctx, id, 'publish', (tx) => ({
    publishedAt: tx.now,
    publishedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
  }))

/** Takes a published version out of use for new rounds; old rounds keep it. */
export const retire = (ctx: Ctx, id: string): Promise<VersionHead> =>
  step(ctx, id, 'retire', (tx) => ({ retiredAt: tx.now }))

function step(
  ctx: Ctx,
  id: string,
  name: VersionStep,
  fields: (tx: Tx) => Partial<typeof versions.$inferInsert>,
): Promise<VersionHead> {
  return inTransaction(ctx, async (tx) => {
    const before = await head(tx, id)
    authorise(tx, may.publish, before)
    const [after] = await tx.db
      .update(versions)
      .set({ ...fields(tx), state: moveVersion(before.state, name) })
      .where(and(eq(versions.id, id), eq(versions.state, before.state)))
      .returning(columns)
    if (!after) throw conflict('framework')
    await audit(tx, `frameworks.${name}`, { object: 'framework', id, fields: ['state'] })
    return after
  })
}

/** Throws a draft away. */
export const remove = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await head(tx, id)
    authorise(tx, may.keep, before)
    moveVersion(before.state, 'remove')
    const isDraft = and(eq(versions.id, id), eq(versions.state, 'draft'))
    const [gone] = await tx.db.delete(versions).where(isDraft).returning({ id: versions.id })
    if (!gone) throw conflict('framework')
    await audit(tx, 'frameworks.remove', { object: 'framework', id })
  })

const shown = (framework: Framework) => ({
  code: framework.code,
  version: framework.version,
  title: framework.title,
  normCount: norms(framework).length,
  content: framework,
})

function refuseFaults(framework: Framework): void {
  const faults = problemsOf(framework)
  if (faults.length > 0) throw invalid(faults.map((fault) => problemOf(fault)))
}

/** A fault for a page: about the field of that name, unless all come from one field such as a file. */
function problemOf({ path, reason, params }: Fault, from?: { path: string; where: string }): Problem {
  const where = path === 'file' && from ? from.where : path
  const field = /^(?:scale|nodes|groups)\.\d+\.(\w+)/.exec(path)?.[1] ?? path
  return { path: from?.path ?? field, reason: `frameworks.fault.${reason}`, params: { ...params, where } }
}

const placed = ({ path, reason, params }: Fault): Problem => ({ path, reason: `frameworks.fault.${reason}`, params })

/** The head of a version without its content: one statement. */
export const frameworkHead = (ctx: Ctx, id: string): Promise<VersionHead> =>
  inTransaction(ctx, async (tx) => {
    const found = await head(tx, id)
    authorise(tx, may.read, found)
    return found
  })

/**
 * The content of a version that a round uses; from memory when it is published and known, so without a statement.
 * For use within a transaction that already loaded a record which names this version.
 */
export async function frameworkOf(tx: Tx, id: string): Promise<Framework> {
  return remembered(id) ?? (await contentOf(tx, await head(tx, id)))
}
