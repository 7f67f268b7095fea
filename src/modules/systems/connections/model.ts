import attestation from '#content/attestation.json' with { type: 'json' }
import { addDays, addMonths } from '#platform/language'
import { type FinderRole, finderRoles } from '../codes.ts'

/** How a municipality stands to a source; without a record it is unknown. */
export const connectionStates = ['connected', 'not-connected', 'not-applicable', 'unknown'] as const
export type ConnectionState = (typeof connectionStates)[number]

export const connectionEvents = ['change', 'attest', 'ask'] as const

/** How many people may use a source, by the work that they do. */
export type Authorisations = Partial<Record<FinderRole, number>>

/** Whether two count the same; none is zero. */
export const sameCounts = (one: Authorisations, other: Authorisations): boolean =>
  finderRoles.every((role) => (one[role] ?? 0) === (other[role] ?? 0))

/** What a record says that completeness and attestation look at. */
export type Kept = {
  state: ConnectionState
  since: string | null
  managerId: string | null
  desk: string | null
  contact: string | null
  agreement: string | null
  agreementLink: string | null
  authorisations: Authorisations
  checkedOn: string | null
  attestedOn: string | null
  madeOn: string
}

/** Where the attestation of a record stands, from what asks most to what asks nothing. */
export const standings = ['unknown', 'overdue', 'soon', 'fresh'] as const
export type Standing = (typeof standings)[number]

/** So many months after an attestation the next one is due. */
export const attestMonths = attestation.months
/** So many days before it is due it is asked. */
const soonDays = Math.max(...attestation.remindDays)

/** The day on which it must be confirmed again; a record that nobody confirmed is due on the day it was made. */
export const dueOn = ({ attestedOn, madeOn }: Pick<Kept, 'attestedOn' | 'madeOn'>): string =>
  attestedOn === null ? madeOn : addMonths(attestedOn, attestation.months)

/** @param today YYYY-MM-DD */
export function standingOf(kept: Pick<Kept, 'state' | 'attestedOn' | 'madeOn'> | null, today: string): Standing {
  if (kept === null || kept.state === 'unknown') return 'unknown'
  const due = dueOn(kept)
  if (kept.attestedOn === null || due < today) return 'overdue'
  return addDays(due, -soonDays) <= today ? 'soon' : 'fresh'
}

/** The last agreed number of days before its due day that has come, or null; after the due day it is negative. */
export function reminderDue(due: string, today: string): number | null {
  const reached = attestation.remindDays.filter((days) => addDays(due, -days) <= today)
  return reached.length === 0 ? null : Math.min(...reached)
}

/** What a complete record of a source that is connected says; each weighs the same. */
export const countedFields = [
  'state',
  'since',
  'keeper',
  'contact',
  'agreement',
  'authorisations',
  'checkedOn',
] as const
export type CountedField = (typeof countedFields)[number]

/** Which counted fields lack. Of what is not connected or does not apply the state says all. */
export function lackingIn(kept: Kept | null): CountedField[] {
  if (kept === null || kept.state === 'unknown') return [...countedFields]
  if (kept.state !== 'connected') return []
  const has: Record<CountedField, boolean> = {
    state: true,
    since: kept.since !== null,
    keeper: kept.managerId !== null || kept.desk !== null,
    contact: kept.contact !== null,
    agreement: kept.agreement !== null || kept.agreementLink !== null,
    authorisations: Object.keys(kept.authorisations).length > 0,
    checkedOn: kept.checkedOn !== null,
  }
  return countedFields.filter((field) => !has[field])
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.floor((100 * part) / whole))

/** How complete a record is, in whole percents, rounded down. */
export const percentOf = (kept: Kept | null): number =>
  percent(countedFields.length - lackingIn(kept).length, countedFields.length)

/** How complete the records of all sources are together, in whole percents, rounded down. */
export const scoreOf = (all: readonly (Kept | null)[]): number =>
  percent(
    all.reduce((sum, kept) => sum + countedFields.length - lackingIn(kept).length, 0),
    all.length * countedFields.length,
  )

/** Whether a record is complete and was confirmed in the last twelve months: what `systems.current` counts. */
export const isCurrent = (kept: Kept | null, today: string): boolean =>
  kept !== null &&
  lackingIn(kept).length === 0 &&
  kept.attestedOn !== null &&
  addMonths(kept.attestedOn, attestation.currentMonths) >= today
