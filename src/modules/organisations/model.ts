import { districtRoles, municipalRoles, provinceRoles, type Role } from '#platform/access'

export const kinds = ['district', 'municipality', 'service', 'riec', 'province'] as const
export type Kind = (typeof kinds)[number]

const rolesByKind: Record<Kind, readonly Role[]> = {
  district: districtRoles,
  municipality: municipalRoles,
  service: municipalRoles,
  riec: ['analyst', 'assessor', 'administrator'],
  province: provinceRoles,
}

/** The roles that people can have at an organisation of this kind. */
export const rolesAt = (kind: Kind): readonly Role[] => rolesByKind[kind]

/** Roles that someone other than the administrator may give at the own organisation: none that signs, keeps or sees all. */
const givenBy: Partial<Record<Role, readonly Role[]>> = {
  coordinator: ['contributor', 'trainer', 'manager', 'controller', 'source-manager', 'employee'],
  'project-leader': ['analyst', 'assessor', 'execution-specialist', 'oto-planner', 'board-member'],
}
/** The roles that a district gives at a municipality that has nobody with them. */
export const appointedByDistrict: readonly Role[] = ['administrator', 'coordinator']

/** Whether someone with these roles may give `role` at their own organisation. */
export const mayGive = (roles: readonly Role[], role: Role): boolean =>
  roles.includes('administrator') || roles.some((one) => givenBy[one]?.includes(role))

/** The roles that someone with `roles` may give at their own organisation of this kind, in the order of `rolesAt`. */
export const rolesToGive = (roles: readonly Role[], kind: Kind): Role[] =>
  rolesAt(kind).filter((role) => mayGive(roles, role))

/** A period in days `YYYY-MM-DD`, both included; `endsOn` null means still going. One that ends before it starts never holds. */
export type Period = { startsOn: string; endsOn: string | null }

/** Whether a period holds on a day. */
export const holdsOn = ({ startsOn, endsOn }: Period, day: string): boolean =>
  startsOn <= day && (endsOn === null || day <= endsOn)

export type PeriodState = 'planned' | 'running' | 'ended'

/** Where a period stands on a day; one that never holds has ended. */
export function periodState(period: Period, day: string): PeriodState {
  if (holdsOn(period, day)) return 'running'
  return period.startsOn > day && !isNever(period) ? 'planned' : 'ended'
}

/** Whether two periods share a day. */
export const overlap = (one: Period, other: Period): boolean =>
  !isNever(one) &&
  !isNever(other) &&
  (one.endsOn === null || other.startsOn <= one.endsOn) &&
  (other.endsOn === null || one.startsOn <= other.endsOn)

const isNever = ({ startsOn, endsOn }: Period) => endsOn !== null && endsOn < startsOn

/** The day before or after a day `YYYY-MM-DD`. */
export function shiftDay(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + by)).toISOString().slice(0, 10)
}

/**
 * The last day of something that ends now: yesterday, so that it no longer holds today. What had yet to start gets the
 * day before its start and never holds.
 */
export function lastDayWhenEndedOn(today: string, { startsOn }: { startsOn: string }): string {
  return shiftDay(laterOf(today, startsOn), -1)
}

/** The later of two days. */
export function laterOf(one: string, other: string): string {
  if (one > other) return one
  return other
}

/** Whether an organisation exists on a day; `validTo` is the first day that it does not, as in a merger. */
export const existsOn = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }, day: string): boolean =>
  validFrom <= day && (validTo === null || day < validTo)

type Right = Period & { id: string; role: string }

/** Whether nobody keeps the rights any more when the right `ending` stops after `lastDay`. */
export function leavesNoAdministrator(rights: readonly Right[], ending: string, lastDay: string): boolean {
  const isKeeper = ({ role }: Right) => role === 'administrator'
  if (!rights.some((right) => right.id === ending && isKeeper(right))) return false
  const after = shiftDay(lastDay, 1)
  return !rights.some((right) => right.id !== ending && isKeeper(right) && holdsOn(right, after))
}

/** Months after which a right must be looked at again; BIO2 asks for a review at least every year. */
export const reviewMonths = 12

/**
 * Whether a right is due for review on a day: twelve months after it was last looked at, or after it began.
 * @param reviewedOn day of the last review, null when never
 */
export function isReviewOverdue(right: { startsOn: string; reviewedOn: string | null }, day: string): boolean {
  const since = right.reviewedOn ?? right.startsOn
  const [year = 0, month = 1, date = 1] = since.split('-').map(Number)
  // 29 February is due on 1 March.
  const due = new Date(Date.UTC(year, month - 1 + reviewMonths, date)).toISOString().slice(0, 10)
  return day >= due
}

type Employer = { id: string; staffEstimate: number | null }

/**
 * Whose staff estimate counts in a sum over a district. A service organisation with an estimate stands for the
 * municipalities that it serves, so that their staff is counted once (Noaberkracht for Dinkelland and Tubbergen).
 * @returns the ids with the number that counts, 0 for those that another one stands for
 */
export function staffCountedOnce(
  organisations: readonly Employer[],
  services: readonly { serviceId: string; municipalityId: string }[],
): Map<string, number> {
  const known = new Set(organisations.flatMap(({ id, staffEstimate }) => (staffEstimate === null ? [] : [id])))
  const served = new Set(services.flatMap((it) => (known.has(it.serviceId) ? [it.municipalityId] : [])))
  return new Map(organisations.map(({ id, staffEstimate }) => [id, served.has(id) ? 0 : (staffEstimate ?? 0)]))
}
