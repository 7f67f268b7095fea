export {
  changePassword,
  choosePassword,
  ensureAccount,
  hasAccount,
  makeToken,
  setPassword,
  shutOut,
  tokenOwner,
} from './accounts.ts'
export { createApiToken, findApiToken, listApiTokens, revokeApiToken } from './api-tokens.ts'
export { tooManyByLink } from './attempts.ts'
export { NewApiToken } from './input.ts'
export {
  cookieName,
  type LoggedIn,
  type LogInResult,
  logIn,
  longest,
  type Origin,
  plainCookieName,
  secondStep,
} from './log-in.ts'
export { type Outgoing, requestReset, resetJob, sendReset } from './reset.ts'
export { loginRetention } from './retention.ts'
export {
  clearSecondStepOf,
  confirmSecondStep,
  newRecoveryCodes,
  secondStepOf,
  startSecondStep,
  stopSecondStep,
} from './second-step.ts'
export { hashToken, newToken } from './secrets.ts'
export { endLogins, findLogin, type Login, listLogins, logOut, switchOrganisation } from './sessions.ts'
