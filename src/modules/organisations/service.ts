/** Every use case that someone does for an organisation; each authorises, and each is in the refusal table. */
export { contactsAt } from './contacts.ts'
export {
  allowNames,
  changeOrganisation,
  chooseTheme,
  createOrganisation,
  endOrganisation,
  resumeOrganisation,
  setNeighbours,
  setServed,
} from './keeping.ts'
export { exportMembers, findMembers, listMembers } from './members.ts'
export { readPerson } from './person.ts'
export { decide, exportReview, overdueRights, reviewOf } from './review.ts'
export { changeRole, endMembership, invite, inviteAgain } from './rights.ts'
export { applyStaff, discardStaff, isStaffWaiting, previewStaff, waitingStaff } from './staff/import.ts'
export { exportStaff, findStaff, staffFunctions, unitTree } from './staff/queries.ts'
export { peopleToTakeOver, takeOver } from './take-over.ts'
