import { and, eq, ne, sql } from 'drizzle-orm'
import { contentFile } from '#content/read.ts'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { type Agreement, agreementOf } from './agreement.ts'
import type { CodeInput } from './input.ts'
import { type Coded, codedOf, codesOf, countedItems, type Item } from './items.ts'
import { may } from './policy.ts'
import { type Code, codes } from './schema.ts'
import { newCodes } from './text/clusters.ts'
import { learn, seedText, suggest } from './text/suggest.ts'
import { rarityOf } from './text/vectors.ts'

const kept = ['title', 'description', 'seedWords', 'examples']

/** A code with what people gave it: municipalities are counted, not mentions. */
export type CountedCode = Code & { municipalities: number; items: number }

/** How often people took over what was proposed to them. */
export type Acceptance = { proposed: number; taken: number }

export type CodeBook = {
  codes: CountedCode[]
  agreement: Agreement
  /** Where the proposal was on the screen, and where it was kept back until two people had coded apart. */
  acceptance: { shown: Acceptance; hidden: Acceptance }
  items: number
  waiting: number
}

/** The code book of the acting district, with counts, agreement of two coders, and how often a proposal was taken over. */
export const readBook = (ctx: Ctx): Promise<CodeBook> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.code, { organisationId })
    const coded = await codedOf(tx, organisationId)
    const done = new Set(coded.codings.map(({ itemId }) => itemId))
    return {
      codes: countCodes(coded),
      agreement: agreementFor(coded),
      acceptance: acceptanceOf(coded),
      items: coded.items.length,
      waiting: coded.items.filter(({ id }) => !done.has(id)).length,
    }
  })

export function countCodes(coded: Coded): CountedCode[] {
  const counted = countedItems(coded)
  return coded.book.map((code) => {
    const own = counted.filter((one) => one.codes.includes(code.id))
    const municipalities = new Set(own.map(({ item }) => item.finding.organisationId)).size
    return { ...code, municipalities, items: own.length }
  })
}

/** Over the items that two people coded apart. What someone is not yet allowed to see is not in it. */
function agreementFor({ book, codings }: Coded): Agreement {
  const pairs = [...Map.groupBy(codings, ({ itemId }) => itemId).values()].flatMap((given) => {
    const [first, second] = [1, 2].map((place) => given.find((one) => one.place === place))
    return first && second ? [{ first: first.codes, second: second.codes }] : []
  })
  return agreementOf(
    pairs,
    book.map(({ id }) => id),
  )
}

function acceptanceOf({ codings }: Coded): CodeBook['acceptance'] {
  const over = (isHidden: boolean): Acceptance => {
    const proposed = codings.filter(
      ({ place, doubled, suggested }) => place > 0 && doubled === isHidden && suggested.length > 0,
    )
    const taken = proposed.filter(({ codes: given, suggested }) => suggested.every((code) => given.includes(code)))
    return { proposed: proposed.length, taken: taken.length }
  }
  return { shown: over(false), hidden: over(true) }
}

/** What suggestions are made from now. */
export function learnedFrom(coded: Coded) {
  const open = coded.book.filter(({ retiredAt }) => retiredAt === null)
  const rarity = rarityOf([...open.map(seedText), ...coded.items.map(({ text }) => text)])
  const confirmed = countedItems(coded).map(({ item, codes: given }) => ({
    id: item.id,
    text: item.text,
    codes: given,
  }))
  return learn(open, confirmed, rarity)
}

export type ProposedCode = { terms: string[]; items: Item[] }

/** New codes that the texts without a fitting code suggest; an analyst takes one over or leaves it. */
export const proposedCodes = (ctx: Ctx): Promise<ProposedCode[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.code, { organisationId })
    const coded = await codedOf(tx, organisationId)
    const learned = learnedFrom(coded)
    const done = new Set(coded.codings.flatMap(({ itemId, codes: given }) => (given.length > 0 ? [itemId] : [])))
    const left = coded.items.filter(
      ({ id, text, isDouble }) => !isDouble && !done.has(id) && suggest(text, learned).unsure === 'far',
    )
    const texts = left.map(({ id, text, finding }) => ({ id, text, municipality: finding.organisationId }))
    const byId = new Map(left.map((item) => [item.id, item]))
    return newCodes(texts, learned.rarity).map(({ terms, items }) => ({
      terms,
      items: items.flatMap((id) => byId.get(id) ?? []),
    }))
  })

/** One code. @throws AppError not_found, also for one of another district */
export const readCode = (ctx: Ctx, id: string): Promise<Code> =>
  inTransaction(ctx, async (tx) => {
    const code = await findCode(tx, id)
    authorise(tx, may.code, code)
    return code
  })

async function findCode(tx: Tx, id: string): Promise<Code> {
  const [found] = await tx.db.select().from(codes).where(eq(codes.id, id))
  if (!found) throw notFound('code')
  return found
}

/** Adds a code to the book of the acting district. @throws AppError invalid for a title that is there already */
export const createCode = (ctx: Ctx, { revision: _, ...input }: CodeInput): Promise<Code> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.keepCodes, { organisationId })
    await mustBeNew(tx, organisationId, input.title, null)
    const [made] = await tx.db
      .insert(codes)
      .values({ ...input, organisationId, madeBy: personId, madeAt: tx.now })
      .returning()
    if (!made) throw notFound('code')
    await audit(tx, 'common-threads.create_code', { object: 'code', id: made.id, fields: kept })
    return made
  })

async function mustBeNew(tx: Tx, organisationId: string, title: string, id: string | null): Promise<void> {
  const same = and(eq(codes.organisationId, organisationId), sql`lower(${codes.title}) = lower(${title})`)
  const [other] = await tx.db
    .select({ id: codes.id })
    .from(codes)
    .where(id ? and(same, ne(codes.id, id)) : same)
  if (other) throw invalid([{ path: 'title', reason: 'common-threads.code_twice' }])
}

/** Changes a code; `revision` is the one that was on the screen. */
export const changeCode = (ctx: Ctx, id: string, { revision, ...input }: CodeInput): Promise<Code> =>
  inTransaction(ctx, async (tx) => {
    const before = await findCode(tx, id)
    authorise(tx, may.keepCodes, before)
    await mustBeNew(tx, before.organisationId, input.title, id)
    const [after] = await tx.db
      .update(codes)
      .set({ ...input, revision: revision + 1 })
      .where(and(eq(codes.id, id), eq(codes.revision, revision)))
      .returning()
    if (!after) throw conflict('code')
    await audit(tx, 'common-threads.change_code', { object: 'code', id, fields: kept })
    return after
  })

/** Takes a code out of use, or back into it; what it was given to keeps it. */
export const retireCode = (ctx: Ctx, id: string, retire: boolean): Promise<Code> =>
  inTransaction(ctx, async (tx) => {
    const before = await findCode(tx, id)
    authorise(tx, may.keepCodes, before)
    if ((before.retiredAt !== null) === retire)
      throw ruleBroken(retire ? 'common-threads.code_already_retired' : 'common-threads.code_not_retired')
    const [after] = await tx.db
      .update(codes)
      .set({ retiredAt: retire ? tx.now : null })
      .where(eq(codes.id, id))
      .returning()
    if (!after) throw notFound('code')
    await audit(tx, retire ? 'common-threads.retire_code' : 'common-threads.resume_code', {
      object: 'code',
      id,
      fields: ['retiredAt'],
    })
    return after
  })

/** Fills an empty book with the codes that ship with Weerwerk. @returns how many; 0 when the book is not empty */
export const startBook = (ctx: Ctx): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepCodes, { organisationId })
    const [there] = await tx.db
      .select({ id: codes.id })
      .from(codes)
      .where(eq(codes.organisationId, organisationId))
      .limit(1)
    if (there) return 0
    const first: Omit<CodeInput, 'revision'>[] = JSON.parse(contentFile('code-book.json').toString('utf8'))
    for (const code of first) await createCode(tx, { ...code, revision: 0 })
    return first.length
  })

/** The codes that a thread can name: those in use. For who keeps threads, who may keep codes too. */
export const openCodes = (ctx: Ctx, districtId: string): Promise<{ id: string; title: string }[]> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.keepCodes, { organisationId: districtId })
    const all = await codesOf(tx, districtId)
    return all.flatMap(({ id, title, retiredAt }) => (retiredAt === null ? [{ id, title }] : []))
  })
