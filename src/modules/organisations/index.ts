export { type Acting, actorFor, actorOfMail } from './acting.ts'
export {
  ApplyStaff,
  ChangeOrganisation,
  ChangeRole,
  CreateOrganisation,
  Decide,
  EndMembership,
  EndOrganisation,
  Invite,
  MemberQuery,
  memberSorts,
  Neighbours,
  StaffQuery,
  Theme,
} from './input.ts'
export { chooseLanguage } from './language.ts'
export { endLogin, endLogins, invitationJob, sendInvitation, shutOutJob } from './letting-in.ts'
export { lookInOrganisations } from './looking.ts'
export { measureRights, measureRightsJob } from './measuring.ts'
export { addressesOf, coordinatorsOf, type Member, mailsOf, membersOf, namesOf, workersIn } from './members.ts'
export { existsOn, holdsOn, type Kind, kinds, rolesAt, rolesToGive } from './model.ts'
export { addPeople } from './people.ts'
export {
  districtOf,
  hasNoOrganisations,
  listOrganisations,
  type Municipality,
  municipalitiesOf,
  neighboursOf,
  type OrganisationView,
  organisationById,
  organisationCode,
  organisationsByCode,
  organisationsNamed,
  readOrganisation,
  servedBy,
  staffOf,
} from './queries.ts'
export { organisationsRetention } from './retention.ts'
export type { Review, ReviewedRight } from './review.ts'
export type { Ended, Invited } from './rights.ts'
export type { Employment, Membership, Organisation, Person } from './schema.ts'
export { seedTwente, type Twente } from './seed.ts'
export {
  allowNames,
  applyStaff,
  changeOrganisation,
  changeRole,
  chooseTheme,
  contactsAt,
  createOrganisation,
  decide,
  discardStaff,
  endMembership,
  endOrganisation,
  exportMembers,
  exportReview,
  exportStaff,
  findMembers,
  findStaff,
  invite,
  inviteAgain,
  listMembers,
  overdueRights,
  previewStaff,
  readPerson,
  resumeOrganisation,
  reviewOf,
  setNeighbours,
  setServed,
  unitTree,
  waitingStaff,
} from './service.ts'
export { settleEnds, settleJob } from './settling.ts'
export { forgetStaffFiles, type StaffApplied, type StaffPreview } from './staff/import.ts'
export type { EmploymentKind, StaffFault, UnitNode } from './staff/model.ts'
export type { ChangedEmployment, FieldChange, StaffPlan } from './staff/plan.ts'
export {
  type Colleague,
  type Coming,
  type Employed,
  employmentsOf,
  staffFrom,
  staffOn,
  teamOf,
} from './staff/queries.ts'
export { staffColumns } from './staff/write-file.ts'
export { aDistrict, aMember, anOrganisation, aPerson, type TestDistrict } from './testing.ts'
