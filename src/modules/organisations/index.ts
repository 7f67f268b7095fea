export { type Acting, actorFor } from './acting.ts'
export { existsOn, holdsOn, type Kind, kinds, rolesAt } from './model.ts'
export { addPeople } from './people.ts'
export {
  actorOfMail,
  coordinatorsOf,
  hasNoOrganisations,
  listOrganisations,
  type Member,
  type Municipality,
  membersOf,
  municipalitiesOf,
  namesOf,
  neighboursOf,
  organisationById,
  organisationCode,
  organisationsByCode,
} from './queries.ts'
export { allowNames, endMembership, invite, listMembers } from './rights.ts'
export type { Membership, Organisation, Person } from './schema.ts'
export { seedTwente, type Twente } from './seed.ts'
export { aDistrict, aMember, anOrganisation, aPerson, type TestDistrict } from './testing.ts'
