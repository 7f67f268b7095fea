export {
  askReset,
  changePassword,
  choosePassword,
  confirmSecondStep,
  ensureAccount,
  makeToken,
  secondStepOf,
  setPassword,
  startSecondStep,
  stopSecondStep,
  tokenOwner,
} from './accounts.ts'
export { createApiToken, findApiToken, listApiTokens, revokeApiToken } from './api-tokens.ts'
export {
  cookieName,
  type LoggedIn,
  type LogInResult,
  logIn,
  type Origin,
  plainCookieName,
  secondStep,
} from './log-in.ts'
export { endLogins, findLogin, listLogins, logOut, switchOrganisation } from './sessions.ts'
