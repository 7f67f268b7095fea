import { and, eq } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { invalid, type Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import { withdrawnIn } from '../documents/uses.ts'
import { type Figure, fill, type Settled, usedIn, withdrawnSince } from '../figures/model.ts'
import { livingFigures, settledFor } from '../figures/registry.ts'
import { type Found, findProposal, mustKeep, versionOf, write } from './load.ts'
import { move, textOfContent } from './model.ts'
import { type ProposalRow, type VersionRow, versions } from './schema.ts'

/** The programme of a proposal and the figures that froze with its version, for who keeps it. */
const kept = (ctx: Ctx, id: string): Promise<{ programmeId: string; frozen: Figure[] }> =>
  inTransaction(ctx, async (tx) => {
    const found = await findProposal(tx, id)
    mustKeep(tx, found)
    const { figures: frozen } = await versionOf(tx, id, found.version)
    return { programmeId: found.programmeId, frozen }
  })

const exactly = ({ id }: Found, number: number) => and(eq(versions.proposalId, id), eq(versions.number, number))

/**
 * A draft goes to the project team for review: its version and the figures in it freeze.
 * @throws AppError invalid with everything that is still missing
 */
export async function submitProposal(ctx: Ctx, id: string): Promise<ProposalRow> {
  const figures = await livingFigures(ctx, (await kept(ctx, id)).programmeId)
  return inTransaction(ctx, async (tx) => {
    const before = await findProposal(tx, id)
    mustKeep(tx, before)
    const state = move(before.state, 'submit')
    const draft = await versionOf(tx, id, before.version)
    const missing = missingIn(draft)
    if (missing.length > 0) throw invalid(missing)
    const after = await write(tx, before, { state })
    await tx.db
      .update(versions)
      .set({
        figures: usedIn(textOfContent(draft), figures),
        frozenAt: tx.now,
        frozenBy: personOf(tx).personId,
      })
      .where(exactly(before, before.version))
    await audit(tx, 'programme.submit_proposal', { object: 'board_proposal', id, fields: ['state'] })
    return after
  })
}

function missingIn({ meetsOn, portfolioHolder, points, explanation, asked, municipalities }: VersionRow): Problem[] {
  const problems: Problem[] = []
  const missing = (path: string) => problems.push({ path, reason: `programme.proposal_without_${path.toLowerCase()}` })
  if (meetsOn === null) missing('meetsOn')
  if (portfolioHolder === '') missing('portfolioHolder')
  if (points.length === 0) missing('points')
  if (explanation === '') missing('explanation')
  if ((asked === '') !== (municipalities.length === 0)) missing(asked === '' ? 'asked' : 'municipalities')
  return problems
}

/**
 * The board gets the version that was reviewed.
 * @throws AppError invalid with every place that is still open, every figure whose source and every document that was withdrawn, and a meeting that is over
 */
export async function putOnAgenda(ctx: Ctx, id: string): Promise<ProposalRow> {
  const { programmeId, frozen } = await kept(ctx, id)
  const figures = await livingFigures(ctx, programmeId)
  const settled = await settledFor(ctx, programmeId, frozen)
  return inTransaction(ctx, async (tx) => {
    const before = await findProposal(tx, id)
    mustKeep(tx, before)
    const state = move(before.state, 'put_on_agenda')
    const version = await versionOf(tx, id, before.version)
    const problems = [
      ...hindersAgenda(version, { figures, settled }, dayOf(tx.now)),
      ...(await withdrawnIn(tx, textOfContent(version))).map((document) => ({
        path: 'explanation',
        reason: 'programme.proposal_document_withdrawn',
        params: { document },
      })),
    ]
    if (problems.length > 0) throw invalid(problems)
    const after = await write(tx, before, { state, agendaVersion: before.version })
    await tx.db.update(versions).set({ onAgendaAt: tx.now }).where(exactly(before, before.version))
    await audit(tx, 'programme.put_proposal_on_agenda', { object: 'board_proposal', id, fields: ['state'] })
    return after
  })
}

type Now = { figures: readonly Figure[]; settled: Settled }

/** What keeps a version from the agenda on a day, while its figures and their sources stand as they do now. */
export function hindersAgenda(version: VersionRow, { figures, settled }: Now, today: string): Problem[] {
  const { open } = fill(textOfContent(version), version.figures)
  return [
    ...open.map((place) => ({
      path: 'explanation',
      reason: 'programme.proposal_place_open',
      params: { place: place.slice(0, 100) || '…' },
    })),
    ...withdrawnSince(version.figures, figures, settled).map(({ title }) => ({
      path: 'explanation',
      reason: 'programme.proposal_figure_withdrawn',
      params: { figure: title },
    })),
    ...(version.meetsOn !== null && version.meetsOn < today
      ? [{ path: 'meetsOn', reason: 'programme.proposal_meeting_over' }]
      : []),
  ]
}

/** Back to draft, to be changed: a new version begins as a copy of the last. */
export const takeBack = (ctx: Ctx, id: string): Promise<ProposalRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findProposal(tx, id)
    mustKeep(tx, before)
    const state = move(before.state, 'take_back')
    const number = before.version + 1
    const last = await versionOf(tx, id, before.version)
    const after = await write(tx, before, { state, version: number })
    await tx.db
      .insert(versions)
      .values({ ...last, number, figures: [], frozenAt: null, frozenBy: null, onAgendaAt: null })
    await audit(tx, 'programme.take_back_proposal', { object: 'board_proposal', id, fields: ['state'] })
    return after
  })

/** The proposal is off; what the board got of it stays to be read. */
export const withdrawProposal = (ctx: Ctx, id: string, reason: string): Promise<ProposalRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findProposal(tx, id)
    mustKeep(tx, before)
    const state = move(before.state, 'withdraw')
    const after = await write(tx, before, { state, stateReason: reason, closedAt: tx.now })
    await audit(tx, 'programme.withdraw_proposal', { object: 'board_proposal', id, fields: ['state'] })
    return after
  })
