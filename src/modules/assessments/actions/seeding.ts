import type { Tx } from '#platform/db'
import { evidence } from '../schema.ts'
import type { ActionState } from './model.ts'
import { actionEvents, actionProofs, actions } from './schema.ts'

export type ActionSeed = {
  organisationId: string
  districtId: string
  /** Who makes it, as a person. */
  by: string
  number: number
  title: string
  description: string | null
  framework: string | null
  norms: readonly string[]
  /** The finding that it came from. */
  findingId?: string
  ownerId: string | null
  startsOn: string | null
  dueOn: string | null
  costCents: number | null
  state: ActionState
  stateReason: string | null
  /** YYYY-MM-DD: when it was made and, for what is closed, when that was. */
  madeOn: string
  closedOn: string | null
  /** Title of what proves it, for what is done. */
  proof: string | null
}

const noon = (day: string) => new Date(`${day}T11:00:00Z`)

/** Makes actions in a few statements, as the system; for the demo district. */
export async function seedActions(tx: Tx, seeds: readonly ActionSeed[]): Promise<void> {
  if (seeds.length === 0) return
  const rows = seeds.map(({ by, madeOn, closedOn, proof: _, norms, state, findingId, ...rest }) => ({
    ...rest,
    id: crypto.randomUUID(),
    norms: [...norms],
    origin: findingId ? ('finding' as const) : norms.length > 0 ? ('norm' as const) : ('own' as const),
    originId: findingId ?? null,
    state,
    doneOn: state === 'done' ? closedOn : null,
    closedAt: closedOn === null ? null : noon(closedOn),
    createdAt: noon(madeOn),
    createdBy: by,
  }))
  await tx.db.insert(actions).values(rows)
  const pieces = seeds.flatMap(({ organisationId, by, proof, closedOn }, at) => {
    const datedOn = closedOn
    if (proof === null || datedOn === null) return []
    const link = 'https://www.twente.example/fictief'
    const own = { id: crypto.randomUUID(), organisationId, addedBy: by, addedAt: noon(datedOn), datedOn, link }
    return [{ piece: { ...own, title: proof, form: 'document', provesUse: true }, actionId: rows[at]?.id ?? '' }]
  })
  if (pieces.length > 0) {
    await tx.db.insert(evidence).values(pieces.map(({ piece }) => piece))
    const proofs = pieces.map(({ piece: { id: evidenceId, organisationId }, actionId }) => ({
      evidenceId,
      organisationId,
      actionId,
    }))
    await tx.db.insert(actionProofs).values(proofs)
  }
  await tx.db.insert(actionEvents).values(rows.flatMap((row) => eventsOf(row, tx.now)))
}

type Made = {
  id: string
  organisationId: string
  state: ActionState
  stateReason: string | null
  createdBy: string
  createdAt: Date
  closedAt: Date | null
  startsOn: string | null
}
type Event = typeof actionEvents.$inferInsert

function eventsOf({ id, organisationId, state, stateReason, createdBy, ...row }: Made, now: Date): Event[] {
  const own = { actionId: id, organisationId, doneBy: createdBy }
  const closing = { done: 'finish', cancelled: 'cancel' } as const
  const made = { ...own, what: 'make' as const, doneAt: row.createdAt }
  const started = { ...own, what: 'start' as const, doneAt: startOf(row, now) }
  if (state === 'busy') return [made, started]
  if (state === 'planned' || row.closedAt === null) return [made]
  return [made, { ...own, what: closing[state], reason: stateReason, doneAt: row.closedAt }]
}

/** The day that it was planned to begin when that has come; else a week after it was made. */
function startOf({ createdAt, startsOn }: Pick<Made, 'createdAt' | 'startsOn'>, now: Date): Date {
  const planned = startsOn === null ? null : noon(startsOn)
  if (planned && planned >= createdAt && planned <= now) return planned
  return new Date(createdAt.getTime() + 7 * 86_400_000)
}
