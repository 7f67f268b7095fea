import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { answers, evidence, proofs, type Scan } from './schema.ts'

type Seed = {
  scan: Pick<Scan, 'id' | 'organisationId'>
  by: string
  /** Whether these are all the answers, so that others go. */
  whole: boolean
  answers: readonly {
    norm: string
    level: number | null
    notApplicable: boolean
    reason: string | null
    measure: string | null
    measureDue: string | null
  }[]
  evidence: readonly { title: string; form: string; datedOn: string; provesUse: boolean; norms: readonly string[] }[]
}

/** Fills an open scan in a few statements, as the system; for the demo district and for tests of many scans. */
export async function seedAnswers(tx: Tx, { scan, by, whole, answers: given, evidence: pieces }: Seed): Promise<void> {
  const own = { scanId: scan.id, organisationId: scan.organisationId }
  if (given.length > 0) {
    // What was carried forward and is not part of a whole fill would wait for confirmation forever.
    if (whole) await tx.db.delete(answers).where(eq(answers.scanId, scan.id))
    const rows = given.map((answer) => ({ ...answer, ...own, answeredBy: by, answeredAt: tx.now }))
    const taken = ['level', 'not_applicable', 'reason', 'measure', 'measure_due'].map((column) =>
      sql.raw(`${column} = excluded.${column}`),
    )
    await tx.db.execute(
      sql`${tx.db.insert(answers).values(rows).getSQL()} on conflict (scan_id, norm) do update set needs_confirmation = false, ${sql.join(taken, sql`, `)}`,
    )
  }
  if (pieces.length === 0) return
  const link = 'https://www.twente.example/fictief'
  const kept = await tx.db
    .insert(evidence)
    .values(
      pieces.map(({ norms: _, ...piece }) => ({
        ...piece,
        organisationId: scan.organisationId,
        link,
        addedBy: by,
        addedAt: tx.now,
      })),
    )
    .returning({ id: evidence.id })
  const links = pieces.flatMap(({ norms }, index) =>
    norms.map((norm) => ({ ...own, norm, evidenceId: kept[index]?.id ?? '' })),
  )
  if (links.length > 0) await tx.db.insert(proofs).values(links).onConflictDoNothing()
}
