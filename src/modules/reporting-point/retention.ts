import { type SQL, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Destroyed, Kind, Term } from '#platform/retention'
import { unfinishedFiles } from './files/retention.ts'

/** Destroys what was written and every way back to the reporter; the numbered line of the register stays. */
async function empty(tx: Tx, which: SQL, { closedUpTo, today }: { closedUpTo: string; today: string }, limit: number) {
  const gone = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`update reporting.cases set destroyed_on = ${today}::date, case_id = null, mailbox_hash = null, sign_public = null
      where id in (select id from reporting.cases where destroyed_on is null and closed_on <= ${closedUpTo}::date and ${which} limit ${limit})
      returning id, organisation_id as "organisationId"`,
  )
  for (const table of [
    'question_steps',
    'triages',
    'links',
    'notes',
    'parts',
    'messages',
    'envelopes',
    'readers',
    'files',
  ])
    for (const { id } of gone)
      await tx.db.execute(
        sql`delete from ${sql.identifier('reporting')}.${sql.identifier(table)} where case_id = ${id}::uuid`,
      )
  for (const { id } of gone) await tx.db.execute(sql`delete from reporting.links where other_id = ${id}::uuid`)
  for (const { id } of gone)
    await tx.db.execute(
      sql`update reporting.handover_steps set file = null where file is not null
        and handover_id in (select h.id from reporting.handovers h where h.case_id = ${id}::uuid)`,
    )
  return gone
}

const content = (name: string, term: Term, which: SQL): Kind => ({
  name: `reporting-point.${name}`,
  term,
  destroy: (tx, due, limit): Promise<Destroyed[]> => empty(tx, which, due, limit),
})

/** The content of a report goes a year after it was closed without follow-up, else after five, that of a question a year after too; its line in the register after ten. */
export const reportingRetention: readonly Kind[] = [
  content('reports-without-follow-up', 'report-without-follow-up', sql`outcome = 'no-follow-up'`),
  content('reports', 'report-with-follow-up', sql`outcome <> 'no-follow-up'`),
  content('questions', 'report-question', sql`outcome is null`),
  unfinishedFiles,
  {
    name: 'reporting-point.head-signatures',
    term: 'report-register',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf<{ id: string; organisationId: string }>(
        tx.db,
        sql`delete from reporting.head_signatures where ctid in (select ctid from reporting.head_signatures
            where signed_on <= ${closedUpTo}::date limit ${limit})
          returning handler_id as id, organisation_id as "organisationId"`,
      ),
  },
  {
    name: 'reporting-point.register',
    term: 'report-register',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf<{ id: string; organisationId: string }>(
        tx.db,
        sql`delete from reporting.cases where id in (select id from reporting.cases
            where destroyed_on is not null and closed_on <= ${closedUpTo}::date limit ${limit})
          returning id, organisation_id as "organisationId"`,
      ),
  },
]
