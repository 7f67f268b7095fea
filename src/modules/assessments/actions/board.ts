import { sql } from 'drizzle-orm'
import { municipalitiesOf, organisationById } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { Standing } from './model.ts'
import { may } from './policy.ts'

/** How the actions of one municipality stand; without a name for who may not see it. */
export type ActionCount = Record<Standing, number> & {
  organisationId: string | null
  name: string | null
  isOwn: boolean
}
export type ActionBoard = {
  /** Whether names of other municipalities are in it. */
  isNamed: boolean
  municipalities: ActionCount[]
  /** The actions of the district itself. */
  district: Record<Standing, number>
}

const none: Record<Standing, number> = { late: 0, 'on-time': 0, 'no-day': 0, done: 0, cancelled: 0 }

/**
 * Every municipality of the district with its actions late, on time and done; nothing of what they are about. Two statements. Who
 * may not see names gets the municipalities by number of actions that are late, so that the order tells no name.
 */
export const actionBoard = (ctx: Ctx): Promise<ActionBoard> =>
  inTransaction(ctx, async (tx) => {
    const actor = personOf(tx)
    const { districtId } = actor
    if (districtId === null) throw notFound('district')
    const record = { organisationId: districtId, districtId }
    authorise(tx, may.seeActionCounts, record)
    const own = await organisationById(tx, actor.organisationId)
    const isNamed =
      allows(tx, may.seeActionNames, record) || (allows(tx, may.seeActionNamesWhenAllowed, record) && own.maySeeNames)
    const today = dayOf(tx.now)
    const counts = await rowsOf<{ organisationId: string; standing: Standing; actions: number }>(
      tx.db,
      sql`select organisation_id as "organisationId", standing, actions from assessments.action_counts(${today}::date)`,
    )
    const of = (organisationId: string): Record<Standing, number> => {
      const rows = counts.filter((row) => row.organisationId === organisationId)
      return { ...none, ...Object.fromEntries(rows.map(({ standing, actions }) => [standing, actions])) }
    }
    const all = (await municipalitiesOf(tx, districtId, today)).map(({ id, name }) => ({
      ...of(id),
      organisationId: id,
      name,
      isOwn: id === actor.organisationId,
    }))
    if (isNamed) await audit(tx, 'assessments.see_action_names', { organisationId: districtId, object: 'organisation' })
    return { isNamed, municipalities: isNamed ? all : withoutNames(all), district: of(districtId) }
  })

/** Without names: the own municipality first, the others by what is late, on time and done. */
export function withoutNames(all: readonly ActionCount[]): ActionCount[] {
  const keys: readonly Standing[] = ['late', 'on-time', 'no-day', 'done', 'cancelled']
  const larger = (one: ActionCount, other: ActionCount) => {
    const key = keys.find((it) => one[it] !== other[it])
    return key ? other[key] - one[key] : 0
  }
  const own = all.filter(({ isOwn }) => isOwn)
  const others = all.filter(({ isOwn }) => !isOwn).toSorted(larger)
  return [...own, ...others.map((one) => ({ ...one, organisationId: null, name: null }))]
}
