import { and, asc, desc, eq, ilike, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { evidence } from '../schema.ts'
import { ActionQuery } from './input.ts'
import { findAction, mustSee } from './load.ts'
import { type Standing, standingOf } from './model.ts'
import { may } from './policy.ts'
import {
  type ActionEvent,
  type ActionRow,
  actionEvents,
  actionProofs,
  actions,
  type RetestWish,
  retestWishes,
} from './schema.ts'

/** An action as a list shows it. */
export type Action = ActionRow & { standing: Standing; ownerName: string | null }

/** Names and standings of actions. */
export async function shown(tx: Tx, rows: readonly ActionRow[]): Promise<Action[]> {
  const today = dayOf(tx.now)
  const owners = rows.flatMap(({ ownerId }) => ownerId ?? [])
  const names = new Map((await namesOf(tx, owners)).map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...row,
    standing: standingOf(row, today),
    ownerName: row.ownerId === null ? null : (names.get(row.ownerId) ?? null),
  }))
}

export type ActionProof = Pick<typeof evidence.$inferSelect, 'id' | 'title' | 'form' | 'datedOn' | 'link' | 'fileId'>
export type ActionView = Action & {
  proofs: ActionProof[]
  events: (ActionEvent & { name: string | null })[]
  wishes: RetestWish[]
}

/** Who did it: of a line that came from a file, whom the file names. */
export const doerOf = ({ doneBy, carriedBy }: Pick<ActionEvent, 'doneBy' | 'carriedBy'>): string => carriedBy ?? doneBy

/** One action with its proof and history. @throws AppError not_found for who may not see it */
export const readAction = (ctx: Ctx, id: string): Promise<ActionView> =>
  inTransaction(ctx, async (tx) => {
    const row = await findAction(tx, id)
    mustSee(tx, row)
    const [action] = await shown(tx, [row])
    const proofs = await tx.db
      .select({
        id: evidence.id,
        title: evidence.title,
        form: evidence.form,
        datedOn: evidence.datedOn,
        link: evidence.link,
        fileId: evidence.fileId,
      })
      .from(actionProofs)
      .innerJoin(evidence, eq(evidence.id, actionProofs.evidenceId))
      .where(eq(actionProofs.actionId, id))
      .orderBy(desc(evidence.datedOn))
    const told = await tx.db
      .select()
      .from(actionEvents)
      .where(eq(actionEvents.actionId, id))
      .orderBy(asc(actionEvents.place))
    const wishes = await tx.db
      .select()
      .from(retestWishes)
      .where(and(eq(retestWishes.actionId, id), isNull(retestWishes.withdrawnAt)))
    const doers = await namesOf(tx, told.map(doerOf))
    const names = new Map(doers.map(({ id: person, name }) => [person, name]))
    const events = told.map((event) => ({ ...event, name: names.get(doerOf(event)) ?? null }))
    return {
      ...(action ?? { ...row, standing: standingOf(row, dayOf(tx.now)), ownerName: null }),
      proofs,
      events,
      wishes,
    }
  })

/** The actions of an organisation that were not stopped, with their standing, by end day. The caller authorises. */
export async function actionsOfOrganisation(
  tx: Tx,
  organisationId: string,
): Promise<{ title: string; dueOn: string | null; standing: Standing }[]> {
  const today = dayOf(tx.now)
  const rows = await tx.db
    .select({ title: actions.title, dueOn: actions.dueOn, state: actions.state })
    .from(actions)
    .where(and(eq(actions.organisationId, organisationId), ne(actions.state, 'cancelled')))
    .orderBy(asc(actions.dueOn), asc(actions.number))
  return rows.map(({ title, dueOn, state }) => ({ title, dueOn, standing: standingOf({ state, dueOn }, today) }))
}

/** One page of the actions of the acting organisation: searched, filtered and sorted; `count` is of all pages. */
export const findActions = (ctx: Ctx, query: ActionQuery = {}): Promise<{ count: number; results: Action[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeActions, { organisationId })
    const { page, pageSize, ...asked } = ActionQuery.parse(query)
    const fits = conditions(tx, asked)
    const [total] = await tx.db.select({ count: sql<number>`count(*)::int` }).from(actions).where(fits)
    const rows = await tx.db
      .select()
      .from(actions)
      .where(fits)
      .orderBy(...order(tx, asked))
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    return { count: total?.count ?? 0, results: await shown(tx, rows) }
  })

/** All actions that the query finds, whatever its page, to take out of the system; the log says that it was done. */
export const exportActions = (ctx: Ctx, query: ActionQuery = {}): Promise<Action[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeActions, { organisationId })
    const asked = ActionQuery.parse(query)
    const rows = await tx.db
      .select()
      .from(actions)
      .where(conditions(tx, asked))
      .orderBy(...order(tx, asked))
    await audit(tx, 'assessments.export_actions', { object: 'organisation', id: organisationId })
    return shown(tx, rows)
  })

type Asked = Omit<ReturnType<typeof ActionQuery.parse>, 'page' | 'pageSize'>

const standingIs = (today: string): Record<Standing | 'open', SQL> => {
  const open = sql`${actions.state} in ('planned', 'busy')`
  return {
    open,
    late: sql`${open} and ${actions.dueOn} < ${today}::date`,
    'on-time': sql`${open} and ${actions.dueOn} >= ${today}::date`,
    'no-day': sql`${open} and ${actions.dueOn} is null`,
    done: sql`${actions.state} = 'done'`,
    cancelled: sql`${actions.state} = 'cancelled'`,
  }
}

function conditions(tx: Tx, { search, standing, ownerId, norm, origin }: Asked) {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const number = /^a?-?(\d{1,9})$/i.exec(search)?.[1]
  const found = or(
    ilike(actions.title, like),
    ilike(actions.description, like),
    number === undefined ? undefined : eq(actions.number, Number(number)),
  )
  return and(
    eq(actions.organisationId, personOf(tx).organisationId),
    search === '' ? undefined : found,
    standing ? standingIs(dayOf(tx.now))[standing] : undefined,
    ownerId === 'none' ? isNull(actions.ownerId) : ownerId ? eq(actions.ownerId, ownerId) : undefined,
    norm === ''
      ? undefined
      : sql`(${norm} = any (${actions.norms}) or exists (select from unnest(${actions.norms}) n where n like ${`${norm.replace(/[\\%_]/g, '\\$&')}-%`}))`,
    origin ? eq(actions.origin, origin) : undefined,
  )
}

/** Ends in the number, so that pages never share a row. What has no end day comes last. */
function order(tx: Tx, { sort, descending }: Asked): SQL[] {
  const is = standingIs(dayOf(tx.now))
  const rank = sql`case when ${is.late} then 0 when ${is['on-time']} then 1 when ${is['no-day']} then 2 when ${is.done} then 3 else 4 end`
  const column = { dueOn: actions.dueOn, number: actions.number, title: sql`lower(${actions.title})`, standing: rank }[
    sort
  ]
  const isClosed = sql`${actions.state} in ('done', 'cancelled')`
  const first = sort === 'dueOn' ? [asc(isClosed)] : []
  return [...first, sql`${column} ${sql.raw(descending ? 'desc' : 'asc')} nulls last`, asc(actions.number)]
}

/** Open and closed actions of the acting organisation for norms of a framework, the open ones first. */
export const actionsAt = (ctx: Ctx, framework: string, norms: readonly string[] | null = null): Promise<Action[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeActions, { organisationId })
    const rows = await tx.db
      .select()
      .from(actions)
      .where(
        and(
          eq(actions.organisationId, organisationId),
          eq(actions.framework, framework),
          inArray(actions.state, ['planned', 'busy', 'done']),
        ),
      )
      .orderBy(asc(sql`${actions.state} = 'done'`), sql`${actions.dueOn} asc nulls last`, asc(actions.number))
    const wanted = norms === null ? rows : rows.filter((row) => row.norms.some((norm) => norms.includes(norm)))
    return shown(tx, wanted)
  })

/** The open actions that the person owns at the acting organisation, the first to end first. */
export const myActions = (ctx: Ctx): Promise<Omit<Action, 'ownerName'>[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.ownAction, { organisationId, ownerId: personId })
    const mine = and(
      eq(actions.organisationId, organisationId),
      eq(actions.ownerId, personId),
      inArray(actions.state, ['planned', 'busy']),
    )
    const rows = await tx.db
      .select()
      .from(actions)
      .where(mine)
      .orderBy(sql`${actions.dueOn} asc nulls last`, asc(actions.number))
    const today = dayOf(tx.now)
    return rows.map((row) => ({ ...row, standing: standingOf(row, today) }))
  })
