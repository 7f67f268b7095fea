import { eq } from 'drizzle-orm'
import { judgesBlind } from '#modules/assessments'
import { allows, authorise, type Rule } from '#platform/access'
import type { Ctx, Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { may, type PaperRecord } from './policy.ts'
import { type PaperRow, papers, textBlocks } from './schema.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A paper that the actor may see. @throws AppError not_found */
export async function findPaper(tx: Tx, id: string): Promise<PaperRow> {
  if (!uuid.test(id)) throw notFound('paper')
  const [found] = await tx.db.select().from(papers).where(eq(papers.id, id))
  if (!found) throw notFound('paper')
  return found
}

/** What may be written at each place of a paper, by that place. */
export async function textsOf(tx: Tx, paperId: string): Promise<Record<string, string>> {
  const rows = await tx.db.select().from(textBlocks).where(eq(textBlocks.paperId, paperId))
  return Object.fromEntries(rows.map(({ slot, words }) => [slot, words]))
}

/** Who makes and changes a paper: the district, or of a fact sheet the municipality. */
export const keepRule = ({ kind }: Pick<PaperRecord, 'kind'>): Rule<PaperRecord> =>
  kind === 'fact-sheet' ? may.keepFactSheets : may.keepPapers

/** Whether someone works on a paper, and so sees its draft. */
export const worksOn = (ctx: Ctx, paper: PaperRecord): boolean =>
  allows(ctx, may.readDrafts, paper) || allows(ctx, may.readFactSheets, paper)

/**
 * @throws AppError forbidden for who may not read it; also for who judges municipalities of its round and so may not see their
 * own levels
 */
export async function mustRead(tx: Tx, paper: PaperRow): Promise<void> {
  if (worksOn(tx, paper)) return
  if (paper.kind === 'fact-sheet') {
    authorise(tx, may.readReleased, paper)
    if (paper.roundId && (await judgesBlind(tx, paper.roundId))) authorise(tx, may.readFactSheets, paper)
    return
  }
  if (!allows(tx, may.readForProvince, paper)) authorise(tx, may.readPublished, paper)
}
