/** The rule of classification without a database, for the command line. */
export { classify } from '../model.ts'
export { readFunctions } from './read-functions.ts'
export { standardModel } from './standard.ts'
