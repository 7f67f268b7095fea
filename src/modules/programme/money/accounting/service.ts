import { and, desc, eq, isNull } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { findProgramme, recordOf } from '../../queries.ts'
import type { Programme } from '../../schema.ts'
import type { Explanation } from '../input.ts'
import { enter, oneAtATime } from '../load.ts'
import { may } from '../policy.ts'
import { type AccountRow, accountExplanations, accounts } from '../schema.ts'
import { contentOf } from './content.ts'
import { type AccountContent, unexplained } from './model.ts'

export type Accountability = {
  programme: Programme
  /** The account asked for; null when none was started, and then `content` is how it would be today. */
  account: Pick<AccountRow, 'id' | 'number' | 'upTo' | 'closedAt'> | null
  content: AccountContent
  /** Why it can't be closed yet. */
  missing: number
  waiting: number
  others: Pick<AccountRow, 'id' | 'number' | 'upTo' | 'closedAt'>[]
  mayAccount: boolean
}

const accountsOf = (tx: Tx, programmeId: string): Promise<AccountRow[]> =>
  tx.db.select().from(accounts).where(eq(accounts.programmeId, programmeId)).orderBy(desc(accounts.number))

/**
 * The account with this number, or else the newest one: what is open is worked out now, what was closed is as it was.
 * @throws AppError not_found
 */
export const readAccountability = (
  ctx: Ctx,
  programmeId: string,
  number: number | null = null,
): Promise<Accountability> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.readMoney)
    const all = await accountsOf(tx, programmeId)
    const account = number === null ? (all[0] ?? null) : (all.find((one) => one.number === number) ?? null)
    if (number !== null && account === null) throw notFound('account')
    const live = account?.content ? null : await contentOf(tx, programme, account)
    const content = account?.content ?? live
    if (!content) throw notFound('account')
    return {
      programme,
      account,
      content,
      missing: live && account ? unexplained(live).length : 0,
      waiting: live && account ? live.waiting : 0,
      others: all.filter(({ id }) => id !== account?.id),
      mayAccount: allows(tx, may.accountForMoney, recordOf(programme)),
    }
  })

/** What a paper for the province tells: the account that is open or was closed last, or how it would be today. The caller authorises. */
export async function accountabilityOf(tx: Tx, programmeId: string): Promise<AccountContent> {
  const programme = await findProgramme(tx, programmeId)
  const [account = null] = await accountsOf(tx, programmeId)
  return account?.content ?? contentOf(tx, programme, account)
}

/** Begins an account of the costs up to and with a day. @throws AppError rule_broken while another is open */
export const startAccount = (ctx: Ctx, programmeId: string, upTo: string): Promise<AccountRow> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await enter(tx, programmeId, may.accountForMoney)
    await oneAtATime(tx, programmeId)
    mustBePast(tx, upTo)
    const all = await accountsOf(tx, programmeId)
    if (all.some(({ closedAt }) => closedAt === null)) throw ruleBroken('programme.account_is_open')
    const made = { programmeId, organisationId, upTo, madeBy: personOf(tx).personId, madeAt: tx.now }
    const [account] = await tx.db
      .insert(accounts)
      .values({ ...made, number: (all[0]?.number ?? 0) + 1 })
      .returning()
    if (!account) throw notFound('account')
    await audit(tx, 'programme.start_account', { object: 'account', id: account.id })
    return account
  })

function mustBePast(tx: Tx, upTo: string): void {
  if (upTo > dayOf(tx.now)) throw invalid([{ path: 'upTo', reason: 'programme.account_in_future' }])
}

/** @throws AppError not_found without an open account */
async function openAccount(tx: Tx, programmeId: string): Promise<AccountRow> {
  await oneAtATime(tx, programmeId)
  const [found] = await tx.db
    .select()
    .from(accounts)
    .where(and(eq(accounts.programmeId, programmeId), isNull(accounts.closedAt)))
  if (!found) throw ruleBroken('programme.account_not_open')
  return found
}

/** Moves the last day of the account that is open. */
export const moveAccount = (ctx: Ctx, programmeId: string, upTo: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await enter(tx, programmeId, may.accountForMoney)
    const { id } = await openAccount(tx, programmeId)
    mustBePast(tx, upTo)
    await tx.db.update(accounts).set({ upTo }).where(eq(accounts.id, id))
    await audit(tx, 'programme.move_account', { object: 'account', id, fields: ['upTo'] })
  })

/** Says why an activity cost more or less than was budgeted. @throws AppError invalid for an activity that is not accounted for */
export const explainDeviation = (ctx: Ctx, programmeId: string, input: Explanation): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.accountForMoney)
    const account = await openAccount(tx, programmeId)
    const { activities } = await contentOf(tx, programme, account)
    if (!activities.some(({ activityId }) => activityId === input.activityId))
      throw invalid([{ path: 'activityId', reason: 'programme.activity_unknown' }])
    const { organisationId } = programme
    const said = { explanation: input.explanation, madeBy: personOf(tx).personId, madeAt: tx.now }
    await tx.db
      .insert(accountExplanations)
      .values({ accountId: account.id, programmeId, organisationId, activityId: input.activityId, ...said })
      .onConflictDoUpdate({ target: [accountExplanations.accountId, accountExplanations.activityId], set: said })
    await audit(tx, 'programme.explain_deviation', { object: 'account', id: account.id, fields: [input.activityId] })
  })

/**
 * Closes the account: from now on it stays as it is, whatever is booked later.
 * @throws AppError rule_broken while an explanation is missing or a booking waits
 */
export const closeAccount = (ctx: Ctx, programmeId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.accountForMoney)
    const account = await openAccount(tx, programmeId)
    const { waiting, ...content } = await contentOf(tx, programme, account)
    if (waiting > 0) throw ruleBroken('programme.account_has_waiting')
    if (unexplained(content).length > 0) throw ruleBroken('programme.account_unexplained')
    const closed = { content, closedBy: personOf(tx).personId, closedAt: tx.now }
    const [after] = await tx.db
      .update(accounts)
      .set(closed)
      .where(and(eq(accounts.id, account.id), isNull(accounts.closedAt)))
      .returning()
    if (!after) throw conflict('account')
    await audit(tx, 'programme.close_account', { object: 'account', id: account.id })
  })
