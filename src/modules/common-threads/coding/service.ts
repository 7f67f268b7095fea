import { and, eq, gt, sql } from 'drizzle-orm'
import { mustNotBeEmployer } from '#modules/assessments'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, notFound, ruleBroken } from '#platform/errors'
import { learnedFrom } from './book.ts'
import { type Coded, codedOf, codedTimes, type Item } from './items.ts'
import { may } from './policy.ts'
import { codings } from './schema.ts'
import { suggest } from './text/suggest.ts'

export function itemIn({ items }: Coded, itemId: string): Item {
  const found = items.find(({ id }) => id === itemId)
  if (!found) throw notFound('item')
  return found
}

/**
 * Confirms the codes of an item: the first coder's, or of an item for two people the codes of one of them, apart from the
 * other. What was proposed at that moment is kept beside it. Again: replaces them, as long as nobody else's depend on it.
 * @throws AppError invalid for a code that is not in use, rule_broken when two people coded it already or when the acting
 * assessor works for its municipality
 */
export const giveCodes = (ctx: Ctx, itemId: string, given: readonly string[]): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { coded, item, wanted } = await forCoding(tx, itemId, given)
    const { personId } = personOf(tx)
    const times = (await codedTimes(tx, [itemId])).get(itemId) ?? 0
    const own = coded.codings.find(
      (one) => one.itemId === itemId && (!item.isDouble || one.coderId === personId) && one.place > 0,
    )
    if (item.isDouble && times >= 2) throw ruleBroken('common-threads.coded_by_two')
    const { code } = suggest(item.text, learnedFrom(coded), itemId)
    await save(tx, item, { place: own?.place ?? times + 1, codes: wanted, suggested: code ? [code] : [] })
    await audit(tx, 'common-threads.give_codes', { object: item.kind, id: itemId, fields: ['codes'] })
  })

/** What two people agree on after they coded an item apart; their own codes stay as they were. */
export const agreeOnCodes = (ctx: Ctx, itemId: string, given: readonly string[]): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { item, wanted } = await forCoding(tx, itemId, given)
    const times = (await codedTimes(tx, [itemId])).get(itemId) ?? 0
    if (!item.isDouble || times < 2) throw ruleBroken('common-threads.not_coded_by_two')
    await save(tx, item, { place: 0, codes: wanted, suggested: [] })
    await audit(tx, 'common-threads.agree_on_codes', { object: item.kind, id: itemId, fields: ['codes'] })
  })

async function forCoding(tx: Tx, itemId: string, given: readonly string[]) {
  const { organisationId } = personOf(tx)
  authorise(tx, may.code, { organisationId })
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${itemId}, 0))`)
  const coded = await codedOf(tx, organisationId)
  const item = itemIn(coded, itemId)
  await mustNotBeEmployer(tx, item.finding)
  const wanted = [...new Set(given)]
  const open = new Set(coded.book.filter(({ retiredAt }) => retiredAt === null).map(({ id }) => id))
  const kept = new Set(coded.codings.filter((one) => one.itemId === itemId).flatMap(({ codes }) => codes))
  if (wanted.some((code) => !open.has(code) && !kept.has(code)))
    throw invalid([{ path: 'codes', reason: 'common-threads.code_unknown' }])
  return { coded, item, wanted }
}

type Saved = { place: number; codes: string[]; suggested: string[] }

async function save(tx: Tx, item: Item, { place, codes, suggested }: Saved): Promise<void> {
  const { organisationId, personId } = personOf(tx)
  await tx.db
    .insert(codings)
    .values({
      organisationId,
      itemKind: item.kind,
      itemId: item.id,
      findingId: item.finding.id,
      place,
      doubled: item.isDouble,
      codes,
      suggested,
      coderId: personId,
      codedAt: tx.now,
    })
    .onConflictDoUpdate({
      target: [codings.itemId, codings.place],
      set: { codes, suggested, coderId: personId, codedAt: tx.now },
    })
}

/** Takes one's codes back; of an item that two people coded only what they agreed on can be taken back. */
export const takeCodesBack = (ctx: Ctx, itemId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.code, { organisationId })
    const item = itemIn(await codedOf(tx, organisationId), itemId)
    await mustNotBeEmployer(tx, item.finding)
    const times = (await codedTimes(tx, [itemId])).get(itemId) ?? 0
    const isFixed = item.isDouble && times >= 2
    const which = isFixed ? eq(codings.place, 0) : gt(codings.place, 0)
    const gone = await tx.db
      .delete(codings)
      .where(and(eq(codings.itemId, itemId), which))
      .returning({ id: codings.id })
    if (gone.length === 0) throw ruleBroken(isFixed ? 'common-threads.coded_by_two' : 'common-threads.not_coded')
    await audit(tx, 'common-threads.take_codes_back', { object: item.kind, id: itemId, fields: ['codes'] })
  })
