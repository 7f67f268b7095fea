import { and, eq, isNull, sql } from 'drizzle-orm'
import { frameworkOf, norms } from '#modules/frameworks'
import { organisationCode } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound } from '#platform/errors'
import type { Language } from '#platform/language'
import { contentHash } from './content-hash.ts'
import { bringEvidence, withEvidence } from './exchange-oscal/bring-evidence.ts'
import { rowsFromResults } from './exchange-oscal/rows.ts'
import { findScan, holdScan, mustTakeAnswers, type ScanAndRound } from './load.ts'
import type { FileFault, FileRow, TravellingFile } from './offline/cells.ts'
import { type CellChange, conflicts, type MergedAnswer, mergedAnswers, mergeProblems } from './offline/conflicts.ts'
import { readScanWorkbook } from './offline/read-workbook.ts'
import { scanWorkbook } from './offline/write-workbook.ts'
import { may } from './policy.ts'
import { type AnswerRow, answers, imports } from './schema.ts'

/** What a filled-in spreadsheet would change now. `pieces` is how much evidence comes along; `seen` names exactly this
 * report: applying another one is refused. */
export type ImportReport = { id: string; changes: CellChange[]; pieces: number; seen: string }

const isJson = (bytes: Uint8Array) => /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 100)))

/** The scan as a protected spreadsheet to fill in without a connection. */
export const workbookFor = (ctx: Ctx, scanId: string, language: Language): Promise<Uint8Array> =>
  inTransaction(ctx, async (tx) => {
    const { found, framework, nodes, given } = await loaded(tx, scanId)
    await audit(tx, 'assessments.export', { object: 'scan', id: scanId })
    const { id: scan, roundId: round, organisationId: organisation } = found.scan
    return scanWorkbook({ scan, round, organisation, framework, nodes, answers: given, language, madeAt: tx.now })
  })

/**
 * Reads a filled-in spreadsheet, or a self-scan in OSCAL assessment results, and keeps what it changes until someone confirms; the
 * scan stays as it is. A report that was not confirmed gives way to the newer one.
 * @returns the id of the report, or every fault of the file with the address of its cell
 */
export const previewImport = (
  ctx: Ctx,
  scanId: string,
  bytes: Uint8Array,
): Promise<{ id: string } | { faults: FileFault[] }> =>
  inTransaction(ctx, async (tx) => {
    const { found, framework, nodes } = await loaded(tx, scanId)
    mustTakeAnswers(tx, found)
    const { rows, files, faults } = isJson(bytes)
      ? rowsFromResults(bytes, {
          framework,
          nodes,
          municipality: await organisationCode(tx, found.scan.organisationId),
        })
      : { ...(await readScanWorkbook(bytes, { scan: scanId, framework, nodes })), files: [] }
    if (faults.length > 0) return { faults }
    const held = await withEvidence(tx, { rows, files })
    if (held.problems.length > 0) return { faults: held.problems.map((problem) => ({ ...problem, norm: null })) }
    const changes = held.rows.filter(
      ({ base, mine, evidence }) => evidence !== undefined || contentHash(base) !== contentHash(mine),
    )
    await tx.db.delete(imports).where(and(eq(imports.scanId, scanId), isNull(imports.appliedAt)))
    const { organisationId, personId } = personOf(tx)
    const [made] = await tx.db
      .insert(imports)
      .values({ scanId, organisationId, changes, files: held.files, madeBy: personId, madeAt: tx.now })
      .returning({ id: imports.id })
    if (!made) throw new Error('the import was not kept')
    return made
  })

/** The report again, against the answers of this moment. @throws AppError not_found once it is applied or discarded. */
export const readImport = (ctx: Ctx, scanId: string, importId: string): Promise<ImportReport> =>
  inTransaction(ctx, async (tx) => {
    const { given } = await loaded(tx, scanId)
    return report(importId, await rowsOf(tx, scanId, importId), given)
  })

/** Drops a report without changing anything else. */
export const discardImport = (ctx: Ctx, scanId: string, importId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.exchange, (await findScan(tx, scanId)).scan)
    await rowsOf(tx, scanId, importId)
    await tx.db.delete(imports).where(eq(imports.id, importId))
  })

/**
 * Saves what the file changed, and of the conflicts those in `fileWins` (`norm/field`). All of it or nothing.
 * @returns the number of norms that changed
 * @throws AppError conflict when the answers changed since the report `seen` was shown, invalid with all problems of the
 * answers as they would become, rule_broken when the scan takes no answers
 */
export const applyImport = (
  ctx: Ctx,
  scanId: string,
  importId: string,
  choice: { seen: string; fileWins: readonly string[] },
): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const { found, framework, nodes, given } = await loaded(tx, scanId, (inside, id) => holdScan(inside, id, 'share'))
    mustTakeAnswers(tx, found)
    const rows = await rowsOf(tx, scanId, importId)
    const { changes, seen } = report(importId, rows, given)
    if (seen !== choice.seen) throw conflict('import')
    const merged = mergedAnswers(changes, given, new Set(choice.fileWins))
    const problems = mergeProblems(framework, nodes, merged)
    if (problems.length > 0) throw invalid(problems)
    if (merged.length > 0) await save(tx, found, merged)
    await bringEvidence(tx, scanId, { rows, files: await filesOf(tx, importId) })
    await tx.db.update(imports).set({ appliedAt: tx.now, changes: [], files: [] }).where(eq(imports.id, importId))
    await audit(tx, 'assessments.import', { object: 'scan', id: scanId, fields: merged.map(({ norm }) => norm) })
    return merged.length
  })

async function loaded(tx: Tx, scanId: string, find: (tx: Tx, id: string) => Promise<ScanAndRound> = findScan) {
  const found = await find(tx, scanId)
  authorise(tx, may.exchange, found.scan)
  const framework = await frameworkOf(tx, found.round.frameworkId)
  const given = await tx.db.select().from(answers).where(eq(answers.scanId, scanId))
  return { found, framework, nodes: norms(framework, found.round.groups), given }
}

async function rowsOf(tx: Tx, scanId: string, importId: string): Promise<FileRow[]> {
  const [kept] = await tx.db
    .select({ changes: imports.changes })
    .from(imports)
    .where(and(eq(imports.id, importId), eq(imports.scanId, scanId), isNull(imports.appliedAt)))
  if (!kept) throw notFound('import')
  return kept.changes
}

/** Loaded only to be kept: they can be large. */
async function filesOf(tx: Tx, importId: string): Promise<TravellingFile[]> {
  const [kept] = await tx.db.select({ files: imports.files }).from(imports).where(eq(imports.id, importId))
  return kept?.files ?? []
}

function report(id: string, rows: readonly FileRow[], given: readonly AnswerRow[]): ImportReport {
  const changes = conflicts(rows, given)
  const pieces = new Set(rows.flatMap(({ evidence = [] }) => evidence.map((piece) => piece.id))).size
  return { id, changes, pieces, seen: contentHash(changes) }
}

/** One statement for all norms; an answer that changed since it was compared makes the whole import stop. */
async function save(tx: Tx, { scan }: ScanAndRound, merged: readonly MergedAnswer[]): Promise<void> {
  const { organisationId, personId } = personOf(tx)
  const saved = await tx.db
    .insert(answers)
    .values(
      merged.map(({ norm, version, level, reason, measure, measureDue }) => ({
        scanId: scan.id,
        norm,
        organisationId,
        level: level === 'na' ? null : level,
        notApplicable: level === 'na',
        reason,
        measure,
        measureDue,
        version: version + 1,
        answeredBy: personId,
        answeredAt: tx.now,
      })),
    )
    .onConflictDoUpdate({
      target: [answers.scanId, answers.norm],
      set: {
        level: sql`excluded.level`,
        notApplicable: sql`excluded.not_applicable`,
        reason: sql`excluded.reason`,
        measure: sql`excluded.measure`,
        measureDue: sql`excluded.measure_due`,
        needsConfirmation: false,
        version: sql`excluded.version`,
        answeredBy: personId,
        answeredAt: tx.now,
      },
      setWhere: sql`${answers.version} = excluded.version - 1`,
    })
    .returning({ norm: answers.norm })
  if (saved.length !== merged.length) throw conflict('import')
}
