import { and, asc, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, containing, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { fill } from '../figures/model.ts'
import { type FollowUp, followUpsOf, type Progress, progressOf } from './follow-ups.ts'
import { DecisionQuery } from './input.ts'
import { recordOf } from './load.ts'
import { may } from './policy.ts'
import { districtOf } from './queries.ts'
import { type Decision, decisions, proposals, versions } from './schema.ts'

/** A decision with the point that it was about, and what became of it. */
export type RegisteredDecision = Decision & {
  proposalNumber: number
  subject: string
  isPublic: boolean
  decidedOn: string
  /** The words of the point, with its figures filled in. */
  asked: string
  followUps: FollowUp[]
  progress: Progress
}

const ofVersion = and(eq(versions.proposalId, proposals.id), eq(versions.number, proposals.agendaVersion))
const pointText = sql<string>`${versions.points}[${decisions.point}]`

const select = (tx: Tx) =>
  tx.db
    .select({
      decision: decisions,
      proposalNumber: proposals.number,
      subject: versions.subject,
      isPublic: versions.isPublic,
      figures: versions.figures,
      decidedOn: proposals.decidedOn,
      asked: pointText,
    })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .innerJoin(versions, ofVersion)
type Row = Awaited<ReturnType<typeof select>>[number]

function wantedBy({ search, outcome, year }: ReturnType<typeof DecisionQuery.parse>): SQL | undefined {
  const text = containing(search)
  return and(
    search ? or(ilike(versions.subject, text), ilike(pointText, text), ilike(decisions.note, text)) : undefined,
    outcome ? eq(decisions.outcome, outcome) : undefined,
    year ? sql`extract(year from ${proposals.decidedOn}) = ${year}` : undefined,
  )
}

function orderOf({ sort, descending }: { sort: string; descending: boolean }): SQL[] {
  const direction = descending ? desc : asc
  const by = { decidedOn: proposals.decidedOn, number: proposals.number, outcome: decisions.outcome }[sort]
  return [direction(by ?? proposals.decidedOn), direction(proposals.number), asc(decisions.point)]
}

async function shown(tx: Tx, rows: readonly Row[]): Promise<RegisteredDecision[]> {
  const all = await followUpsOf(
    tx,
    rows.map(({ decision }) => decision.id),
  )
  const byDecision = Map.groupBy(all, ({ decisionId }) => decisionId)
  return rows.map(({ decision, figures, asked, subject, decidedOn, ...row }) => {
    const followUps = byDecision.get(decision.id) ?? []
    return {
      ...row,
      ...decision,
      decidedOn: decidedOn ?? '',
      subject: fill(subject, figures).text,
      asked: fill(asked, figures).text,
      followUps,
      progress: progressOf(followUps),
    }
  })
}

/** The register of decisions, as far as the actor may see them, a page of it. Four statements. @throws AppError forbidden */
export const findDecisions = (
  ctx: Ctx,
  asked: DecisionQuery = {},
): Promise<{ count: number; results: RegisteredDecision[] }> =>
  inTransaction(ctx, async (tx) => {
    const query = DecisionQuery.parse(asked)
    authorise(tx, may.seeDecisions, recordOf({ organisationId: districtOf(tx) }))
    const wanted = wantedBy(query)
    const rows = await select(tx)
      .where(wanted)
      .orderBy(...orderOf(query))
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
    const [counted] = await tx.db
      .select({ count: sql<number>`count(*)::int` })
      .from(decisions)
      .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
      .innerJoin(versions, ofVersion)
      .where(wanted)
    return { count: counted?.count ?? 0, results: await shown(tx, rows) }
  })

/** All of the register that was asked for, for a file. @throws AppError forbidden */
export const exportDecisions = (ctx: Ctx, asked: DecisionQuery = {}): Promise<RegisteredDecision[]> =>
  inTransaction(ctx, async (tx) => {
    const query = DecisionQuery.parse(asked)
    authorise(tx, may.seeDecisions, recordOf({ organisationId: districtOf(tx) }))
    const rows = await select(tx)
      .where(wantedBy(query))
      .orderBy(...orderOf(query))
    await audit(tx, 'programme.export_decisions', { object: 'decisions' })
    return shown(tx, rows)
  })

/** Where a decision stands: the proposal and the point. @throws AppError not_found for who may not see it */
export const placeOfDecision = (ctx: Ctx, id: string): Promise<{ proposalId: string; point: number }> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.seeDecisions, recordOf({ organisationId: districtOf(tx) }))
    const { proposalId, point } = decisions
    const [found] = await tx.db.select({ proposalId, point }).from(decisions).where(eq(decisions.id, id))
    if (!found) throw notFound('decision')
    return found
  })
