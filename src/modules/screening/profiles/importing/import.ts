import { and, eq, isNull, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid } from '#platform/errors'
import { counted, inParts, type Tell, unwatched } from '#platform/progress'
import { cellName, readTable } from '#platform/spreadsheets'
import type { Model } from '../../models/schema.ts'
import { may } from '../../policy.ts'
import { mustHaveModel, writeAssessment, writeProfile } from '../load.ts'
import { assessments, profiles } from '../schema.ts'
import { assessed } from '../scoring.ts'
import { type Column, columns, headings } from './columns.ts'
import { type Change, type Existing, type Plan, planOf } from './plan.ts'

/** Rows between which it is told how far it is. */
const partSize = 25

const shape = {
  headings,
  optional: columns.filter((column) => column !== 'name'),
  megabytes: 2,
  mostRows: 2000,
}

/** What a file of the function house would do, or every fault in it with its cell; nothing changes. */
export const previewFunctions = (ctx: Ctx, bytes: Uint8Array): Promise<Plan> =>
  inTransaction(ctx, async (tx) => (await planFor(tx, bytes)).plan)

async function planFor(tx: Tx, bytes: Uint8Array): Promise<{ plan: Plan; model: Model; functions: Existing[] }> {
  const { organisationId, districtId } = personOf(tx)
  authorise(tx, may.assessFunctions, { organisationId })
  const model = await mustHaveModel(tx, districtId ?? '')
  const table = await readTable<Column>(bytes, shape)
  const faults = table.faults.map(({ line, column, reason, params }) => ({
    cell: cellName(column ? (table.places.get(column) ?? 0) : 0, line),
    reason: `screening.functions_${reason}`,
    ...(params ? { params } : {}),
  }))
  const functions = table.rows.length > 0 ? await existing(tx) : []
  const plan = planOf(table.rows, { functions, content: model.content, places: table.places })
  return { plan: { ...plan, faults: [...faults, ...plan.faults] }, model, functions }
}

/** The functions of the acting organisation that are there, with their newest assessment. */
async function existing(tx: Tx): Promise<Existing[]> {
  const isNewest = sql`${assessments.profileId} = ${profiles.id} and ${assessments.number} =
    (select max(a.number) from screening.assessments a where a.profile_id = ${profiles.id})`
  return tx.db
    .select({ profile: profiles, newest: assessments })
    .from(profiles)
    .leftJoin(assessments, isNewest)
    .where(and(eq(profiles.organisationId, personOf(tx).organisationId), isNull(profiles.endedOn)))
}

/**
 * Carries out what a preview showed, all or nothing: scores become drafts. @param seen of that preview @param tell hears how many rows are written
 * @returns how many functions were made or changed
 * @throws AppError invalid with every fault, conflict when the functions changed since the preview
 */
export const applyFunctions = (
  ctx: Ctx,
  bytes: Uint8Array,
  { seen, tell = unwatched }: { seen: string; tell?: Tell },
): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const { plan, model, functions } = await planFor(tx, bytes)
    if (plan.faults.length > 0) throw invalid(plan.faults.map(({ cell, ...fault }) => ({ path: cell, ...fault })))
    if (plan.seen !== seen) throw conflict('functions')
    const changes = plan.changes.filter(({ kind }) => kind !== 'same')
    const told = counted(tell, 2 * changes.length)
    const ids = await keepNames(tx, changes)
    await keepScores(tx, { changes, ids, model, functions, told })
    const { organisationId } = personOf(tx)
    const made = changes.filter(({ kind }) => kind === 'make').length
    const fields = [`made=${made}`, `changed=${changes.length - made}`]
    await audit(tx, 'screening.import_functions', { object: 'organisation', id: organisationId, fields })
    const log = (id: string) => audit(tx, 'screening.import_function', { object: 'function', id })
    await inParts(
      [...ids.values()],
      async (part) => {
        for (const id of part) await log(id)
      },
      { size: partSize, told },
    )
    return changes.length
  })

/** @returns the id of the function of each line */
async function keepNames(tx: Tx, changes: readonly Change[]): Promise<Map<number, string>> {
  const { organisationId, districtId, personId } = personOf(tx)
  const at = { organisationId, districtId: districtId ?? '', madeBy: personId, madeAt: tx.now }
  const ids = new Map(changes.flatMap(({ line, id }) => (id === null ? [] : [[line, id] as const])))
  const fresh = changes.filter(({ id }) => id === null)
  if (fresh.length > 0) {
    const made = await tx.db
      .insert(profiles)
      .values(fresh.map(({ name, hr21 }) => ({ ...at, name, hr21 })))
      .returning({ id: profiles.id, name: profiles.name })
    const byName = new Map(made.map(({ id, name }) => [name, id]))
    for (const { line, name } of fresh) ids.set(line, byName.get(name) ?? '')
  }
  for (const { id, revision, hr21, isRenamed } of changes)
    if (id !== null && isRenamed) await writeProfile(tx, { id, revision }, { hr21 })
  return ids
}

type Kept = {
  changes: readonly Change[]
  ids: ReadonlyMap<number, string>
  model: Model
  functions: readonly Existing[]
  told: (rows: number) => Promise<void>
}

/** Scores as drafts: over the draft that is there, or as a new assessment. */
async function keepScores(tx: Tx, { changes, ids, model, functions, told }: Kept): Promise<void> {
  const { organisationId, districtId, personId } = personOf(tx)
  const at = { organisationId, districtId: districtId ?? '', madeBy: personId, madeAt: tx.now }
  const newestOf = new Map(functions.map(({ profile, newest }) => [profile.id, newest]))
  const fresh: (typeof assessments.$inferInsert)[] = []
  for (const { line, scores } of changes) {
    if (scores === null) continue
    const profileId = ids.get(line) ?? ''
    const newest = newestOf.get(profileId) ?? null
    const values = assessed(scores, model)
    if (newest?.state === 'draft') await writeAssessment(tx, newest, values)
    else fresh.push({ ...at, ...values, profileId, number: (newest?.number ?? 0) + 1 })
  }
  await told(changes.length - fresh.length)
  await inParts(fresh, (part) => tx.db.insert(assessments).values([...part]), { size: partSize, told })
}
