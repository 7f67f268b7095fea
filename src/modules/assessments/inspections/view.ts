import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Framework, FrameworkNode } from '#modules/frameworks'
import { namesOf, organisationsNamed } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { takesAnswers } from '../rounds.ts'
import { askedOf, type Found, findInspection, recordOf } from './load.ts'
import type { InspectionState, Mark, Place } from './model.ts'
import { may } from './policy.ts'
import {
  type Assignment,
  assignments,
  type InspectionEvidence,
  inspectionEvidence,
  type Reveal,
  type Revision,
  replies,
  replyAnswers,
  reveals,
  revisions,
  type VerdictRow,
  verdicts,
} from './schema.ts'
import { selfOf } from './self.ts'

export type Reply = { norm: string; body: string; version: number; answer: string | null }

/** An inspection as far as the actor may see it now. `nodes` are the norms that the actor judges, or all. */
export type InspectionView = Found & {
  municipality: string
  framework: Framework
  nodes: FrameworkNode[]
  /** Whose verdicts lead: those of the acting assessor, for others of the first. */
  lead: Place
  verdicts: VerdictRow[]
  revisions: Revision[]
  reveals: Reveal[]
  evidence: InspectionEvidence[]
  self: Map<string, Mark>
  replies: Reply[]
  assignments: (Assignment & { name: string | null })[]
  /** Whether verdicts may be given today. */
  takesVerdicts: boolean
}

/** Loads an inspection for who may know of it. @throws AppError not_found for anyone else. */
export const viewInspection = (ctx: Ctx, inspectionId: string): Promise<InspectionView> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    authorise(tx, may.see, recordOf(found))
    const { inspection, round, place } = found
    const names = await organisationsNamed(tx, [inspection.organisationId])
    const parts = await partsOf(tx, inspectionId)
    return {
      ...found,
      ...(await askedOf(tx, found, place)),
      ...parts,
      municipality: names.get(inspection.organisationId) ?? '',
      lead: place ?? 'first',
      // What the municipality gave itself stays out of sight here as long as nothing is judged in the open.
      self: allows(tx, may.readResult, recordOf(found)) ? await selfOf(tx, found) : new Map(),
      assignments: await assignmentsOf(tx, inspectionId),
      takesVerdicts: inspection.state === 'draft' && takesAnswers(round, dayOf(tx.now)),
    }
  })

async function partsOf(tx: Tx, id: string) {
  const given = await tx.db.select().from(verdicts).where(eq(verdicts.inspectionId, id))
  const revised = await tx.db
    .select()
    .from(revisions)
    .where(eq(revisions.inspectionId, id))
    .orderBy(asc(revisions.number))
  const links = await tx.db.select().from(reveals).where(eq(reveals.inspectionId, id)).orderBy(asc(reveals.number))
  const pieces = await tx.db.select().from(inspectionEvidence).where(eq(inspectionEvidence.inspectionId, id))
  const said = await tx.db
    .select({ norm: replies.norm, body: replies.body, version: replies.version, answer: replyAnswers.body })
    .from(replies)
    .leftJoin(
      replyAnswers,
      sql`${replyAnswers.inspectionId} = ${replies.inspectionId} and ${replyAnswers.norm} = ${replies.norm}`,
    )
    .where(eq(replies.inspectionId, id))
    .orderBy(asc(replies.norm))
  return { verdicts: given, revisions: revised, reveals: links, evidence: pieces, replies: said }
}

async function assignmentsOf(tx: Tx, id: string) {
  const all = await tx.db
    .select()
    .from(assignments)
    .where(eq(assignments.inspectionId, id))
    .orderBy(asc(assignments.place), asc(assignments.assignedAt))
  const names = new Map(
    (
      await namesOf(
        tx,
        all.map(({ personId }) => personId),
      )
    ).map(({ id: it, name }) => [it, name]),
  )
  return all.map((one) => ({ ...one, name: names.get(one.personId) ?? null }))
}

export type InspectionLine = {
  id: string
  roundId: string
  round: string
  organisationId: string
  municipality: string
  state: InspectionState
  place: Place | null
  hearingUntil: string | null
  /** The last day on which verdicts can be given. */
  judgedUntil: string
  repliedAt: Date | null
  /** Norms in revealed themes, of all that the first assessor judges; what was judged but not revealed is told to nobody. */
  revealed: number
  /** Of the acting assessor: norms with a verdict, and norms to judge. */
  judged: number
  toJudge: number
  places: Place[]
  waitingReplies: number
}

/** Every inspection that the actor may know of: of the own municipality, those assigned to oneself, or all of the district. */
export const listInspections = (ctx: Ctx, roundId: string | null = null): Promise<InspectionLine[]> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.list, { organisationId: personOf(tx).organisationId })
    return withSizes(tx, await rowsOf<FoundLine>(tx.db, inspectionLines(roundId)))
  })

export type FoundLine = Omit<InspectionLine, 'toJudge' | 'repliedAt'> & {
  frameworkId: string
  groups: string[]
  secondNorms: string[]
  repliedAt: Date | string | null
}

/** The lines as row level security lets them through. The caller authorises. */
export const inspectionLines = (
  roundId: string | null,
): SQL => sql`select i.id, i.round_id as "roundId", r.title as round, i.organisation_id as "organisationId", o.name as municipality, i.state,
          i.hearing_until::text as "hearingUntil", r.closes_on::text as "judgedUntil", i.replied_at as "repliedAt", assessments.place_in(i.id) as place,
          r.framework_id as "frameworkId", r.groups, i.second_norms as "secondNorms",
          (select count(distinct n)::int from assessments.reveals v, unnest(v.norms) n
            where v.inspection_id = i.id and v.place = coalesce(assessments.place_in(i.id), 'first')) as revealed,
          (select count(*)::int from assessments.verdicts v where v.inspection_id = i.id and v.place = assessments.place_in(i.id)) as judged,
          array(select a.place from assessments.assignments a where a.inspection_id = i.id and a.ended_at is null order by 1) as places,
          (select count(*)::int from assessments.replies p where p.inspection_id = i.id and not exists (select from assessments.reply_answers a
            where a.inspection_id = p.inspection_id and a.norm = p.norm)) as "waitingReplies"
        from assessments.inspections i join assessments.rounds r on r.id = i.round_id join organisations.organisations o on o.id = i.organisation_id
        where ${roundId}::uuid is null or i.round_id = ${roundId}::uuid
        order by r.opens_on desc, o.name`

/** The lines with how many norms each asks, mostly from memory. */
export async function withSizes(tx: Tx, rows: readonly FoundLine[]): Promise<InspectionLine[]> {
  const sizes = new Map<string, Awaited<ReturnType<typeof askedOf>>>()
  const lines: InspectionLine[] = []
  for (const { frameworkId, groups, secondNorms, repliedAt, ...line } of rows) {
    const key = `${frameworkId} ${groups.join(' ')}`
    const asked =
      sizes.get(key) ?? (await askedOf(tx, { inspection: { secondNorms }, round: { frameworkId, groups } }, 'first'))
    sizes.set(key, asked)
    const toJudge = line.place === 'second' ? secondNorms.length : asked.nodes.length
    lines.push({ ...line, repliedAt: repliedAt === null ? null : new Date(repliedAt), toJudge })
  }
  return lines
}
