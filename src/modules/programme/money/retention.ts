import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Destroyed, Kind } from '#platform/retention'

/** In this order nothing refers to what is gone. */
const tables = [
  'account_explanations',
  'accounts',
  'booking_judgements',
  'bookings',
  'money_imports',
  'budget_lines',
  'budgets',
  'funding_sources',
  'money_settings',
] as const

async function destroyMoney(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`select p.id, p.organisation_id as "organisationId" from programme.programmes p
      where greatest(p.ends_on, (select max(ends_on) from programme.funding_sources s where s.programme_id = p.id)) <= ${closedUpTo}::date
        and exists (select from programme.funding_sources s where s.programme_id = p.id) limit ${limit}`,
  )
  if (expired.length === 0) return []
  await tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)
  const ids = sql.join(
    expired.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  )
  for (const table of tables)
    await tx.db.execute(sql`delete from programme.${sql.identifier(table)} where programme_id in (${ids})`)
  return expired
}

/** The money of a programme, when its last day and that of its sources are long enough ago. */
export const moneyRetention: readonly Kind[] = [
  {
    name: 'programme.money',
    term: 'received-subsidy',
    destroy: (tx, { closedUpTo }, limit) => destroyMoney(tx, closedUpTo, limit),
  },
]
