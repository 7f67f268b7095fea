import { asc, eq } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import type { Tx } from '#platform/db'
import type { Regime } from '../clocks/clocks.ts'
import type { Outcome } from '../model.ts'
import { triages } from './schema.ts'

/** An assessment by its labels. `second` is null while it waits for another handler. */
export type Assessment = {
  note: number
  outcome: Outcome
  regime: Regime
  first: Assessor
  second: (Assessor & { note: number; agrees: boolean }) | null
}
/** `name` is empty for who may not be named to the actor. */
type Assessor = { personId: string; name: string; on: string }

/** The assessments of a report, oldest first. */
export async function assessmentsOf(tx: Tx, id: string): Promise<Assessment[]> {
  const rows = await tx.db.select().from(triages).where(eq(triages.caseId, id)).orderBy(asc(triages.firstNote))
  const people = await namesOf(
    tx,
    rows.flatMap(({ firstPerson, secondPerson }) => (secondPerson ? [firstPerson, secondPerson] : [firstPerson])),
  )
  const names = new Map(people.map((one) => [one.id, one.name]))
  const by = (personId: string, on: string): Assessor => ({ personId, name: names.get(personId) ?? '', on })
  return rows.map((row) => ({
    ...{ note: row.firstNote, outcome: row.outcome, regime: row.regime, first: by(row.firstPerson, row.firstOn) },
    second:
      row.secondPerson && row.secondOn
        ? { ...by(row.secondPerson, row.secondOn), note: row.secondNote ?? 0, agrees: row.agrees === true }
        : null,
  }))
}
