import { type SQL, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Destroyed, Kind, Term } from '#platform/retention'

type Rows = { name: string; term: Term; table: string; ended: (upTo: SQL) => SQL }

/** What was counted goes by whole quarters, so that none is ever counted by half. */
const over = (quarter: SQL) => (upTo: SQL) => sql`${quarter} < reporting_use.quarter_of(${upTo} + 1)`
const counted = (table: string, ended: Rows['ended']): Rows => ({
  name: table,
  term: 'reporting-use-counts',
  table,
  ended,
})

const rows: readonly Rows[] = [
  counted('counts', over(sql`quarter`)),
  counted('closures', over(sql`reporting_use.quarter_of(month)`)),
  counted('timeliness', over(sql`quarter`)),
  counted('corrections', over(sql`quarter`)),
  // A headcount holds until the next one.
  counted(
    'headcounts',
    (upTo) => sql`exists (select from reporting_use.headcounts later where later.organisation_id = it.organisation_id
      and later.quarter > it.quarter and later.quarter <= reporting_use.quarter_of(${upTo} + 1))`,
  ),
  // Its answers go with it.
  { name: 'surveys', term: 'reporting-survey', table: 'surveys', ended: (upTo) => sql`closes_on <= ${upTo}` },
  {
    ...{ name: 'unshown-pictures', term: 'draft-publication', table: 'pictures' },
    ended: (upTo) => sql`published_on is null and make_date(year::integer, 12, 31) <= ${upTo}`,
  },
]

const destroy = (tx: Tx, { table, ended }: Rows, closedUpTo: string, limit: number): Promise<Destroyed[]> => {
  const name = sql.identifier(table)
  return rowsOf(
    tx.db,
    sql`delete from reporting_use.${name} where ctid = any (array(
        select it.ctid from reporting_use.${name} it where ${ended(sql`${closedUpTo}::date`)} limit ${limit}))
      returning organisation_id as "organisationId"`,
  )
}

/** Counts, rounds of the survey and pictures that nobody was shown. What was published stays: it holds nothing of anyone, and later sums rest on it. */
export const reportingUseRetention: readonly Kind[] = rows.map((it) => ({
  name: `reporting-use.${it.name}`,
  term: it.term,
  destroy: (tx, { closedUpTo }, limit) => destroy(tx, it, closedUpTo, limit),
}))
