export { intakeApi } from './intake/app.ts'
export { seedPoint, seedReport } from './keys/seeding.ts'
export { reportingRetention } from './retention.ts'
