import { desc, eq } from 'drizzle-orm'
import { type Framework, frameworkOf } from '#modules/frameworks'
import { membersOf } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import type { Ctx, Tx } from '#platform/db'
import { invalid, notFound, type Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import { anId } from '../load.ts'
import { rounds } from '../schema.ts'
import type { Origin } from './model.ts'
import { comesFrom } from './origin.ts'
import { may } from './policy.ts'
import { type ActionEvent, type ActionRow, actionEvents, actions } from './schema.ts'

/** An action that the actor may see. @throws AppError not_found */
export async function findAction(tx: Tx, id: string): Promise<ActionRow> {
  const [found] = await tx.db
    .select()
    .from(actions)
    .where(eq(actions.id, anId(id, 'action')))
  if (!found) throw notFound('action')
  return found
}

/** Whether someone keeps the action, or owns it and so may start, prove and close it. */
export const mayWorkOn = (ctx: Ctx, action: ActionRow): boolean =>
  allows(ctx, may.keepActions, action) || allows(ctx, may.ownAction, action)

/** @throws AppError forbidden for who neither keeps the action nor owns it */
export function mustWorkOn(tx: Tx, action: ActionRow): void {
  if (!mayWorkOn(tx, action)) authorise(tx, may.keepActions, action)
}

/** @throws AppError forbidden for who neither reads actions nor owns this one */
export function mustSee(tx: Tx, action: ActionRow): void {
  if (!allows(tx, may.ownAction, action)) authorise(tx, may.seeActions, action)
}

export type Colleague = { personId: string; name: string; mail: string; roles: readonly string[] }

/** Everyone with a role at the acting organisation today, by name, once each: who can own an action. */
export async function colleaguesAt(tx: Tx, organisationId: string): Promise<Colleague[]> {
  const today = dayOf(tx.now)
  const here = (await membersOf(tx, organisationId, today)).filter(({ startsOn }) => startsOn <= today)
  const rolesOf = (id: string) => here.filter(({ personId }) => personId === id).map(({ role }) => role)
  const once = new Map(here.map(({ personId, name, mail }) => [personId, { personId, name, mail }]))
  return [...once.values()].map((one) => ({ ...one, roles: rolesOf(one.personId) }))
}

/** The newest version of each framework that rounds of the district use, the newest round first. */
export async function frameworksInUse(tx: Tx): Promise<Framework[]> {
  const used = await versionsInUse(tx)
  return used.filter(({ code }, at) => used.findIndex((one) => one.code === code) === at)
}

/** Every version that a round of the district uses, the newest round first. */
export async function versionsInUse(tx: Tx): Promise<Framework[]> {
  const used = await tx.db.select({ id: rounds.frameworkId }).from(rounds).orderBy(desc(rounds.opensOn))
  const found: Framework[] = []
  for (const id of new Set(used.map(({ id }) => id))) found.push(await frameworkOf(tx, id))
  return found
}

type Given = {
  norms: readonly string[]
  ownerId: string | null
  framework: string | null
  /** Left out for an action that is there already: that keeps what it came from. */
  from?: { origin: Origin; originId: string | null }
}

/**
 * What an action refers to has to be there; what it referred to before (`kept`) may stay.
 * @returns the code of the framework of its norms, null without norms
 * @throws AppError invalid with every problem
 */
export async function mustRefer(tx: Tx, given: Given, kept: Pick<ActionRow, 'norms' | 'ownerId'> | null) {
  const problems: Problem[] = []
  const inUse = given.norms.length > 0 ? await frameworksInUse(tx) : []
  const framework = inUse.find(({ code }) => code === given.framework) ?? (given.framework ? undefined : inUse[0])
  const known = new Set(framework?.nodes.flatMap(({ code, assessable }) => (assessable ? [code] : [])))
  const unknown = given.norms.filter((code) => !known.has(code) && !kept?.norms.includes(code))
  if (unknown.length > 0)
    problems.push({
      path: 'norms',
      reason: 'assessments.action_norm_unknown',
      params: { norms: unknown.join(', ').slice(0, 200) },
    })
  const { organisationId } = personOf(tx)
  if (given.ownerId !== null && given.ownerId !== kept?.ownerId) {
    const here = await colleaguesAt(tx, organisationId)
    if (!here.some(({ personId }) => personId === given.ownerId))
      problems.push({ path: 'ownerId', reason: 'assessments.action_owner_unknown' })
  }
  if (given.from && !(await comesFrom(tx, given.from)))
    problems.push({ path: 'originId', reason: 'assessments.action_origin_unknown' })
  if (problems.length > 0) throw invalid(problems)
  return given.norms.length > 0 ? (framework?.code ?? given.framework) : null
}

type Told = { what: ActionEvent['what']; fields?: readonly string[]; reason?: string | null }

/** A line in the history of an action. */
export async function tell(tx: Tx, { id, organisationId }: ActionRow, { what, fields = [], reason = null }: Told) {
  const doneBy = personOf(tx).personId
  await tx.db
    .insert(actionEvents)
    .values({ actionId: id, organisationId, what, fields: [...fields], reason, doneBy, doneAt: tx.now })
}
