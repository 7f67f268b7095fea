import { and, desc, eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, type Problem, ruleBroken } from '#platform/errors'
import { may } from '../policy.ts'
import { read } from '../service.ts'
import { combinedMapping } from './between.ts'
import { type MappingFault, mappingFaults, transferFaults } from './check.ts'
import type { Decide } from './input.ts'
import { findMapping, loadVersions, theMapping, type Versions } from './load.ts'
import { type LevelStep, type MappingContent, type MappingStep, moveMapping, type Transfer } from './model.ts'
import { proposeMapping } from './propose.ts'
import { type Mapping, mappings } from './schema.ts'

/** Both versions, the mapping between them (null when none is made that the actor may see), and what is wrong with it. */
export type MappingView = Versions & {
  mapping: Mapping | null
  faults: MappingFault[]
  /** Where no mapping was made: what the published ones that lead from one to the other do together, and how many they are. */
  combined: (MappingContent & { steps: number }) | null
}

/** @throws AppError not_found when one of the versions is not there for the actor */
export const readMapping = (ctx: Ctx, toId: string, fromId: string): Promise<MappingView> =>
  inTransaction(ctx, async (tx) => {
    const versions = await loadVersions(tx, toId, fromId)
    authorise(tx, may.read, versions.after)
    const mapping = await findMapping(tx, toId, fromId)
    const { before, after } = versions
    const way = mapping || before.id === after.id ? null : await combinedMapping(tx, fromId, toId)
    const combined = way && { transfers: way.content.transfers, levels: way.content.levels, steps: way.way.length }
    return {
      ...versions,
      mapping,
      combined,
      faults: mapping ? mappingFaults(mapping, before.framework, after.framework) : [],
    }
  })

export type MappingHead = Pick<Mapping, 'id' | 'fromId' | 'toId' | 'state' | 'revision' | 'publishedAt' | 'usedAt'>

/** The mappings that lead to a version, newest first. */
export const listMappings = (ctx: Ctx, toId: string): Promise<MappingHead[]> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.read, await read(tx, toId))
    const { id, fromId, state, revision, publishedAt, usedAt } = mappings
    return tx.db
      .select({ id, fromId, toId: mappings.toId, state, revision, publishedAt, usedAt })
      .from(mappings)
      .where(eq(mappings.toId, toId))
      .orderBy(desc(mappings.createdAt))
  })

/** Starts a draft with what the product proposes. @throws AppError rule_broken when there is one, or the versions do not fit */
export const startMapping = (ctx: Ctx, toId: string, fromId: string): Promise<Mapping> =>
  inTransaction(ctx, async (tx) => {
    const versions = await keepable(tx, toId, fromId)
    return insert(tx, versions, proposeMapping(versions.before.framework, versions.after.framework))
  })

/** Versions between which the actor may make a mapping. */
async function keepable(tx: Tx, toId: string, fromId: string): Promise<Versions> {
  const versions = await loadVersions(tx, toId, fromId)
  const { before, after } = versions
  authorise(tx, may.keep, after)
  if (before.id === after.id || before.code !== after.code) throw ruleBroken('frameworks.mapping_other_framework')
  if (before.state === 'draft') throw ruleBroken('frameworks.mapping_from_draft')
  return versions
}

async function insert(tx: Tx, { before, after }: Versions, content: MappingContent): Promise<Mapping> {
  const [made] = await tx.db
    .insert(mappings)
    .values({
      ...content,
      organisationId: after.organisationId,
      fromId: before.id,
      toId: after.id,
      createdAt: tx.now,
      createdBy: personOf(tx).personId,
    })
    .onConflictDoNothing()
    .returning()
  if (!made) throw ruleBroken('frameworks.mapping_exists')
  await audit(tx, 'frameworks.start_mapping', { object: 'mapping', id: made.id, fields: ['transfers', 'levels'] })
  return made
}

/** Decides what becomes of one norm. @throws AppError invalid with all that is wrong with it, conflict when it changed meanwhile */
export const decide = (
  ctx: Ctx,
  toId: string,
  fromId: string,
  { norm, revision, ...choice }: Decide & { norm: string },
): Promise<Mapping> =>
  inTransaction(ctx, async (tx) => {
    const { after } = await keepable(tx, toId, fromId)
    const before = await theMapping(tx, toId, fromId)
    const transfer: Transfer = { norm, ...choice }
    const faults = transferFaults(transfer, after.framework)
    if (!before.transfers.some((one) => one.norm === norm))
      faults.push({ norm, reason: 'frameworks.mapping_fault.norm_unknown', params: { norm } })
    if (faults.length > 0) throw invalid(faults.map(fieldOf))
    const transfers = before.transfers.map((one) => (one.norm === norm ? transfer : one))
    return save(tx, before, revision, { transfers }, [norm])
  })

/** A fault of one transfer at the field of the page where it can be mended. */
const fieldOf = ({ reason, params }: MappingFault): Problem => ({
  path: reason.endsWith('needs_reason') ? 'reason' : reason.endsWith('norm_unknown') ? 'kind' : 'targets',
  reason,
  params,
})

/** Says what each older level is on the newer scale; null when each level stays what it is, or is to be confirmed. */
export const decideLevels = (
  ctx: Ctx,
  toId: string,
  fromId: string,
  { revision, levels }: { revision: number; levels: readonly LevelStep[] | null },
): Promise<Mapping> =>
  inTransaction(ctx, async (tx) => {
    const { before, after } = await keepable(tx, toId, fromId)
    const mapping = await theMapping(tx, toId, fromId)
    const about = mappingFaults({ transfers: [], levels }, before.framework, after.framework)
    const faults = about.filter(({ reason }) => /\.levels?_/.test(reason))
    if (faults.length > 0) throw invalid(faults.map(({ reason, params }) => ({ path: 'levels', reason, params })))
    return save(tx, mapping, revision, { levels }, ['levels'])
  })

/**
 * Puts a whole content in place of that of a draft, or makes the draft. Norms may still be undecided.
 * @throws AppError invalid with every fault, each with its norm as `path`
 */
export const replaceMapping = (
  ctx: Ctx,
  toId: string,
  fromId: string,
  content: MappingContent & { revision?: number },
): Promise<Mapping> =>
  inTransaction(ctx, async (tx) => {
    const versions = await keepable(tx, toId, fromId)
    const { revision, ...fields } = content
    refuse(mappingFaults(fields, versions.before.framework, versions.after.framework).filter(isInTheWay))
    const before = await findMapping(tx, toId, fromId)
    if (!before) return insert(tx, versions, fields)
    return save(tx, before, revision ?? before.revision, fields, ['transfers', 'levels'])
  })

/** A draft may have norms without a decision. */
const isInTheWay = ({ reason }: MappingFault) => reason !== 'frameworks.mapping_fault.undecided'

function refuse(faults: readonly MappingFault[]): void {
  if (faults.length === 0) return
  throw invalid(faults.map(({ norm, reason, params }) => ({ path: norm ?? 'mapping', reason, params })))
}

type Fields = Partial<Pick<Mapping, 'transfers' | 'levels'>>

async function save(tx: Tx, before: Mapping, revision: number, fields: Fields, changed: string[]): Promise<Mapping> {
  moveMapping(before, 'change')
  const [after] = await tx.db
    .update(mappings)
    .set({ ...fields, revision: revision + 1 })
    .where(and(eq(mappings.id, before.id), eq(mappings.revision, revision), eq(mappings.state, 'draft')))
    .returning()
  if (!after) throw conflict('mapping')
  await audit(tx, 'frameworks.change_mapping', { object: 'mapping', id: before.id, fields: changed })
  return after
}

/**
 * Publishes a mapping between two published versions; rounds can use it from then on.
 * @throws AppError invalid with everything that would lose an answer
 */
export const publishMapping = (ctx: Ctx, toId: string, fromId: string): Promise<Mapping> =>
  step(ctx, { toId, fromId, name: 'publish' }, (tx, versions, before) => {
    if (versions.after.state !== 'published') throw ruleBroken('frameworks.mapping_to_unpublished')
    refuse(mappingFaults(before, versions.before.framework, versions.after.framework))
    return { publishedAt: tx.now, publishedBy: personOf(tx).personId }
  })

/** Makes a published mapping a draft again, as long as no round used it. */
export const takeBackMapping = (ctx: Ctx, toId: string, fromId: string): Promise<Mapping> =>
  step(ctx, { toId, fromId, name: 'take_back' }, () => ({ publishedAt: null, publishedBy: null }))

function step(
  ctx: Ctx,
  { toId, fromId, name }: { toId: string; fromId: string; name: MappingStep },
  fields: (tx: Tx, versions: Versions, before: Mapping) => Partial<typeof mappings.$inferInsert>,
): Promise<Mapping> {
  return inTransaction(ctx, async (tx) => {
    const versions = await loadVersions(tx, toId, fromId)
    authorise(tx, may.publish, versions.after)
    const before = await theMapping(tx, toId, fromId)
    const state = moveMapping(before, name)
    const [after] = await tx.db
      .update(mappings)
      .set({ ...fields(tx, versions, before), state })
      .where(and(eq(mappings.id, before.id), eq(mappings.state, before.state), eq(mappings.revision, before.revision)))
      .returning()
    if (!after) throw conflict('mapping')
    await audit(tx, `frameworks.${name}_mapping`, { object: 'mapping', id: before.id, fields: ['state'] })
    return after
  })
}

/** Throws a draft away. */
export const removeMapping = (ctx: Ctx, toId: string, fromId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await keepable(tx, toId, fromId)
    const before = await theMapping(tx, toId, fromId)
    moveMapping(before, 'remove')
    const isDraft = and(eq(mappings.id, before.id), eq(mappings.state, 'draft'))
    const [gone] = await tx.db.delete(mappings).where(isDraft).returning({ id: mappings.id })
    if (!gone) throw conflict('mapping')
    await audit(tx, 'frameworks.remove_mapping', { object: 'mapping', id: before.id })
  })
