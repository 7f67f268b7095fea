import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import type { Figure } from '../figures/model.ts'
import type { Content } from './model.ts'
import { type Decision, decisions, type ProposalRow, proposals, type VersionRow, versions } from './schema.ts'

/** A proposal as a paper shows it: its texts as they were typed, with the figures that froze with them; none for a draft. */
export type ProposalPaper = {
  id: string
  programmeId: string
  organisationId: string
  number: number
  state: ProposalRow['state']
  version: number
  frozenAt: Date | null
  content: Content
  figures: Figure[]
  decidedOn: string | null
  decisions: Pick<Decision, 'point' | 'outcome' | 'note'>[]
}

/**
 * The proposal with this id, or the newest of a district (of any district when none is named) that was not withdrawn, as far as row
 * level security lets the actor see it: what the board last got goes before what is still worked on. The caller authorises.
 * @throws AppError not_found
 */
export async function proposalForPaper(
  tx: Tx,
  id: string | null,
  districtId: string | null = null,
): Promise<ProposalPaper> {
  const [found] = await tx.db
    .select()
    .from(proposals)
    .where(
      and(
        id === null ? undefined : eq(proposals.id, id),
        districtId === null ? undefined : eq(proposals.organisationId, districtId),
      ),
    )
    .orderBy(desc(eq(proposals.state, 'agenda')), eq(proposals.state, 'withdrawn'), desc(proposals.number))
    .limit(1)
  if (!found) throw notFound('board_proposal')
  const row = (await versionIn(tx, found.id, found.agendaVersion)) ?? (await versionIn(tx, found.id, found.version))
  if (!row) throw notFound('board_proposal')
  const { point, outcome, note } = decisions
  return {
    id: found.id,
    programmeId: found.programmeId,
    organisationId: found.organisationId,
    number: found.number,
    state: found.state,
    version: row.number,
    frozenAt: row.frozenAt,
    content: row,
    figures: row.figures,
    decidedOn: found.decidedOn,
    decisions: await tx.db
      .select({ point, outcome, note })
      .from(decisions)
      .where(eq(decisions.proposalId, found.id))
      .orderBy(point),
  }
}

async function versionIn(tx: Tx, proposalId: string, number: number | null): Promise<VersionRow | undefined> {
  if (number === null) return undefined
  const one = and(eq(versions.proposalId, proposalId), eq(versions.number, number))
  const [found] = await tx.db.select().from(versions).where(one)
  return found
}
