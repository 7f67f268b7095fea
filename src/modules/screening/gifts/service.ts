import { and, asc, desc, eq, ilike, ne, or, type SQL, sql } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { mustAssess } from '../declarations/assessors.ts'
import { aboutOf } from '../declarations/declaring.ts'
import { may } from '../declarations/policy.ts'
import { asOwner } from '../own/owner.ts'
import { type DecideGift, GiftQuery, type NewGift } from './input.ts'
import { type Gift, gifts } from './schema.ts'

/** Enters a gift that one was offered; the own manager decides about one that was accepted. @throws AppError invalid for a later day */
export const enterGift = (ctx: Ctx, input: NewGift): Promise<Gift> =>
  asOwner(ctx, async (tx, owner) => {
    if (input.offeredOn > dayOf(tx.now)) throw invalid([{ path: 'offeredOn', reason: 'screening.gift_later' }])
    const { personId } = personOf(tx)
    const { name, function: work, assessorId } = await aboutOf(tx, owner, owner.files[0])
    const state = input.isAccepted ? 'asked' : 'noted'
    const about = { organisationId: owner.organisationId, personId, name, function: work, assessorId }
    const [made] = await tx.db
      .insert(gifts)
      .values({ ...input, ...about, state, madeAt: tx.now })
      .returning()
    if (!made) throw notFound('gift')
    await audit(tx, 'screening.enter_gift', { object: 'gift', id: made.id })
    return made
  })

/** The gifts that the actor entered, the newest first. */
export const myGifts = (ctx: Ctx): Promise<Gift[]> =>
  asOwner(ctx, (tx, { organisationId }) =>
    tx.db
      .select()
      .from(gifts)
      .where(and(eq(gifts.personId, personOf(tx).personId), eq(gifts.organisationId, organisationId)))
      .orderBy(desc(gifts.offeredOn), gifts.id)
      .limit(50),
  )

type Asked = ReturnType<typeof GiftQuery.parse>

/** For HR all of the organisation, for everyone else what they decide; never one's own. */
function fits(tx: Tx, { search, state }: Pick<Asked, 'search' | 'state'>): SQL | undefined {
  const { organisationId, personId } = personOf(tx)
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return and(
    eq(gifts.organisationId, organisationId),
    ne(gifts.personId, personId),
    allows(tx, may.readAll, { organisationId }) ? undefined : eq(gifts.assessorId, personId),
    state ? eq(gifts.state, state) : undefined,
    search === '' ? undefined : or(ilike(gifts.name, like), ilike(gifts.giver, like), ilike(gifts.what, like)),
  )
}

const columns = {
  offeredOn: gifts.offeredOn,
  name: sql`lower(${gifts.name})`,
  giver: sql`lower(${gifts.giver})`,
  value: gifts.valueCents,
  state: gifts.state,
} as const
const order = ({ sort, descending }: Asked) => [
  descending ? sql`${columns[sort]} desc nulls last` : sql`${columns[sort]} asc nulls last`,
  asc(gifts.id),
]

/** One page of the register that the actor may read; `count` is of all pages. @throws AppError not_found */
export const findGifts = (ctx: Ctx, query: GiftQuery = {}): Promise<{ count: number; results: Gift[] }> =>
  inTransaction(ctx, async (tx) => {
    await mustAssess(tx, gifts)
    const asked = GiftQuery.parse(query)
    const { page, pageSize } = asked
    const where = fits(tx, asked)
    const results = await tx.db
      .select()
      .from(gifts)
      .where(where)
      .orderBy(...order(asked))
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    await audit(tx, 'screening.read_gifts', { object: 'organisation', id: personOf(tx).organisationId })
    return { count: await tx.db.$count(gifts, where), results }
  })

/** All that the query finds, whatever its page, for a file. The log says that it was taken out. */
export const exportGifts = (ctx: Ctx, query: GiftQuery = {}): Promise<Gift[]> =>
  inTransaction(ctx, async (tx) => {
    await mustAssess(tx, gifts)
    const asked = GiftQuery.parse(query)
    await audit(tx, 'screening.export_gifts', { object: 'organisation', id: personOf(tx).organisationId })
    return tx.db
      .select()
      .from(gifts)
      .where(fits(tx, asked))
      .orderBy(...order(asked))
  })

/**
 * The manager decides about a gift that was accepted; HR where the staff file knows no manager.
 * @throws AppError not_found, forbidden, conflict when someone was first
 */
export const decideGift = (ctx: Ctx, id: string, { state, reason }: DecideGift): Promise<Gift> =>
  inTransaction(ctx, async (tx) => {
    const [before] = await tx.db
      .select()
      .from(gifts)
      .where(and(eq(gifts.id, id), ne(gifts.personId, personOf(tx).personId)))
    if (!before) throw notFound('gift')
    if (before.assessorId === null) authorise(tx, may.readAll, before)
    else authorise(tx, may.assess, before)
    const values = { state, reason, decidedBy: personOf(tx).personId, decidedAt: tx.now, revision: before.revision + 1 }
    const open = and(eq(gifts.id, id), eq(gifts.revision, before.revision), eq(gifts.state, 'asked'))
    const [after] = await tx.db.update(gifts).set(values).where(open).returning()
    if (!after) throw conflict('gift')
    await audit(tx, 'screening.decide_gift', { object: 'gift', id, fields: ['state', 'reason'] })
    return after
  })
