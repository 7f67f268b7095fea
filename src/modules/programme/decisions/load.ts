import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import { municipalitiesOf } from '#modules/organisations'
import { allows, authorise } from '#platform/access'
import type { Ctx, Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { ProposalState } from './model.ts'
import { may } from './policy.ts'
import { type Attachment, attachments, type ProposalRow, proposals, type VersionRow, versions } from './schema.ts'

/** A proposal with what decides who sees it: what the version says that the board last got. */
export type Found = ProposalRow & { isPublic: boolean; municipalities: string[] }

/** A proposal that the actor may see. @throws AppError not_found */
export async function findProposal(tx: Tx, id: string): Promise<Found> {
  const [found] = await tx.db
    .select({ ...getTableColumns(proposals), isPublic: versions.isPublic, municipalities: versions.municipalities })
    .from(proposals)
    .leftJoin(versions, and(eq(versions.proposalId, proposals.id), eq(versions.number, proposals.agendaVersion)))
    .where(eq(proposals.id, id))
  if (!found) throw notFound('board_proposal')
  return { ...found, isPublic: found.isPublic ?? false, municipalities: found.municipalities ?? [] }
}

export type Named = Pick<Attachment, 'id' | 'name'>

/** A proposal that the actor may see with its versions, first to last, and its files: one statement. @throws AppError not_found */
export async function findWhole(tx: Tx, id: string): Promise<{ proposal: Found; all: VersionRow[]; files: Named[] }> {
  const own = sql`from ${attachments} where ${attachments.proposalId} = ${proposals.id}`
  const rows = await tx.db
    .select({
      proposal: proposals,
      version: versions,
      files: sql<
        Named[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', ${attachments.id}, 'name', ${attachments.name})) ${own}), '[]')`,
    })
    .from(proposals)
    .leftJoin(versions, eq(versions.proposalId, proposals.id))
    .where(eq(proposals.id, id))
    .orderBy(asc(versions.number))
  const [first] = rows
  if (!first) throw notFound('board_proposal')
  const all = rows.flatMap(({ version }) => version ?? [])
  const { isPublic = false, municipalities = [] } = versionIn(all, first.proposal.agendaVersion) ?? {}
  return { proposal: { ...first.proposal, isPublic, municipalities }, all, files: first.files }
}

export const versionIn = (all: readonly VersionRow[], number: number | null): VersionRow | undefined =>
  all.find((one) => one.number === number)

/** As what someone sees a proposal: the project team all of it, the board what came on the agenda, others what was decided. */
export type Access = 'team' | 'board' | 'outcome'

export const recordOf = <T extends { organisationId: string }>(it: T) => ({ ...it, districtId: it.organisationId })

export function accessTo(ctx: Ctx, found: Found): Access | null {
  const record = recordOf(found)
  if (allows(ctx, may.readProposals, record)) return 'team'
  if (allows(ctx, may.readAgenda, record)) return 'board'
  return allows(ctx, may.readDecided, record) || allows(ctx, may.readPublicDecided, record) ? 'outcome' : null
}

/** @throws AppError forbidden */
export function mustSee(tx: Tx, found: Found): Access {
  const access = accessTo(tx, found)
  if (access === null) authorise(tx, may.readProposals, recordOf(found))
  return access ?? 'team'
}

export const mustKeep = (tx: Tx, { organisationId }: { organisationId: string }): void =>
  authorise(tx, may.keepProposals, recordOf({ organisationId }))

/** @throws AppError rule_broken such as `programme.change_proposal_when_agenda` */
export function mustBe(state: ProposalState, wanted: ProposalState, what: string): void {
  if (state !== wanted) throw ruleBroken(`programme.${what}_proposal_when_${state}`)
}

export async function versionOf(tx: Tx, proposalId: string, number: number): Promise<VersionRow> {
  const one = and(eq(versions.proposalId, proposalId), eq(versions.number, number))
  const [found] = await tx.db.select().from(versions).where(one)
  if (!found) throw notFound('board_proposal')
  return found
}

/** Writes over the revision and state that were seen. @throws AppError conflict when someone was first */
export async function write(
  tx: Tx,
  { id, revision, state }: Pick<ProposalRow, 'id' | 'revision' | 'state'>,
  values: Partial<typeof proposals.$inferInsert>,
): Promise<ProposalRow> {
  const [after] = await tx.db
    .update(proposals)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(proposals.id, id), eq(proposals.revision, revision), eq(proposals.state, state)))
    .returning()
  if (!after) throw conflict('board_proposal')
  return after
}

/** @throws AppError invalid for one that is not of the district today; those in `kept` may stay */
export async function mustBeMunicipalities(
  tx: Tx,
  districtId: string,
  ids: readonly string[],
  kept: readonly string[] = [],
): Promise<void> {
  if (ids.length === 0) return
  const known = new Set((await municipalitiesOf(tx, districtId, dayOf(tx.now))).map(({ id }) => id))
  if (ids.some((id) => !known.has(id) && !kept.includes(id)))
    throw invalid([{ path: 'municipalities', reason: 'programme.municipality_unknown' }])
}
