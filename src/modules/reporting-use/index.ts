export { type Count, countsOf, employeesAt, employeesIn } from './counting/counts.ts'
export { type Closure, countClosure, type Feedback, recordTimeliness } from './counting/handed-over.ts'
export { seedSurvey, seedUse, type UseSeed } from './counting/seeding.ts'
export {
  type ClockRule,
  clockRules,
  type Entrance,
  entrances,
  type Interval,
  perHundred,
  poissonInterval,
  quarterOf,
  type ReporterKind,
  reporterKinds,
  weekOf,
} from './model.ts'
export { showPicture, writePicture } from './picture/service.ts'
export type { ToldPicture } from './picture/told.ts'
export { quartersBefore } from './publishing/model.ts'
export { publish as publishUse } from './publishing/service.ts'
export { reportingUseRetention } from './retention.ts'
export { OpenUse, type PictureStyle } from './survey/open.ts'
