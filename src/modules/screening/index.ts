export { remindScreening, screeningDigestJob, screeningMailJob, sendAsking, sendDigest } from './calendar/mailing.ts'
export { followClasses, reopenDue } from './calendar/repeating.ts'
export { measureScreening, measureScreeningJob } from './coverage/measuring.ts'
export { assessDeclaration } from './declarations/assessing.ts'
export { declare } from './declarations/declaring.ts'
export {
  settleDeclaration,
  settleJob as settleDeclarationJob,
} from './declarations/settling.ts'
export { openFile } from './files/opening.ts'
export { type SeededFile, seedFiles } from './files/seeding.ts'
export { adoptedModel } from './models/queries.ts'
export { seedDraft, seedModel } from './models/seeding.ts'
export { linkJob, sendLink } from './own/links.ts'
export { askAgain, sayOnFile } from './own/seeding.ts'
export { screeningTodo } from './own/todo.ts'
export { approvedProfiles } from './profiles/queries.ts'
export { type SeededFunction, seedFunctions } from './profiles/seeding.ts'
export { screeningRetention } from './retention.ts'
