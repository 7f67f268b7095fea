import { and, eq, isNull } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, isAppError, notFound, type Problem } from '#platform/errors'
import type { Language } from '#platform/language'
import { problemsOf } from '#platform/web'
import { contentHash } from '../../content-hash.ts'
import { anId, roundMustBeOpen } from '../../load.ts'
import { VerdictInput } from '../input.ts'
import { giveVerdict, placeOf } from '../judging.ts'
import { askedOf, findInspection, keysOf, mustBe } from '../load.ts'
import { inspectionImports, reveals, verdicts } from '../schema.ts'
import { type CellChange, cellsOf, changesIn, type FileFault, type FileRow, mergedCells } from './cells.ts'
import { readInspection, writeInspection } from './workbook.ts'

/** What a filled-in spreadsheet would change now; `seen` names exactly this report. */
export type InspectionReport = { id: string; changes: CellChange[]; seen: string }

/** The norms that the acting assessor may still judge, with their verdicts; revealed themes are not among them. */
async function open(tx: Tx, inspectionId: string) {
  const found = await findInspection(tx, inspectionId)
  const place = placeOf(tx, found)
  mustBe(found, 'judge', 'draft')
  const asked = await askedOf(tx, found, place)
  const at = eq(reveals.inspectionId, inspectionId)
  const shown = await tx.db
    .select({ norms: reveals.norms })
    .from(reveals)
    .where(and(at, eq(reveals.place, place)))
  const closed = new Set(shown.flatMap(({ norms }) => norms))
  const own = and(eq(verdicts.inspectionId, inspectionId), eq(verdicts.place, place))
  const given = new Map((await tx.db.select().from(verdicts).where(own)).map((one) => [one.norm, one]))
  return { found, place, framework: asked.framework, nodes: asked.nodes.filter(({ code }) => !closed.has(code)), given }
}

/** The verdicts of the acting assessor as a spreadsheet; it holds nothing of the self-scan. */
export const inspectionWorkbook = (ctx: Ctx, inspectionId: string, language: Language): Promise<Uint8Array> =>
  inTransaction(ctx, async (tx) => {
    const { place, framework, nodes, given } = await open(tx, inspectionId)
    await audit(tx, 'assessments.export_inspection', { object: 'inspection', id: inspectionId, fields: [place] })
    const rows = nodes.map(({ code }) => ({
      norm: code,
      version: given.get(code)?.version ?? 0,
      cells: cellsOf(given.get(code)),
    }))
    const base = { inspection: inspectionId, place, framework: `${framework.code} ${framework.version}`, rows }
    return writeInspection({ base, framework, nodes, language, madeAt: tx.now })
  })

/** Reads a filled-in spreadsheet and keeps what it changes until it is confirmed. @returns its id, or every fault of the file. */
export const previewInspection = (
  ctx: Ctx,
  inspectionId: string,
  bytes: Uint8Array,
): Promise<{ id: string } | { faults: FileFault[] }> =>
  inTransaction(ctx, async (tx) => {
    const { found, place, framework } = await open(tx, inspectionId)
    roundMustBeOpen(tx, found.round)
    const { rows, faults } = await readInspection(bytes, { inspection: inspectionId, place, framework })
    if (faults.length > 0) return { faults }
    const changes = rows.filter(({ base, mine }) => contentHash(base) !== contentHash(mine))
    const { personId } = personOf(tx)
    const mine = and(eq(inspectionImports.inspectionId, inspectionId), eq(inspectionImports.madeBy, personId))
    await tx.db.delete(inspectionImports).where(and(mine, isNull(inspectionImports.appliedAt)))
    const [made] = await tx.db
      .insert(inspectionImports)
      .values({ ...keysOf(found), place, changes, madeBy: personId, madeAt: tx.now })
      .returning({ id: inspectionImports.id })
    if (!made) throw notFound('import')
    return made
  })

async function rowsOf(tx: Tx, inspectionId: string, importId: string): Promise<FileRow[]> {
  const at = and(eq(inspectionImports.id, anId(importId, 'import')), eq(inspectionImports.inspectionId, inspectionId))
  const [kept] = await tx.db
    .select()
    .from(inspectionImports)
    .where(and(at, isNull(inspectionImports.appliedAt)))
  if (!kept) throw notFound('import')
  return kept.changes
}

/** The report again, against the verdicts of this moment. */
export const readInspectionImport = (ctx: Ctx, inspectionId: string, importId: string): Promise<InspectionReport> =>
  inTransaction(ctx, async (tx) => {
    const { given } = await open(tx, inspectionId)
    const changes = changesIn(await rowsOf(tx, inspectionId, importId), given)
    return { id: importId, changes, seen: contentHash(changes) }
  })

/** Drops a report without changing anything else. */
export const discardInspectionImport = (ctx: Ctx, inspectionId: string, importId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await open(tx, inspectionId)
    await rowsOf(tx, inspectionId, importId)
    await tx.db.delete(inspectionImports).where(eq(inspectionImports.id, importId))
  })

/**
 * Gives the verdicts that the file changed, and of the conflicts those in `fileWins` (`norm/field`); all of it or nothing, and
 * by the same rules as one by one: a norm whose theme was revealed meanwhile stops it.
 * @throws AppError conflict when the verdicts changed since the report was shown, invalid with all problems
 */
export const applyInspectionImport = (
  ctx: Ctx,
  inspectionId: string,
  importId: string,
  choice: { seen: string; fileWins: readonly string[] },
): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const { given } = await open(tx, inspectionId)
    const changes = changesIn(await rowsOf(tx, inspectionId, importId), given)
    if (contentHash(changes) !== choice.seen) throw conflict('import')
    const merged = mergedCells(changes, given, new Set(choice.fileWins))
    const problems: Problem[] = []
    for (const [norm, cells] of merged) {
      const read = VerdictInput.safeParse({ ...cells, version: given.get(norm)?.version ?? 0 })
      const own = read.success
        ? await giveVerdict(tx, inspectionId, norm, read.data).then(() => [], problemsIn)
        : problemsOf(read.error)
      problems.push(...own.map((problem) => ({ ...problem, path: norm })))
    }
    if (problems.length > 0) throw invalid(problems)
    await tx.db
      .update(inspectionImports)
      .set({ appliedAt: tx.now, changes: [] })
      .where(eq(inspectionImports.id, importId))
    await audit(tx, 'assessments.import_inspection', {
      object: 'inspection',
      id: inspectionId,
      fields: [...merged.keys()],
    })
    return merged.size
  })

function problemsIn(error: unknown): readonly Problem[] {
  if (isAppError(error) && error.code === 'invalid') return error.problems
  throw error
}
