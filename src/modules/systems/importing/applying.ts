import { and, eq, inArray, isNull, notExists, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { counted, inParts, type Tell, unwatched } from '#platform/progress'
import { districtOf } from '../catalogue/district.ts'
import { sources, versions } from '../catalogue/schema.ts'
import { placeName } from '../exchange/file.ts'
import { may } from '../policy.ts'
import { becomes } from './model.ts'
import { isOpenOf } from './past.ts'
import { type Plan, placeIn, planFor, type Row, readIn, rowsIn, type Sent } from './plan.ts'
import { type Import, imports, importVersions } from './schema.ts'

const object = 'source-import'
/** Rows that go in one statement, and between which it is told how far it is. */
const partSize = 100

type Confirmed = Sent & {
  fileName: string
  reason: string
  seen: string
  /** Codes of the systems of a list that become sources; a table is read in whole. */
  take?: readonly string[]
  tell?: Tell
}

/**
 * Carries out what a preview showed, all or nothing: what can be published becomes a proposal of who acts, the rest a draft.
 * @throws AppError invalid with every fault, conflict when the overview changed since the preview, rule_broken when nothing changes
 */
export async function importSources(
  ctx: Ctx,
  { fileName, reason, seen, take = [], tell = unwatched, ...sent }: Confirmed,
): Promise<Import> {
  const read = await readIn(ctx, sent)
  const planned = rowsIn(read)
  return inTransaction(ctx, async (tx): Promise<Import> => {
    const plan = await planFor(tx, read, (done, total) => tell(done, 2 * total))
    refuse(plan)
    if (plan.seen !== seen) throw conflict(object)
    const isTaken = ({ code }: Row) => plan.form === 'table' || take.includes(code)
    const rows = plan.rows.filter((row) => becomes(row) !== null && isTaken(row))
    if (rows.length === 0)
      throw ruleBroken(plan.form === 'table' ? 'systems.import_nothing_new' : 'systems.import_none_taken')
    const told = counted((done, total) => tell(planned + done, planned + total), 2 * rows.length)
    const placed = await sourcesFor(tx, rows, told)
    const made = await keepImport(tx, plan, { rows, fileName })
    await write(tx, placed, { made, reason, told })
    await audit(tx, 'systems.import_sources', { object, id: made.id, fields: [`count=${rows.length}`] })
    return made
  })
}

function refuse({ form, unknown, faults }: Plan): void {
  const columns = unknown.map((one) => ({
    path: placeName({ ...one, sheet: one.sheetName }),
    reason: 'systems.import_column_unknown',
  }))
  const problems = faults.map(({ reason, params, ...place }) => ({
    ...{ path: placeIn(form, place), reason },
    ...(params ? { params } : {}),
  }))
  if (columns.length + problems.length > 0) throw invalid([...columns, ...problems])
}

type Placed = Row & { sourceId: string }
type Told = (rows: number) => Promise<void>

/** Every row with the source that it is of; a new one is made, as a draft that only those who propose see. */
async function sourcesFor(tx: Tx, rows: readonly Row[], told: Told): Promise<Placed[]> {
  const { organisationId } = districtOf(tx)
  const ids = new Map(rows.flatMap(({ code, sourceId }) => (sourceId === null ? [] : [[code, sourceId] as const])))
  // An own source that was never published has the words of its newest draft.
  const own = rows.filter(({ sourceId, basedOn }) => sourceId !== null && basedOn === 0)
  await inParts(own, (part) => setContents(tx, part), { size: partSize, told })
  await told(ids.size - own.length)
  const fresh = rows.filter(({ sourceId }) => sourceId === null)
  const add = async (part: readonly Row[]) => {
    const at = { organisationId, createdAt: tx.now, createdBy: personOf(tx).personId }
    const made = await tx.db
      .insert(sources)
      .values(part.map(({ code, content }) => ({ ...at, code, content })))
      .onConflictDoNothing()
      .returning({ id: sources.id, code: sources.code })
    for (const { id, code } of made) ids.set(code, id)
  }
  await inParts(fresh, add, { size: partSize, told })
  if (ids.size < rows.length) throw conflict(object)
  return rows.map((row) => ({ ...row, sourceId: ids.get(row.code) ?? '' }))
}

/** The words of sources that are there, in one statement. */
const setContents = (tx: Tx, rows: readonly Row[]) =>
  tx.db.execute(sql`update systems.sources s set content = r->'content'
    from jsonb_array_elements(${JSON.stringify(rows.map(({ sourceId, content }) => ({ sourceId, content })))}::jsonb) r
    where s.id = (r->>'sourceId')::uuid`)

async function keepImport(tx: Tx, { form }: Plan, { rows, fileName }: { rows: readonly Row[]; fileName: string }) {
  const { organisationId } = districtOf(tx)
  const proposed = rows.filter((row) => becomes(row) === 'proposed').length
  const [made] = await tx.db
    .insert(imports)
    .values({
      ...{ organisationId, form, proposed, drafts: rows.length - proposed },
      ...{ fileName: fileName.trim().slice(0, 200) || '-', madeAt: tx.now, madeBy: personOf(tx).personId },
    })
    .returning()
  if (!made) throw notFound(object)
  return made
}

type Writing = { made: Import; reason: string; told: Told }

/** The versions themselves. A number that someone else took meanwhile is a conflict, and then nothing is read in. */
async function write(tx: Tx, rows: readonly Placed[], { made, reason, told }: Writing): Promise<void> {
  const at = { organisationId: made.organisationId, madeAt: tx.now, madeBy: made.madeBy }
  const numbers = await lastNumbers(
    tx,
    rows.map(({ sourceId }) => sourceId),
  )
  const add = async (part: readonly Placed[]) => {
    const written = await tx.db
      .insert(versions)
      .values(
        part.map((row) => ({
          ...{ ...at, sourceId: row.sourceId, content: row.content, basedOn: row.basedOn, reason },
          ...{ number: (numbers.get(row.sourceId) ?? 0) + 1, state: becomes(row) ?? ('draft' as const) },
          toTell: becomes(row) === 'proposed',
        })),
      )
      .onConflictDoNothing()
      .returning({ sourceId: versions.sourceId, version: versions.number })
    if (written.length < part.length) throw conflict(object)
    const { id: importId, organisationId } = made
    await tx.db.insert(importVersions).values(written.map((one) => ({ ...one, importId, organisationId })))
  }
  await inParts(rows, add, { size: partSize, told })
}

async function lastNumbers(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const last = await tx.db
    .select({ sourceId: versions.sourceId, number: sql<number>`max(${versions.number})` })
    .from(versions)
    .where(inArray(versions.sourceId, [...ids]))
    .groupBy(versions.sourceId)
  return new Map(last.map(({ sourceId, number }) => [sourceId, number]))
}

/**
 * Takes back what came of a file and was not decided on; a source that has nothing else goes with it. What was decided stays.
 * @returns how many were taken back
 * @throws AppError not_found for that of someone else, rule_broken when nothing is left to take back
 */
export const takeBackImport = (ctx: Ctx, id: string): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.propose, district)
    const { personId } = personOf(tx)
    const own = and(eq(imports.id, id), eq(imports.madeBy, personId), isNull(imports.takenBackAt))
    const [after] = await tx.db.update(imports).set({ takenBackAt: tx.now }).where(own).returning()
    if (!after) throw notFound(object)
    const open = await tx.db
      .select({ id: versions.id, sourceId: versions.sourceId })
      .from(importVersions)
      .innerJoin(versions, isOpenOf)
      .where(eq(importVersions.importId, id))
    if (open.length === 0) throw ruleBroken('systems.import_all_decided')
    await inParts(open, (part) => takeBack(tx, part), { size: partSize, told: () => unwatched(0, 0) })
    await audit(tx, 'systems.take_back_import', { object, id, fields: [`count=${open.length}`] })
    return open.length
  })

type Open = { id: string; sourceId: string }

/** Versions that nobody decided on, and the sources that have nothing else. @throws AppError conflict when somebody decided meanwhile */
async function takeBack(tx: Tx, open: readonly Open[]): Promise<void> {
  const ids = open.map(({ id }) => id)
  const proposed = and(inArray(versions.id, ids), eq(versions.state, 'proposed'))
  await tx.db.update(versions).set({ state: 'draft' }).where(proposed)
  const gone = await tx.db
    .delete(versions)
    .where(and(inArray(versions.id, ids), eq(versions.state, 'draft')))
    .returning({ id: versions.id })
  if (gone.length < ids.length) throw conflict(object)
  const ofThese = inArray(
    sources.id,
    open.map(({ sourceId }) => sourceId),
  )
  const hasNone = notExists(tx.db.select().from(versions).where(eq(versions.sourceId, sources.id)))
  await tx.db.delete(sources).where(and(ofThese, eq(sources.state, 'draft'), hasNone))
}
