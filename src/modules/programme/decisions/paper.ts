import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { type Figure, fill } from '../figures/model.ts'
import type { Content } from './model.ts'
import { type Decision, decisions, type ProposalRow, proposals, versions } from './schema.ts'

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
 * What the board got of a proposal: the one with this id, else of the programme the one on the agenda, else the one decided last. Null
 * when the board got none, or it was withdrawn. The caller authorises; row level security decides what the actor sees.
 */
export async function proposalForPaper(
  tx: Tx,
  { id, programmeId }: { id: string | null; programmeId: string },
): Promise<ProposalPaper | null> {
  const [given] = await tx.db
    .select({ found: proposals, row: versions })
    .from(proposals)
    .innerJoin(versions, and(eq(versions.proposalId, proposals.id), eq(versions.number, proposals.agendaVersion)))
    .where(
      and(
        eq(proposals.programmeId, programmeId),
        inArray(proposals.state, ['agenda', 'decided']),
        id === null ? undefined : eq(proposals.id, id),
      ),
    )
    .orderBy(desc(eq(proposals.state, 'agenda')), desc(proposals.decidedOn), desc(proposals.number))
    .limit(1)
  if (!given) return null
  const { found, row } = given
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

export type GivenProposal = Pick<ProposalRow, 'id' | 'programmeId' | 'number' | 'decidedOn'> & { subject: string }

/** The proposals of some programmes that the board got, as a paper may take them: on the agenda first, then the newest decided. */
export async function givenProposals(tx: Tx, programmeIds: readonly string[]): Promise<GivenProposal[]> {
  if (programmeIds.length === 0) return []
  const { id, programmeId, number, decidedOn, state } = proposals
  const given = await tx.db
    .select({ id, programmeId, number, decidedOn, subject: versions.subject, figures: versions.figures })
    .from(proposals)
    .innerJoin(versions, and(eq(versions.proposalId, id), eq(versions.number, proposals.agendaVersion)))
    .where(and(inArray(programmeId, [...programmeIds]), inArray(state, ['agenda', 'decided'])))
    .orderBy(desc(eq(state, 'agenda')), desc(decidedOn), desc(number))
  return given.map(({ figures, subject, ...one }) => ({ ...one, subject: fill(subject, figures).text }))
}
