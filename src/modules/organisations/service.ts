/** Every use case that someone does for an organisation; each authorises, and each is in the refusal table. */
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
export { decide, overdueRights, reviewOf } from './review.ts'
export { changeRole, endMembership, invite, inviteAgain } from './rights.ts'
export { applyStaff, previewStaff, waitingStaff } from './staff/import.ts'
export { exportStaff, findStaff, unitTree } from './staff/queries.ts'
