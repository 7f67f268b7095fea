import { eq, lt } from 'drizzle-orm'
import { authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { conflict, ruleBroken } from '#platform/errors'
import { askMeasuring } from '../indicators/asking.ts'
import { authoriseFile, previewOf, waitingFile, waits } from './import.ts'
import { mustNotBeEmployer } from './own-employer.ts'
import { may } from './policy.ts'
import { findingImports } from './schema.ts'
import { insertFinding, placeOf } from './service.ts'

/**
 * Enters what the preview with this hash showed, all or nothing. @returns how many findings
 * @throws AppError rule_broken when no file waits any more, conflict when something changed since it was shown
 */
export const applyFindings = (ctx: Ctx, hash: string): Promise<{ added: number; known: number }> =>
  inTransaction(ctx, async (tx) => {
    const here = authoriseFile(tx)
    const waiting = await waitingFile(tx, here.organisationId)
    if (!waiting) throw ruleBroken('assessments.findings_file_gone')
    const { frameworkId, roundId } = waiting.content
    const preview = await previewOf(tx, { ...here, fileName: waiting.fileName, content: waiting.content })
    if (preview.hash !== hash) throw conflict('findings')
    for (const { line: _, municipality: __, ...row } of preview.added) {
      const place = placeOf(tx, row.organisationId)
      authorise(tx, may.enterFinding, place)
      await mustNotBeEmployer(tx, { ...row, roundId })
      await insertFinding(tx, {
        ...row,
        ...place,
        frameworkId,
        roundId,
        origin: row.reportTitle === null ? 'spreadsheet' : 'report',
      })
    }
    for (const id of new Set(preview.added.map(({ organisationId }) => organisationId))) await askMeasuring(tx, id)
    await tx.db.delete(findingImports).where(eq(findingImports.id, waiting.id))
    await audit(tx, 'assessments.apply_findings', { object: 'finding-import', id: waiting.id })
    return { added: preview.added.length, known: preview.known }
  })

/** For a job, as the system: takes away files that nobody confirmed within a day. @returns how many */
export const forgetFindingFiles = (ctx: Ctx): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const gone = await tx.db
      .delete(findingImports)
      .where(lt(findingImports.madeAt, new Date(tx.now.getTime() - waits)))
      .returning({ id: findingImports.id })
    return gone.length
  })
