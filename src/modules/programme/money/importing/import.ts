import { and, desc, eq, isNull } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { cellName, headingsOf, readTable } from '#platform/spreadsheets'
import { recordOf } from '../../queries.ts'
import type { Programme } from '../../schema.ts'
import { addBookings, knownPrints, mirrorOf, mustReverse, reversalOf, standingOf } from '../bookings.ts'
import { enter, enterWithSettings, oneAtATime, settingsOf } from '../load.ts'
import { may } from '../policy.ts'
import { bookingJudgements, bookings, type MoneyImport, moneyImports } from '../schema.ts'
import { writeSettings } from '../settings.ts'
import { type Choices, choicesIn } from '../spending.ts'
import { type ImportField, importFields, type Mapping, neededFields, unmapped } from './model.ts'
import { type ImportPlan, markDoubles, planOf, seenOf } from './plan.ts'

const megabytes = 2
const mostRows = 5000

export type ImportsView = {
  programme: Programme
  imports: MoneyImport[]
  mapping: Mapping
  choices: Choices
  mayKeep: boolean
}

/** What was read in before, and how columns are read. */
export const listImports = (ctx: Ctx, programmeId: string): Promise<ImportsView> =>
  inTransaction(ctx, async (tx) => {
    const { programme, settings } = await enterWithSettings(tx, programmeId, may.readMoney)
    const { mapping } = settings
    const imports = await tx.db
      .select()
      .from(moneyImports)
      .where(eq(moneyImports.programmeId, programmeId))
      .orderBy(desc(moneyImports.madeAt))
    const mayKeep = allows(tx, may.keepMoney, recordOf(programme))
    return { programme, imports, mapping, choices: await choicesIn(tx, programme), mayKeep }
  })

/** Keeps how the columns of the financial system's export are read, for every next file. */
export const saveMapping = (ctx: Ctx, programmeId: string, mapping: Mapping): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.keepMoney)
    await oneAtATime(tx, programmeId)
    await writeSettings(tx, programme, { mapping }, (await settingsOf(tx, programme)).revision)
    await audit(tx, 'programme.map_columns', { object: 'programme', id: programmeId, fields: ['mapping'] })
  })

/** What a file would book, or every fault in it with its cell; nothing changes. */
export const previewImport = (ctx: Ctx, programmeId: string, bytes: Uint8Array): Promise<ImportPlan> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.keepMoney)
    const { mapping } = await settingsOf(tx, programme)
    const headings = (await headingsOf(bytes, megabytes)) ?? []
    const missing = unmapped(mapping, headings)
    const nothing = { headings, unmapped: missing, rows: [], faults: [], seen: '' }
    if (headings.length > 0 && missing.length > 0) return nothing
    const table = await readTable(bytes, shapeOf(mapping))
    const cellOf = (field: ImportField, line: number) => cellName(table.places.get(field) ?? 0, line)
    const faults = table.faults.map(({ line, column, reason, params }) => ({
      cell: cellName(column ? (table.places.get(column) ?? 0) : 0, line),
      reason: `programme.import_${reason}`,
      ...(params ? { params } : {}),
    }))
    const plan = planOf(table.rows, await choicesIn(tx, programme), mapping, cellOf)
    const prints = plan.made.map(({ print }) => print)
    const rows = markDoubles(plan.made, await knownPrints(tx, programmeId, prints))
    return { headings, unmapped: [], rows, faults: [...faults, ...plan.faults], seen: seenOf(rows) }
  })

/** A field without a column has a heading that no file has. */
function shapeOf({ columns = {} }: Mapping) {
  const headings = Object.fromEntries(
    importFields.map((field) => [field, [columns[field] ?? `\u0000${field}`]]),
  ) as Record<ImportField, [string]>
  const optional = importFields.filter((field) => columns[field] === undefined || !neededFields.includes(field))
  return { headings, optional, megabytes, mostRows, others: 'ignored' as const }
}

type Sent = { bytes: Uint8Array; fileName: string; seen: string }

/**
 * Books what a preview showed, all or nothing; doubles are left out.
 * @throws AppError invalid with every fault, conflict when the bookings changed since the preview, rule_broken when nothing is new
 */
export const applyImport = (ctx: Ctx, programmeId: string, sent: Sent): Promise<MoneyImport> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.keepMoney)
    await oneAtATime(tx, programmeId)
    const plan = await previewImport(tx, programmeId, sent.bytes)
    if (plan.unmapped.length > 0)
      throw invalid(plan.unmapped.map((path) => ({ path, reason: 'programme.import_not_mapped' })))
    if (plan.faults.length > 0) throw invalid(plan.faults.map(({ cell, ...fault }) => ({ path: cell, ...fault })))
    if (plan.seen !== sent.seen) throw conflict('import')
    const fresh = plan.rows.filter(({ isDouble }) => !isDouble)
    if (fresh.length === 0) throw ruleBroken('programme.import_nothing_new')
    const made = await keepImport(tx, programme, sent.fileName, {
      booked: fresh.length,
      doubles: plan.rows.length - fresh.length,
    })
    const blank = { programmeId, takenFrom: null, takenKind: null, reverses: null, reason: null, importId: made.id }
    await addBookings(
      tx,
      programme,
      fresh.map(({ line: _l, isDouble: _d, print: _p, ...row }) => ({ ...row, ...blank })),
    )
    await audit(tx, 'programme.import_bookings', { object: 'import', id: made.id, fields: [`count=${fresh.length}`] })
    return made
  })

async function keepImport(
  tx: Tx,
  { id: programmeId, organisationId }: Programme,
  fileName: string,
  counts: { booked: number; doubles: number },
): Promise<MoneyImport> {
  const name = fileName.trim().slice(0, 200) || 'export'
  const [made] = await tx.db
    .insert(moneyImports)
    .values({ programmeId, organisationId, fileName: name, ...counts, madeBy: personOf(tx).personId, madeAt: tx.now })
    .returning()
  if (!made) throw notFound('import')
  return made
}

/**
 * Undoes an import: each booking that stands is reversed, each that waits is withdrawn or refused.
 * @throws AppError rule_broken when it was undone, or something was taken from one of its bookings
 */
export const undoImport = (ctx: Ctx, programmeId: string, importId: string, reason: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.keepMoney)
    await oneAtATime(tx, programmeId)
    const own = and(eq(moneyImports.id, importId), eq(moneyImports.programmeId, programmeId))
    const [found] = await tx.db.select().from(moneyImports).where(own)
    if (!found) throw notFound('import')
    if (found.undoneAt !== null) throw ruleBroken('programme.import_undone')
    const { personId } = personOf(tx)
    await undoBookings(tx, programme, importId, reason)
    const [after] = await tx.db
      .update(moneyImports)
      .set({ undoneBy: personId, undoneAt: tx.now })
      .where(and(own, isNull(moneyImports.undoneAt)))
      .returning()
    if (!after) throw conflict('import')
    await audit(tx, 'programme.undo_import', { object: 'import', id: importId })
  })

async function undoBookings(tx: Tx, programme: Programme, importId: string, reason: string): Promise<void> {
  const { personId } = personOf(tx)
  const rows = await tx.db.select().from(bookings).where(eq(bookings.importId, importId)).orderBy(bookings.number)
  const mirrors = []
  for (const row of rows) {
    const { state } = await standingOf(tx, row)
    if (state === 'waiting') {
      const judgement = row.madeBy === personId ? ('withdrawn' as const) : ('refused' as const)
      const said = { bookingId: row.id, judgement, reason, madeBy: personId, madeAt: tx.now }
      const { id: programmeId, organisationId } = programme
      await tx.db.insert(bookingJudgements).values({ ...said, programmeId, organisationId })
    }
    if (state !== 'stands' || row.reverses !== null || (await reversalOf(tx, row.id))) continue
    await mustReverse(tx, row)
    mirrors.push(mirrorOf(row, reason))
  }
  if (mirrors.length > 0) await addBookings(tx, programme, mirrors)
}
