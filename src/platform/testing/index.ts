import type { Actor, PersonActor, Role } from '#platform/access'
import type { Ctx, Db } from '#platform/db'

export { testDatabase, testInstallation } from './database.ts'
export {
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  type Isolated,
} from './isolation.ts'

export { schemaFaults } from './oscal-schema.ts'

/** A fixed moment, so that tests don't depend on the day they run. */
export const aMoment = new Date('2024-01-15T10:00:00Z')

/** A person with these roles at an organisation; ids are made up unless given. */
export function anActor(roles: readonly Role[] | Role, at: Partial<PersonActor> = {}): PersonActor {
  return {
    kind: 'person',
    personId: at.personId ?? crypto.randomUUID(),
    organisationId: at.organisationId ?? crypto.randomUUID(),
    districtId: at.districtId ?? null,
    roles: typeof roles === 'string' ? [roles] : roles,
  }
}

export const ctxFor = (db: Db, actor: Actor, now: Date = aMoment): Ctx => ({ db, actor, now, channel: 'page' })
