import type { Problem } from '#platform/errors'
import { NewAction } from '../actions/input.ts'
import type { Colleague } from '../actions/load.ts'
import { type ActionState, isOpen, type Origin } from '../actions/model.ts'
import type { RestoredAction } from '../actions/restoring.ts'
import type { ActionRow } from '../actions/schema.ts'
import type { PlanContent, PlannedAction } from './plan-content.ts'

/** What is here that a plan is held against. */
export type Known = {
  present: readonly Pick<ActionRow, 'id' | 'title' | 'dueOn' | 'norms' | 'origin' | 'originId' | 'state'>[]
  colleagues: readonly Colleague[]
  /** The norms of every version in use, by the code of the framework; the newest framework first. */
  norms: ReadonlyMap<string, ReadonlySet<string>>
  /** Of what actions came from, what is here. */
  origins: ReadonlySet<string>
  /** Pieces of evidence that are here or can be brought in. */
  pieces: ReadonlySet<string>
  /** YYYY-MM-DD */
  today: string
}

/** What does not come in as it went out: an owner, an origin or proof that is not here, and what follows from that. */
export const losses = ['owner', 'owner-by-role', 'origin', 'proof', 'not-busy', 'not-done'] as const
export type Loss = (typeof losses)[number]
export type Weighed = { action: RestoredAction; kind: 'new' | 'known'; losses: Loss[] }
type Complain = (field: string, reason: string, params?: Problem['params']) => void

/** What each action of a plan becomes here, and every fault of those that are new, each with its place. */
export function weighPlan(
  { actions: planned }: PlanContent,
  known: Known,
): { weighed: Weighed[]; problems: Problem[] } {
  const problems: Problem[] = []
  const inFile = new Set(planned.map(({ id }) => id))
  const measures = new Set(known.present.filter(isFromMeasure).map(measureOf))
  const weighed = planned.flatMap((action, at): Weighed[] => {
    const complain: Complain = (field, reason, params) =>
      problems.push({ path: `poam-items.${at}.${field}`, reason, ...(params ? { params } : {}) })
    const kind = isKnown(action, known, inFile) ? 'known' : 'new'
    const input = inputOf(action, complain)
    if (!input) return []
    const { action: fitted, losses } = asItIs(action, input, known)
    if (kind === 'new') {
      mustFitHere(fitted, action, known, complain)
      if (isFromMeasure(fitted) && measures.has(measureOf(fitted)))
        complain('originId', 'assessments.action_made_already')
      if (isFromMeasure(fitted)) measures.add(measureOf(fitted))
    }
    return [{ action: fitted, kind, losses }]
  })
  return { weighed, problems }
}

type FromMeasure = { origin: Origin; originId: string | null; norms: readonly string[]; state: ActionState }
const isFromMeasure = ({ origin, originId, state }: FromMeasure) =>
  origin === 'measure' && originId !== null && state !== 'cancelled'
const measureOf = ({ originId, norms }: FromMeasure) => `${originId} ${norms}`

/** The same action is known by its id; and by what it asks, when it was brought in from a file without its id. */
function isKnown(action: PlannedAction, { present }: Known, inFile: ReadonlySet<string>): boolean {
  return present.some(
    (one) =>
      one.id === action.id ||
      (!inFile.has(one.id) &&
        one.title === action.title &&
        one.dueOn === action.dueOn &&
        String(one.norms) === String(action.norms)),
  )
}

/** An action as it was, as input that any new action keeps to. */
function inputOf(action: PlannedAction, complain: Complain): NewAction | null {
  const parsed = NewAction.safeParse(isDecided(action) ? { ...action, origin: 'own', originId: null } : action)
  for (const { path, message } of parsed.error?.issues ?? [])
    complain(path.join('.'), message.startsWith('assessments.') ? message : 'assessments.oscal_shape')
  return parsed.data ?? null
}

/** Nobody types an action of a decision: only the board asks it, and a file brings it back where the decision can be read. */
const isDecided = ({ origin }: PlannedAction): boolean => origin === 'decision'

function asItIs(action: PlannedAction, input: NewAction, known: Known): { action: RestoredAction; losses: Loss[] } {
  const losses: Loss[] = []
  const ownerId = ownerOf(action, known.colleagues)
  if (ownerId !== action.ownerId) losses.push(ownerId === null ? 'owner' : 'owner-by-role')
  const { origin, originId } = isDecided(action) ? action : input
  const isLost = originId === null ? isDecided(action) : !known.origins.has(originId)
  if (isLost) losses.push('origin')
  const from = isLost
    ? { origin: input.norms.length > 0 ? ('norm' as const) : ('own' as const), originId: null }
    : { origin, originId }
  const proofs = [...new Set(action.pieces)].filter((id) => known.pieces.has(id))
  if (proofs.length < new Set(action.pieces).size) losses.push('proof')
  const canBeBusy = ownerId !== null && input.dueOn !== null
  const { state, stateReason, doneOn, closedAt } = action
  const closed = { state, stateReason, doneOn, closedAt: closedAt ? new Date(closedAt) : closedBy(action) }
  const opened = { stateReason, doneOn: null, closedAt: null }
  const isUnproved = state === 'done' && proofs.length === 0 && action.pieces.length > 0
  if (isUnproved) losses.push('not-done')
  if (state === 'busy' && !canBeBusy && action.ownerId !== null) losses.push('not-busy')
  const stands = isUnproved
    ? { ...opened, state: canBeBusy ? ('busy' as const) : ('planned' as const) }
    : losses.includes('not-busy')
      ? { ...opened, state: 'planned' as const }
      : isOpen(state)
        ? { ...closed, closedAt: null }
        : closed
  const { id, number } = action
  const framework = input.norms.length > 0 ? (input.framework ?? known.norms.keys().next().value ?? null) : null
  return {
    action: {
      ...input,
      origin: from.origin,
      originId: from.originId,
      framework,
      ownerId,
      id,
      number,
      ...stands,
      proofs,
      events: action.events.map(({ at, ...event }) => ({ ...event, at: new Date(at) })),
    },
    losses,
  }
}

/** The owner when they work here; else who alone has their role here. */
function ownerOf({ ownerId, ownerRole }: PlannedAction, colleagues: readonly Colleague[]): string | null {
  if (ownerId === null || colleagues.some(({ personId }) => personId === ownerId)) return ownerId
  const alike = colleagues.filter(({ roles }) => roles.some((role) => role === ownerRole))
  return alike.length === 1 ? (alike[0]?.personId ?? null) : null
}

/** A file without the moment of closing has the day on which it was done. */
const closedBy = ({ doneOn }: PlannedAction) => (doneOn ? new Date(`${doneOn}T12:00:00Z`) : null)

function mustFitHere(
  action: RestoredAction,
  planned: PlannedAction,
  { norms, today }: Known,
  complain: Complain,
): void {
  const here = action.framework === null ? undefined : norms.get(action.framework)
  const unknown = action.norms.filter((code) => !here?.has(code))
  if (unknown.length > 0)
    complain('norms', 'assessments.action_norm_unknown', { norms: unknown.join(', ').slice(0, 200) })
  const { state, doneOn, stateReason, closedAt } = planned
  if (action.state === 'busy' && (action.ownerId === null || action.dueOn === null))
    complain(action.dueOn === null ? 'dueOn' : 'ownerId', 'assessments.action_needs_owner_and_day')
  if ((state === 'done') !== (doneOn !== null)) complain('doneOn', 'assessments.oscal_done_day')
  if (state === 'done' && planned.pieces.length === 0) complain('pieces', 'assessments.action_needs_proof')
  if ((doneOn ?? '') > today || (closedAt ?? '').slice(0, 10) > today)
    complain('doneOn', 'assessments.oscal_done_later')
  if (planned.events.some(({ at }) => at.slice(0, 10) > today)) complain('events', 'assessments.oscal_event_later')
  if (state === 'cancelled' && !stateReason?.trim()) complain('stateReason', 'assessments.oscal_cancel_reason')
  if (state === 'cancelled' && closedAt === null) complain('closedAt', 'assessments.oscal_shape')
  if ((stateReason ?? '').length > 2000) complain('stateReason', 'assessments.oscal_shape')
}
