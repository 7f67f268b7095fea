import { and, asc, desc, eq, getTableColumns, ilike, or, type SQL, sql } from 'drizzle-orm'
import { ownActionsOfDecisions } from '#modules/assessments'
import { municipalitiesOf } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { type Ctx, containing, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { type Figure, fill } from '../figures/model.ts'
import { livingFigures } from '../figures/registry.ts'
import { commentsOn, type ShownComment } from './commenting.ts'
import { type FollowUp, followUpsWith, tasksOfDecision } from './follow-ups.ts'
import { ProposalQuery } from './input.ts'
import { type Access, type Found, findWhole, mustSee, type Named, recordOf, versionIn } from './load.ts'
import { type Content, type ProposalStep, stepsFrom, withTexts } from './model.ts'
import { may } from './policy.ts'
import { type Decision, decisions, type ProposalRow, proposals, type VersionRow, versions } from './schema.ts'

/** A proposal in a list; `shownVersion` is the one that the actor reads. */
export type ListedProposal = ProposalRow & Pick<VersionRow, 'subject' | 'agendaType' | 'meetsOn' | 'isPublic'>

/** The version that someone reads: the project team the last, others what the board last got. */
const shownVersion = (ctx: Ctx, districtId: string) =>
  allows(ctx, may.readProposals, recordOf({ organisationId: districtId })) ? proposals.version : proposals.agendaVersion

export const districtOf = (ctx: Ctx): string => {
  const { districtId, organisationId } = personOf(ctx)
  return districtId ?? organisationId
}

/** The proposals that the actor may see, a page of them. Two statements. @throws AppError forbidden */
export const findProposals = (
  ctx: Ctx,
  asked: ProposalQuery = {},
): Promise<{ count: number; results: ListedProposal[] }> =>
  inTransaction(ctx, async (tx) => {
    const query = ProposalQuery.parse(asked)
    const organisationId = districtOf(tx)
    authorise(tx, may.seeDecisions, recordOf({ organisationId }))
    const shown = and(eq(versions.proposalId, proposals.id), eq(versions.number, shownVersion(tx, organisationId)))
    const wanted = and(
      query.search ? or(ilike(versions.subject, containing(query.search)), isNumber(query.search)) : undefined,
      query.state ? eq(proposals.state, query.state) : undefined,
      query.agendaType ? eq(versions.agendaType, query.agendaType) : undefined,
    )
    const from = tx.db
      .select({
        ...getTableColumns(proposals),
        subject: versions.subject,
        agendaType: versions.agendaType,
        meetsOn: versions.meetsOn,
        isPublic: versions.isPublic,
        figures: versions.figures,
      })
      .from(proposals)
      .innerJoin(versions, shown)
      .where(wanted)
    const results = await from
      .orderBy(...orderOf(query))
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
    const [counted] = await tx.db
      .select({ count: sql<number>`count(*)::int` })
      .from(proposals)
      .innerJoin(versions, shown)
      .where(wanted)
    const shownResults = results.map(({ figures, ...one }) => ({ ...one, subject: fill(one.subject, figures).text }))
    return { count: counted?.count ?? 0, results: shownResults }
  })

const isNumber = (search: string): SQL | undefined =>
  /^\d{1,9}$/.test(search) ? eq(proposals.number, Number(search)) : undefined

function orderOf({ sort, descending }: { sort: string; descending: boolean }): SQL[] {
  const by = {
    number: proposals.number,
    subject: versions.subject,
    state: proposals.state,
    meetsOn: sql`coalesce(${versions.meetsOn}, '2199-12-31'::date)`,
  }[sort]
  const direction = descending ? desc : asc
  return [direction(by ?? proposals.number), direction(proposals.number)]
}

export type ShownDecision = Decision & { followUps: FollowUp[] }
export type VersionLine = Pick<VersionRow, 'number' | 'frozenAt' | 'onAgendaAt'>
export type ProposalView = {
  proposal: Found
  access: Access
  /** Which version this is, as it was typed and with its figures filled in. */
  version: VersionLine
  content: Content
  filled: Content
  figures: Figure[]
  /** Places without a figure, and titles of figures that were taken back since. */
  open: string[]
  versions: VersionLine[]
  attachments: Named[]
  /** Null for who does not read what the board says beforehand. */
  comments: ShownComment[] | null
  decisions: ShownDecision[]
  municipalities: { id: string; name: string }[]
  /** Actions of the acting municipality that came from the decisions. */
  ownActions: { id: string; number: number; title: string; dueOn: string | null; state: string }[]
  steps: ProposalStep[]
  rights: { keep: boolean; comment: boolean }
}

const contentOf = (row: VersionRow): Content => ({
  subject: row.subject,
  agendaType: row.agendaType,
  meetsOn: row.meetsOn,
  isPublic: row.isPublic,
  handledBy: row.handledBy,
  portfolioHolder: row.portfolioHolder,
  points: row.points,
  explanation: row.explanation,
  asked: row.asked,
  municipalities: row.municipalities,
  attachments: row.attachments,
})

type Loaded = Omit<ProposalView, 'filled' | 'open' | 'figures'> & { frozen: Figure[] | null }

/**
 * A proposal as the actor may see it: the project team its last version, with living figures while it is a draft; others the version
 * that the board last got. Call it outside a transaction.
 * @throws AppError not_found; forbidden
 */
export async function readProposal(ctx: Ctx, id: string): Promise<ProposalView> {
  const { frozen, ...view } = await inTransaction(ctx, (tx) => load(tx, id))
  const figures = frozen ?? (await livingFigures(ctx, view.proposal.programmeId))
  return { ...view, ...filledWith(view.content, figures), figures }
}

function filledWith(content: Content, figures: readonly Figure[]): Pick<ProposalView, 'filled' | 'open'> {
  const open = new Set<string>()
  const filled = withTexts(content, (text) => {
    const one = fill(text, figures)
    for (const place of one.open) open.add(place)
    return one.text
  })
  return { filled, open: [...open] }
}

/** At most six statements, for a mayor seven: comments, and actions of the own municipality. */
async function load(tx: Tx, id: string): Promise<Loaded> {
  const { proposal, all, files } = await findWhole(tx, id)
  const access = mustSee(tx, proposal)
  const row = versionIn(all, access === 'team' ? proposal.version : proposal.agendaVersion)
  if (!row) throw notFound('board_proposal')
  const decided = proposal.state === 'decided' ? await decisionsOf(tx, id) : []
  const places = await municipalitiesOf(tx, proposal.organisationId, dayOf(tx.now))
  const record = recordOf(proposal)
  const keep = allows(tx, may.keepProposals, record)
  return {
    proposal,
    access,
    version: row,
    content: contentOf(row),
    frozen: row.frozenAt ? row.figures : null,
    versions: versionLines(all, proposal, access),
    attachments: row.attachments.flatMap((file) => files.find((one) => one.id === file) ?? []),
    comments: await commentsOn(tx, proposal, places),
    decisions: decided,
    municipalities: places.map(({ id: municipality, name }) => ({ id: municipality, name })),
    ownActions: await ownActionsOf(tx, decided),
    steps: keep ? stepsFrom(proposal.state) : [],
    rights: { keep, comment: proposal.state === 'agenda' && allows(tx, may.commentForBoard, record) },
  }
}

/** The decisions on a proposal with what came of them. Two statements. */
async function decisionsOf(tx: Tx, proposalId: string): Promise<ShownDecision[]> {
  const found = await tx.db
    .select({ decision: decisions, tasks: tasksOfDecision })
    .from(decisions)
    .where(eq(decisions.proposalId, proposalId))
    .orderBy(asc(decisions.point))
  const followUps = Map.groupBy(
    await followUpsWith(
      tx,
      found.map(({ decision }) => decision.id),
      found.flatMap(({ tasks }) => tasks),
    ),
    ({ decisionId }) => decisionId,
  )
  return found.map(({ decision }) => ({ ...decision, followUps: followUps.get(decision.id) ?? [] }))
}

async function ownActionsOf(tx: Tx, decided: readonly Decision[]): Promise<ProposalView['ownActions']> {
  const { organisationId, districtId } = personOf(tx)
  if (decided.length === 0 || districtId === organisationId) return []
  const own = await ownActionsOfDecisions(
    tx,
    decided.map(({ id }) => id),
  )
  return own.map(({ id, number, title, dueOn, state }) => ({ id, number, title, dueOn, state }))
}

/** The versions that someone may look back at; who sees only the outcome has no earlier ones. */
const versionLines = (all: readonly VersionRow[], { agendaVersion }: Found, access: Access): VersionLine[] =>
  all
    .filter(({ onAgendaAt }) => access === 'team' || onAgendaAt !== null)
    .filter(({ number }) => access !== 'outcome' || number === agendaVersion)
    .map(({ number, frozenAt, onAgendaAt }) => ({ number, frozenAt, onAgendaAt }))

/** What a version says and what the version before it said, as far as the actor may see them. */
export type VersionView = {
  proposal: Found
  access: Access
  version: VersionLine
  filled: Content
  before: { version: VersionLine; filled: Content } | null
  municipalities: { id: string; name: string }[]
  attachments: Named[]
}

/** One version beside the one before it. Frozen versions only. Two statements. @throws AppError not_found; forbidden */
export const readVersion = (ctx: Ctx, id: string, number: number): Promise<VersionView> =>
  inTransaction(ctx, async (tx) => {
    const { proposal, all, files } = await findWhole(tx, id)
    const access = mustSee(tx, proposal)
    const lines = versionLines(all, proposal, access).filter(({ frozenAt }) => frozenAt !== null)
    const at = lines.findIndex((one) => one.number === number)
    const [line, earlier] = [lines[at], lines[at - 1]]
    const row = line && versionIn(all, number)
    if (!row) throw notFound('board_proposal')
    const was = earlier && versionIn(all, earlier.number)
    const places = await municipalitiesOf(tx, proposal.organisationId, dayOf(tx.now))
    return {
      proposal,
      access,
      version: line,
      filled: filledWith(contentOf(row), row.figures).filled,
      before: earlier && was ? { version: earlier, filled: filledWith(contentOf(was), was.figures).filled } : null,
      municipalities: places.map(({ id: municipality, name }) => ({ id: municipality, name })),
      attachments: files,
    }
  })
