import { personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import type { FollowUp } from '../follow-ups.ts'
import type { ProposalView } from '../queries.ts'

/** What followed, with the names of the municipalities that have it to do. */
export const named = (followUps: readonly FollowUp[], names: ReadonlyMap<string, string>): FollowUp[] =>
  followUps.map((one) => ({
    ...one,
    organisations: one.organisations.flatMap((id) => names.get(id) ?? []).toSorted((a, b) => a.localeCompare(b, 'nl')),
  }))

const moment = (at: Date | null) => at?.toISOString() ?? null

/** A proposal as its page shows it, for who looks at it. */
export function shownProposal(ctx: Ctx, view: ProposalView) {
  const { proposal, access, version, filled, figures, open, municipalities, steps, rights } = view
  const { organisationId } = personOf(ctx)
  const name = new Map(municipalities.map((one) => [one.id, one.name]))
  const isDraft = proposal.state === 'draft'
  return {
    id: proposal.id,
    number: proposal.number,
    programmeId: proposal.programmeId,
    state: proposal.state,
    stateReason: proposal.stateReason,
    decidedOn: proposal.decidedOn,
    agendaVersion: proposal.agendaVersion,
    access,
    version: version.number,
    frozenAt: moment(version.frozenAt),
    content: filled,
    figures: figures.filter(({ key }) => view.content.explanation.includes(key) || version.frozenAt !== null),
    open: access === 'team' ? open : [],
    attachments: view.attachments,
    comments:
      view.comments?.map(({ id, author, place, version: on, madeAt, body, isOwn }) => ({
        id,
        author,
        place,
        version: on,
        madeAt: madeAt.toISOString(),
        body,
        isOwn,
      })) ?? null,
    decisions: view.decisions.map(({ id, point, outcome, note, followUps }) => ({
      id,
      point,
      outcome,
      note,
      followUps: named(followUps, name),
    })),
    versions: view.versions.map(({ number, frozenAt, onAgendaAt }) => ({
      number,
      frozenAt: moment(frozenAt),
      onAgendaAt: moment(onAgendaAt),
    })),
    asks: filled.municipalities.map((id) => name.get(id) ?? '').filter(Boolean),
    own: name.has(organisationId)
      ? { name: name.get(organisationId) ?? '', isAsked: filled.municipalities.includes(organisationId) }
      : null,
    ownActions: view.ownActions,
    steps,
    mayChange: rights.keep && isDraft,
    mayFollow: rights.keep && proposal.state === 'decided',
    mayComment: rights.comment,
  }
}
export type ShownProposal = ReturnType<typeof shownProposal>
