import { forbidden, hiddenFrom } from '#platform/errors'
import type { Role } from './roles.ts'

export { districtRoles, municipalRoles, provinceRoles, type Role, roles } from './roles.ts'

/** Where a request came from; part of each audit line, in place of a network address. */
export type Channel = 'page' | 'api' | 'cli' | 'job'

/** A person who acts for one organisation; `roles` are those that hold there today. */
export type PersonActor = {
  kind: 'person'
  personId: string
  organisationId: string
  /** The district of that organisation; the organisation itself when it is a district. */
  districtId: string | null
  roles: readonly Role[]
}
/** Jobs and set-up: no person, no row level security. Made only by `systemCtx`. */
export type SystemActor = { kind: 'system' }
export type Actor = PersonActor | SystemActor

/** What a rule looks at: whose record it is, and for shared records the district. */
export type Owned = { organisationId: string; districtId?: string | null }

/** Where a role counts: at the owner of the record, at its district, within its district, or anywhere. */
export type Scope = 'own' | 'district' | 'within' | 'any'
export type Grant = { roles: readonly Role[]; scope: Scope }

/** A permission. `grants` says who by role and scope; `only` is a further condition on the record. */
export type Rule<T extends Owned = Owned> = {
  name: string
  grants: readonly Grant[]
  only?: (actor: PersonActor, record: T) => boolean
  says?: string
  /** Who may not is not told that there is anything: 404 in place of 403. */
  isHidden?: true
}

/**
 * Makes a permission that `docs/permissions.md` can print.
 * @param name `module.verb`
 * @param only further condition; `says` puts it in words for the document
 */
export function rule<T extends Owned = Owned>(
  name: string,
  grants: readonly Grant[],
  only?: (actor: PersonActor, record: T) => boolean,
  says?: string,
): Rule<T> {
  return { name, grants, ...(only ? { only } : {}), ...(says ? { says } : {}) }
}

/** The same permission, refused as if there were nothing: for what not even the existence may be known. */
export const hidden = <T extends Owned>(permission: Rule<T>): Rule<T> => ({ ...permission, isHidden: true })

/** `own('coordinator')`: those roles at the organisation that owns the record. */
export const own = (...of: readonly Role[]): Grant => ({ roles: of, scope: 'own' })
/** `district('analyst')`: those roles at the district that the record belongs to. */
export const district = (...of: readonly Role[]): Grant => ({ roles: of, scope: 'district' })
/** `within('mayor')`: those roles at any organisation of the district that the record belongs to. */
export const within = (...of: readonly Role[]): Grant => ({ roles: of, scope: 'within' })
export const anywhere = (...of: readonly Role[]): Grant => ({ roles: of, scope: 'any' })

function holds(actor: PersonActor, grant: Grant, record: Owned): boolean {
  if (!grant.roles.some((role) => actor.roles.includes(role))) return false
  if (grant.scope === 'own') return actor.organisationId === record.organisationId
  if (grant.scope === 'district') return record.districtId != null && actor.organisationId === record.districtId
  if (grant.scope === 'within') return record.districtId != null && actor.districtId === record.districtId
  return true
}

/** Whether the actor may; the system may always, it only does what a job or the set-up asks. */
export function allows<T extends Owned>(ctx: { actor: Actor }, permission: Rule<T>, record: T): boolean {
  const { actor } = ctx
  if (actor.kind === 'system') return true
  return permission.grants.some((grant) => holds(actor, grant, record)) && (permission.only?.(actor, record) ?? true)
}

/** @throws AppError forbidden, with the permission's name as its reason; not_found for a hidden one. */
export function authorise<T extends Owned>(ctx: { actor: Actor }, permission: Rule<T>, record: T): void {
  if (allows(ctx, permission, record)) return
  const reason = `${permission.name}.forbidden`
  throw permission.isHidden ? hiddenFrom(reason) : forbidden(reason)
}

/** The person who acts. @throws AppError forbidden for the system. */
export function personOf(ctx: { actor: Actor }): PersonActor {
  if (ctx.actor.kind !== 'person') throw forbidden('access.person_needed')
  return ctx.actor
}
