import { and, eq } from 'drizzle-orm'
import { membersOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import { sourceOf } from '../catalogue/queries.ts'
import { countedFor } from './counting.ts'
import type { ConnectionInput } from './input.ts'
import { askMeasuring } from './measuring.ts'
import type { connectionEvents as events } from './model.ts'
import { may } from './policy.ts'
import { type Connection, connectionEvents, connections } from './schema.ts'

/** Who manages sources at the acting municipality today, by name. */
export async function managersHere(tx: Tx): Promise<{ personId: string; name: string }[]> {
  const today = dayOf(tx.now)
  const all = await membersOf(tx, personOf(tx).organisationId, today)
  return all
    .filter(({ role, startsOn }) => role === 'source-manager' && startsOn <= today)
    .map(({ personId, name }) => ({ personId, name }))
}

/** The record of the acting municipality about a source, if there is one. */
export async function connectionTo(tx: Tx, sourceId: string): Promise<Connection | null> {
  const { organisationId } = personOf(tx)
  const [found] = await tx.db
    .select()
    .from(connections)
    .where(and(eq(connections.organisationId, organisationId), eq(connections.sourceId, sourceId)))
  return found ?? null
}

const changeable = [
  'state',
  'since',
  'managerId',
  'desk',
  'contact',
  'notes',
  'agreement',
  'agreementLink',
  'agreementEndsOn',
  'authorisations',
  'checkedOn',
  'gaps',
  'mayBeAsked',
] as const

const said = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(Object.entries(value).sort()) : String(value ?? '')

/**
 * Writes down how the acting municipality stands to a source, and confirms it when asked.
 * @throws AppError not_found for an unknown source, invalid for a manager who is none, conflict when someone was first
 */
export const saveConnection = (
  ctx: Ctx,
  code: string,
  { revision, isRight, ...given }: ConnectionInput,
): Promise<Connection> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    const source = await sourceOf(tx, code)
    authorise(tx, may.keepConnections, { organisationId })
    const { districtId } = districtOf(tx)
    const before = await connectionTo(tx, source.id)
    await mustManage(tx, given.managerId, before)
    const attested = isRight ? { attestedOn: dayOf(tx.now), attestedBy: personId, question: null } : {}
    const values = { ...given, ...attested, changedAt: tx.now, changedBy: personId }
    const own = { organisationId, districtId, sourceId: source.id, madeOn: dayOf(tx.now) }
    const after = before
      ? await write(tx, { ...before, revision }, values)
      : await add(tx, revision, { ...own, ...values })
    const blank: Record<string, unknown> = before ?? { state: 'unknown', authorisations: {}, mayBeAsked: false }
    const fields = changeable.filter((field) => said(blank[field]) !== said(after[field]))
    if (fields.length > 0) await tell(tx, after, 'change', fields)
    if (isRight) await tell(tx, after, 'attest')
    await audit(tx, 'systems.save_connection', {
      ...{ object: 'connection', id: after.id },
      fields: [...fields, ...(isRight ? ['attestedOn'] : [])],
    })
    await askMeasuring(tx, organisationId)
    return after
  })

/** @throws AppError invalid; who managed it before may stay, though no longer here */
async function mustManage(tx: Tx, managerId: string | null, before: Connection | null): Promise<void> {
  if (managerId === null || managerId === before?.managerId) return
  if ((await managersHere(tx)).some(({ personId }) => personId === managerId)) return
  throw invalid([{ path: 'managerId', reason: 'systems.no_manager' }])
}

async function add(tx: Tx, revision: number, values: typeof connections.$inferInsert): Promise<Connection> {
  if (revision !== 0) throw conflict('connection')
  const [made] = await tx.db.insert(connections).values(values).onConflictDoNothing().returning()
  if (!made) throw conflict('connection')
  return made
}

async function write(
  tx: Tx,
  before: Connection,
  values: Partial<typeof connections.$inferInsert>,
): Promise<Connection> {
  const [after] = await tx.db
    .update(connections)
    .set({ ...values, revision: before.revision + 1 })
    .where(and(eq(connections.id, before.id), eq(connections.revision, before.revision)))
    .returning()
  if (!after) throw conflict('connection')
  return after
}

const tell = (
  tx: Tx,
  { id: connectionId, organisationId }: Connection,
  what: (typeof events)[number],
  fields: readonly string[] = [],
) =>
  tx.db.insert(connectionEvents).values({
    ...{ connectionId, organisationId, what, fields: [...fields] },
    ...{ doneBy: personOf(tx).personId, doneAt: tx.now },
  })

/** @throws AppError rule_broken where nothing was written down yet */
async function mustStand(tx: Tx, code: string): Promise<Connection> {
  const source = await sourceOf(tx, code)
  authorise(tx, may.keepConnections, personOf(tx))
  const found = await connectionTo(tx, source.id)
  if (!found || found.state === 'unknown') throw ruleBroken('systems.nothing_to_attest')
  return found
}

/** Confirms that what stands there is right. A question that was open is answered by it. */
export const attest = (ctx: Ctx, code: string): Promise<Connection> =>
  inTransaction(ctx, async (tx) => {
    const before = await mustStand(tx, code)
    const { personId, organisationId } = personOf(tx)
    const after = await write(tx, before, { attestedOn: dayOf(tx.now), attestedBy: personId, question: null })
    await tell(tx, after, 'attest')
    await audit(tx, 'systems.attest', { object: 'connection', id: after.id, fields: ['attestedOn'] })
    await askMeasuring(tx, organisationId)
    return after
  })

/**
 * Writes the numbers of the list of authorisations in the record.
 * @throws AppError not_found, forbidden, rule_broken where nothing was written down yet or the list has none
 */
export const takeOverCounts = (ctx: Ctx, code: string): Promise<Connection> =>
  inTransaction(ctx, async (tx) => {
    const before = await mustStand(tx, code)
    const authorisations = await countedFor(tx, before.sourceId)
    if (authorisations === null) throw ruleBroken('systems.nothing_counted')
    const { personId, organisationId } = personOf(tx)
    const after = await write(tx, before, { authorisations, changedAt: tx.now, changedBy: personId })
    await tell(tx, after, 'change', ['authorisations'])
    await audit(tx, 'systems.save_connection', { object: 'connection', id: after.id, fields: ['authorisations'] })
    await askMeasuring(tx, organisationId)
    return after
  })

/** Says what has to be known before it can be confirmed; whoever keeps the record sees it. It stays due. */
export const askAbout = (ctx: Ctx, code: string, question: string): Promise<Connection> =>
  inTransaction(ctx, async (tx) => {
    const before = await mustStand(tx, code)
    const after = await write(tx, before, { question })
    await tell(tx, after, 'ask')
    await audit(tx, 'systems.ask_about', { object: 'connection', id: after.id, fields: ['question'] })
    return after
  })
