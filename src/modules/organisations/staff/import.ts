import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { conflict, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { type Tell, unwatched } from '#platform/progress'
import type { ApplyStaff } from '../input.ts'
import { may } from '../policy.ts'
import { staffImports } from '../schema.ts'
import { applyPlan } from './apply.ts'
import { checkRows } from './check-rows.ts'
import { loadKept } from './load.ts'
import type { Column, StaffFault, StaffFile } from './model.ts'
import { hashOf, type Kept, planOf, type StaffPlan } from './plan.ts'
import { cellAt, readStaffFile } from './read-file.ts'

const hour = 60 * 60_000
/** How long a file waits for its confirmation, in hours. */
const waits = 24

export type StaffPreview = {
  /** Confirms exactly this preview; null when there are faults. */
  hash: string | null
  fileName: string
  faults: StaffFault[]
  plan: StaffPlan | null
  /** The organisation that employs the staff of this municipality and imports it, such as Noaberkracht. */
  servedBy: string | null
}

/**
 * Reads a staff file and says what it would do; nothing changes yet. With any fault nothing is kept of the file, else it
 * waits a day for `applyStaff`, in place of an earlier one.
 */
export async function previewStaff(ctx: Ctx, given: { fileName: string; bytes: Uint8Array }): Promise<StaffPreview> {
  const { organisationId } = personOf(ctx)
  authorise(ctx, may.keepStaff, { organisationId })
  const text = await readStaffFile(given.bytes)
  const fileName = given.fileName.slice(0, 200)
  return inTransaction(ctx, async (tx) => {
    const kept = await loadKept(
      tx,
      organisationId,
      text.rows.map(({ cells }) => cells.mail.toLowerCase()),
    )
    const { file, faults } = checkRows(text, knownOf(kept))
    const servedBy = await serviceOf(tx, organisationId)
    const planned = faults.length > 0 ? null : planOf(file, kept, dayOf(tx.now))
    if (!planned || planned.faults.length > 0) {
      const all = (planned?.faults ?? faults).map((one) => ({ ...one, cell: cellAt(text.places, one) }))
      return { hash: null, fileName, faults: all.sort(asInFile(text.places)), plan: null, servedBy }
    }
    const hash = hashOf(file, planned.plan)
    await keepFile(tx, organisationId, { hash, fileName, content: file })
    return { hash, fileName, faults: [], plan: planned.plan, servedBy }
  })
}

/** Faults in the order in which one walks through the file: by line, then by column. */
const asInFile = (places: ReadonlyMap<Column, number>) => (one: StaffFault, other: StaffFault) => {
  const place = ({ column }: StaffFault) => (column === null ? -1 : (places.get(column) ?? -1))
  return one.line - other.line || place(one) - place(other)
}

const knownOf = ({ employments, units }: Kept) => ({
  managers: new Map(employments.map(({ number, manager }) => [number, manager])),
  units: new Map(units.map(({ code, parent }) => [code, parent])),
})

async function serviceOf(tx: Tx, organisationId: string): Promise<string | null> {
  const [found] = await rowsOf<{ name: string }>(
    tx.db,
    sql`select o.name from organisations.services s join organisations.organisations o on o.id = s.service_id
      where s.municipality_id = ${organisationId}::uuid limit 1`,
  )
  return found?.name ?? null
}

async function keepFile(tx: Tx, organisationId: string, file: { hash: string; fileName: string; content: StaffFile }) {
  await tx.db
    .delete(staffImports)
    .where(and(eq(staffImports.organisationId, organisationId), isNull(staffImports.appliedAt)))
  const id = crypto.randomUUID()
  await tx.db
    .insert(staffImports)
    .values({ id, organisationId, ...file, madeBy: personOf(tx).personId, madeAt: tx.now })
  await audit(tx, 'organisations.preview_staff', { object: 'staff-import', id })
}

/** The preview that waits for confirmation, compared again with what is kept now; null when there is none. */
export const waitingStaff = (ctx: Ctx): Promise<StaffPreview | null> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepStaff, { organisationId })
    const waiting = await waitingFile(tx, organisationId)
    if (!waiting) return null
    const { plan, faults } = await planAgain(tx, organisationId, waiting.content)
    const hash = faults.length > 0 ? null : hashOf(waiting.content, plan)
    if (hash) await tx.db.update(staffImports).set({ hash }).where(eq(staffImports.id, waiting.id))
    const servedBy = await serviceOf(tx, organisationId)
    return { hash, fileName: waiting.fileName, faults, plan: hash ? plan : null, servedBy }
  })

/** Whether a file of the acting organisation waits for confirmation. */
export const isStaffWaiting = (ctx: Ctx): Promise<boolean> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepStaff, { organisationId })
    return (await waitingFile(tx, organisationId)) !== null
  })

async function waitingFile(tx: Tx, organisationId: string) {
  const [found] = await tx.db
    .select()
    .from(staffImports)
    .where(and(eq(staffImports.organisationId, organisationId), isNull(staffImports.appliedAt)))
    .orderBy(desc(staffImports.madeAt))
    .limit(1)
    .for('update')
  const isFresh = found && tx.now.getTime() - found.madeAt.getTime() <= waits * hour
  return isFresh && found.content ? { ...found, content: found.content } : null
}

async function planAgain(tx: Tx, organisationId: string, file: StaffFile) {
  const kept = await loadKept(
    tx,
    organisationId,
    file.rows.map(({ mail }) => mail),
  )
  return { kept, ...planOf(file, kept, dayOf(tx.now)) }
}

/** Drops the file that waits; nothing of it is kept. Without one there is nothing to do. */
export const discardStaff = (ctx: Ctx): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepStaff, { organisationId })
    const waiting = and(eq(staffImports.organisationId, organisationId), isNull(staffImports.appliedAt))
    for (const { id } of await tx.db.delete(staffImports).where(waiting).returning({ id: staffImports.id }))
      await audit(tx, 'organisations.discard_staff', { object: 'staff-import', id })
  })

export type StaffApplied = { added: number; changed: number; ended: number; unchanged: number }

/**
 * Carries out the preview with this hash, in one transaction. Who was not in the file ends only when named in
 * `endMissing`, with yesterday as the last day. @param tell hears how many of the rows are written
 * @throws AppError rule_broken when no file waits any more, conflict when something changed since it was shown
 */
export const applyStaff = (
  ctx: Ctx,
  { hash, endMissing = [], endUnits = [] }: ApplyStaff,
  tell: Tell = unwatched,
): Promise<StaffApplied> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepStaff, { organisationId })
    const waiting = await waitingFile(tx, organisationId)
    if (!waiting) throw ruleBroken('organisations.staff_file_gone')
    const { plan, faults, kept } = await planAgain(tx, organisationId, waiting.content)
    if (faults.length > 0 || waiting.hash !== hash || hashOf(waiting.content, plan) !== hash) throw conflict('staff')
    const lastDay = dayOf(new Date(tx.now.getTime() - 24 * hour))
    const ending = new Set(endMissing)
    await applyPlan(
      { tx, organisationId, plan, kept, tell },
      { endMissing: ending, endUnits: new Set(endUnits), lastDay },
    )
    await tx.db.update(staffImports).set({ appliedAt: tx.now, content: null }).where(eq(staffImports.id, waiting.id))
    await audit(tx, 'organisations.apply_staff', {
      object: 'staff-import',
      id: waiting.id,
      fields: changedFields(plan),
    })
    return {
      added: plan.added.length,
      changed: plan.changed.length,
      ended: plan.ended.length + plan.missing.filter(({ number }) => ending.has(number)).length,
      unchanged: plan.unchanged,
    }
  })

const changedFields = (plan: StaffPlan): string[] => [
  ...new Set([...plan.changed, ...plan.ended].flatMap(({ fields }) => fields.map(({ field }) => field))),
]

/** For the retention job, as the system: takes away files that nobody confirmed within a day. @returns how many */
export const forgetStaffFiles = (ctx: Ctx): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const old = new Date(tx.now.getTime() - waits * hour)
    const gone = await tx.db
      .delete(staffImports)
      .where(and(isNull(staffImports.appliedAt), lt(staffImports.madeAt, old)))
      .returning({ id: staffImports.id })
    return gone.length
  })
