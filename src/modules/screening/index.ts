export { seedDraft, seedModel } from './models/seeding.ts'
