import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import type { ClockRule, ReporterKind } from '../model.ts'
import { timeliness } from '../schema.ts'

/** What a handler said of a report when closing it. */
export type Closure = {
  organisationId: string
  /** First day of a month. */
  month: string
  reporter: ReporterKind
  /** Code of a report category, or `none`. */
  category: string
  outcome: string
}

/** Adds one to the closed reports of a month; by a handler of the organisation, whom the database asks for. */
export async function countClosure(tx: Tx, { organisationId, month, reporter, category, outcome }: Closure) {
  await tx.db.execute(
    sql`select reporting_use.count_closure(${organisationId}::uuid, ${month}::date, ${reporter}, ${category}, ${outcome})`,
  )
}

/** Reports of a quarter whose feedback was given or is late, and those where it came in time, by one clock. */
export type Feedback = { organisationId: string; quarter: string; rule: ClockRule; due: number; inTime: number }

/** Keeps what was counted last of each quarter; for the job of the reporting point. */
export async function recordTimeliness(tx: Tx, all: readonly Feedback[]): Promise<void> {
  if (all.length === 0) return
  const { organisationId, quarter, rule } = timeliness
  const measuredOn = dayOf(tx.now)
  await tx.db
    .insert(timeliness)
    .values(all.map((one) => ({ ...one, measuredOn })))
    .onConflictDoUpdate({
      target: [organisationId, quarter, rule],
      set: { due: sql`excluded.due`, inTime: sql`excluded.in_time`, measuredOn },
    })
}
