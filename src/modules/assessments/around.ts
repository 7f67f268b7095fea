import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import type { Ask } from './asked.ts'
import type { ScanAndRound } from './load.ts'
import { type AnswerRow, rounds, scans } from './schema.ts'

export type ScanProof = {
  norm: string
  id: string
  title: string
  form: string
  datedOn: string
  provesUse: boolean
  link: string | null
  fileId: string | null
}

/** Where an answer was carried forward from, before the version of its framework is known. */
export type FoundOrigin = {
  norm: string
  scanId: string
  roundId: string
  round: string
  frameworkId: string
  fromNorm: string
  kind: 'carry' | 'confirm' | 'split' | 'merge'
  level: number | null
  notApplicable: boolean
}

/** The answers of a scan and what stands around them. */
export type Around = {
  answers: AnswerRow[]
  proofs: ScanProof[]
  asks: Ask[]
  comments: { norm: string; count: number }[]
  origins: FoundOrigin[]
}

const list = (query: SQL) => sql`(select coalesce(jsonb_agg(x), '[]') from (${query}) x)`

const given = list(sql`select a.scan_id as "scanId", a.norm, a.organisation_id as "organisationId", a.level,
    a.not_applicable as "notApplicable", a.reason, a.measure, a.measure_due as "measureDue", a.needs_confirmation as "needsConfirmation",
    a.carried_from as "carriedFrom", a.version, a.answered_by as "answeredBy", a.answered_at as "answeredAt"
  from assessments.answers a where a.scan_id = ${scans.id}`)
const proofs =
  list(sql`select p.norm, e.id, e.title, e.form, e.dated_on as "datedOn", e.proves_use as "provesUse", e.link, e.file_id as "fileId"
  from assessments.proofs p join assessments.evidence e on e.id = p.evidence_id where p.scan_id = ${scans.id} order by e.dated_on desc`)
const asks = list(
  sql`select d.node, d.person_id as "personId" from assessments.delegations d where d.scan_id = ${scans.id}`,
)
const comments = list(
  sql`select c.norm, count(*)::int as count from assessments.comments c where c.scan_id = ${scans.id} group by 1`,
)
const origins =
  list(sql`select o.norm, o.from_scan_id as "scanId", o.from_round_id as "roundId", coalesce(r.title, '') as round,
    o.from_framework_id as "frameworkId", o.from_norm as "fromNorm", o.kind, o.level, o.not_applicable as "notApplicable"
  from assessments.origins o left join assessments.rounds r on r.id = o.from_round_id
  where o.scan_id = ${scans.id} order by o.norm, o.from_norm`)

type InJson = Omit<Around, 'answers'> & { answers: (Omit<AnswerRow, 'answeredAt'> & { answeredAt: string })[] }
const around = sql<InJson>`jsonb_build_object('answers', ${given}, 'proofs', ${proofs}, 'asks', ${asks}, 'comments', ${comments},
  'origins', ${origins})`

/**
 * Scans with their rounds, answers and what stands around those, in the order that is asked for: one statement, however many
 * norms. @throws AppError not_found for any that is not there
 */
export async function findWholeScans(tx: Tx, ids: readonly string[]): Promise<(ScanAndRound & Around)[]> {
  const rows = await tx.db
    .select({ scan: scans, round: rounds, around })
    .from(scans)
    .innerJoin(rounds, eq(rounds.id, scans.roundId))
    .where(inArray(scans.id, [...ids]))
  return ids.map((id) => {
    const found = rows.find(({ scan }) => scan.id === id)
    if (!found) throw notFound('scan')
    const { around: parts, ...one } = found
    const answers = parts.answers.map((row) => ({ ...row, answeredAt: new Date(row.answeredAt) }))
    return { ...one, ...parts, answers }
  })
}
