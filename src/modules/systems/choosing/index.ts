/** The codes that a question to the finder is made of; nothing else is loaded with them. */
export { finderRoles, keys, tasks, wants } from '../codes.ts'
