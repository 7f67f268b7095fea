export { seedDraft, seedModel } from './models/seeding.ts'
export { linkJob, sendLink } from './own/links.ts'
export { screeningRetention } from './retention.ts'
