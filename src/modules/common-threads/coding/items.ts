import { eq, sql } from 'drizzle-orm'
import { findingsOfDistrict, type ListedFinding } from '#modules/assessments'
import { rowsOf, type Tx } from '#platform/db'
import { countedCodes, type ItemKind, isDoubled } from './model.ts'
import { type Code, type Coding, codes, codings } from './schema.ts'

/** A finding or recommendation as it gets codes. */
export type Item = {
  id: string
  kind: ItemKind
  finding: ListedFinding
  /** What is compared and shown: the text with its quote. */
  text: string
  isDouble: boolean
}

/** Every item of a district's findings, oldest finding first, each followed by its recommendations. */
export const itemsOf = (findings: readonly ListedFinding[]): Item[] =>
  findings.flatMap((finding) => [
    {
      id: finding.id,
      kind: 'finding' as const,
      finding,
      text: finding.quote ? `${finding.text}\n“${finding.quote}”` : finding.text,
      isDouble: isDoubled(finding.id),
    },
    ...finding.recommendations.map(({ id, text }) => ({
      id,
      kind: 'recommendation' as const,
      finding,
      text,
      isDouble: isDoubled(id),
    })),
  ])

/** What was coded in a district, as far as the actor may see: as the system everything. */
export type Coded = { book: Code[]; items: Item[]; codings: Coding[] }

/** The code book, the items and the codings of a district. Three statements; the caller authorises. */
export async function codedOf(tx: Tx, districtId: string): Promise<Coded> {
  const book = await codesOf(tx, districtId)
  const items = itemsOf(await findingsOfDistrict(tx, districtId))
  const known = new Set(items.map(({ id }) => id))
  const all = await tx.db.select().from(codings).where(eq(codings.organisationId, districtId)).orderBy(codings.codedAt)
  return { book, items, codings: all.filter(({ itemId }) => known.has(itemId)) }
}

/** Every code of a district, in the order in which they were made; the caller authorises. */
export const codesOf = (tx: Tx, districtId: string): Promise<Code[]> =>
  tx.db.select().from(codes).where(eq(codes.organisationId, districtId)).orderBy(codes.madeAt, codes.title)

/** Items with the codes that count. */
export function countedItems({ items, codings: all }: Coded): { item: Item; codes: string[] }[] {
  const byItem = Map.groupBy(all, ({ itemId }) => itemId)
  return items.flatMap((item) => {
    const given = countedCodes(byItem.get(item.id) ?? [], item.isDouble)
    return given.length > 0 ? [{ item, codes: given }] : []
  })
}

/** How often each item was coded by people apart, which tells nothing of the codes. */
export async function codedTimes(tx: Tx, itemIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await rowsOf<{ id: string; times: number }>(
    tx.db,
    sql`select id, common_threads.coded_times(id::uuid) as times
      from jsonb_array_elements_text(${JSON.stringify(itemIds)}::jsonb) as id`,
  )
  return new Map(rows.map(({ id, times }) => [id, times]))
}
