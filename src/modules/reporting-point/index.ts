export { intakeApi } from './intake/app.ts'
export { reportingRetention } from './retention.ts'
