export { type Acting, actorFor } from './acting.ts'
export { existsOn, holdsOn, kinds, type Kind, rolesAt } from './model.ts'
export {
  listOrganisations,
  type Member,
  membersOf,
  type Municipality,
  municipalitiesOf,
  namesOf,
  neighboursOf,
  organisationById,
  organisationCode,
} from './queries.ts'
export type { Membership, Organisation, Person } from './schema.ts'
export { seedTwente, type Twente } from './seed.ts'
