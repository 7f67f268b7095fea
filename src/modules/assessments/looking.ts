import { type SQL, sql } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx, unionOfHits } from '#platform/db'
import { may as mayAct } from './actions/policy.ts'
import { seesFindings } from './findings/policy.ts'
import { may as mayInspect } from './inspections/policy.ts'
import { may } from './policy.ts'

/** Something in which all words stand: `id` is that of the finding, scan or other page where it is shown. */
export type AssessmentHit = {
  kind: 'round' | 'inspection' | 'finding' | 'recommendation' | 'action' | 'answer' | 'comment' | 'evidence'
  id: string
  title: string
  about: string | null
  norm: string | null
}

/** Of each kind at most so many. */
const most = 100

/**
 * Everything of scans, assessments, findings and actions in which all words stand, as far as the actor may see it; `rounds` are all
 * of theirs, for what else stands in one. One statement, and a line in the log when it told of findings.
 */
export const lookInAssessments = (
  ctx: Ctx,
  words: readonly string[],
): Promise<{ hits: AssessmentHit[]; rounds: Map<string, string> }> =>
  inTransaction(ctx, async (tx) => {
    const parts = [...rounds(tx), ...inspections(tx), ...findings(tx), ...actions(tx), ...ownScans(tx)]
    if (parts.length === 0) return { hits: [], rounds: new Map() }
    const rows = await rowsOf<AssessmentHit & { text: string }>(tx.db, unionOfHits(parts, words, most, isRound))
    if (rows.some(({ kind }) => kind === 'finding' || kind === 'recommendation'))
      await audit(tx, 'assessments.read_findings', { object: 'organisation', id: personOf(tx).organisationId })
    const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word.toLowerCase()))
    return {
      hits: rows.flatMap(({ text, ...hit }) => (hit.kind !== 'round' || holds(text) ? [hit] : [])),
      rounds: new Map(rows.flatMap(({ kind, id, title }) => (kind === 'round' ? [[id, title]] : []))),
    }
  })

const isRound = sql`kind = 'round'`

function rounds(tx: Tx): SQL[] {
  if (!allows(tx, may.seeRound, { organisationId: '' })) return []
  return [
    sql`select 'round' as kind, r.id, r.title, null::text as about, null::text as norm, r.title as text
      from assessments.rounds r order by r.opens_on desc`,
  ]
}

function inspections(tx: Tx): SQL[] {
  if (!allows(tx, mayInspect.list, { organisationId: personOf(tx).organisationId })) return []
  return [
    sql`select 'inspection' as kind, i.id, o.name as title, r.title as about, null::text as norm, concat_ws(' ', o.name, r.title) as text
      from assessments.inspections i join assessments.rounds r on r.id = i.round_id join organisations.organisations o on o.id = i.organisation_id
      order by r.opens_on desc, o.name`,
  ]
}

function findings(tx: Tx): SQL[] {
  if (!seesFindings(tx)) return []
  return [
    sql`select 'finding' as kind, f.id, f.text as title, o.name as about, null::text as norm, concat_ws(' ', f.text, f.quote, o.name) as text
      from assessments.findings f join organisations.organisations o on o.id = f.organisation_id order by f.found_on desc, f.id`,
    sql`select 'recommendation' as kind, f.id, a.text as title, o.name as about, null::text as norm, concat_ws(' ', a.text, o.name) as text
      from assessments.recommendations a join assessments.findings f on f.id = a.finding_id
        join organisations.organisations o on o.id = f.organisation_id order by f.found_on desc, f.id, a.place`,
  ]
}

/** The actions of the acting organisation, or for who does not see those, the own open ones. */
function actions(tx: Tx): SQL[] {
  const { organisationId, personId } = personOf(tx)
  const own = sql`and a.owner_id = ${personId}::uuid and a.state in ('planned', 'busy')`
  const seesAll = allows(tx, mayAct.seeActions, { organisationId })
  if (!seesAll && !allows(tx, mayAct.ownAction, { organisationId, ownerId: personId })) return []
  return [
    sql`select 'action' as kind, a.id, a.title, 'A-' || a.number as about, null::text as norm,
      concat_ws(' ', 'A-' || a.number, a.title, a.description) as text
      from assessments.actions a where a.organisation_id = ${organisationId}::uuid ${seesAll ? sql`` : own} order by a.number desc`,
  ]
}

/** What the municipality wrote and kept itself; of answers, those with a reason or a measure. */
function ownScans(tx: Tx): SQL[] {
  const { organisationId } = personOf(tx)
  if (!allows(tx, may.readScan, { organisationId })) return []
  const inRound = sql`join assessments.scans s on s.id = t.scan_id join assessments.rounds r on r.id = s.round_id
    where t.organisation_id = ${organisationId}::uuid`
  const written = sql`concat_ws(' ', t.reason, t.measure)`
  return [
    sql`select 'answer' as kind, s.id, ${written} as title, r.title as about, t.norm, t.norm || ' ' || ${written} as text
      from assessments.answers t ${inRound} and ${written} <> '' order by r.opens_on desc, t.norm`,
    sql`select 'comment' as kind, s.id, t.body as title, r.title as about, t.norm, t.norm || ' ' || t.body as text
      from assessments.comments t ${inRound} order by r.opens_on desc, t.norm`,
    sql`select 'evidence' as kind, e.id, e.title, null::text as about, null::text as norm, e.title as text
      from assessments.evidence e where e.organisation_id = ${organisationId}::uuid order by e.dated_on desc`,
  ]
}
