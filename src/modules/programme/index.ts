export { hoursOf } from './capacity/picture.ts'
export { type HoursSeed, seedHours } from './capacity/seeding.ts'
export { type ProposalPaper, proposalForPaper } from './decisions/paper.ts'
export { changedSince, type Figure, type FigureUnit, fill, placesIn, usedIn, withdrawnSince } from './figures/model.ts'
export { livingFigures } from './figures/registry.ts'
export { type MeetingSeed, seedMeetings } from './meetings/seeding.ts'
export type { SubProjectKey } from './model.ts'
export type { AccountContent } from './money/accounting/model.ts'
export { accountabilityOf } from './money/accounting/service.ts'
export { type Activity, activitiesOf } from './money/load.ts'
export type { Sums } from './money/model.ts'
export { type BookingSeed, type MoneySeed, seedMoney } from './money/seeding.ts'
export { type MoneySums, moneyOf } from './money/sums.ts'
export { type PlanView, readPlan } from './planning/queries.ts'
export {
  findProgramme,
  listProgrammes,
  type ProgrammeView,
  programmesOf,
  readProgramme,
  subProjectsOf,
} from './queries.ts'
export type { TargetResult } from './results/results.ts'
export { type Results, resultsOf } from './results/results.ts'
export { programmeRetention } from './retention.ts'
export { type RiskView, risksOf } from './risks/service.ts'
export type { Line, Part, Programme, SubProject } from './schema.ts'
export { type ProgrammeSeed, type SeededProgramme, seedProgramme } from './seeding.ts'
export { type PlanSeed, seedPlan } from './seeding-plan.ts'
export { standingsIn } from './standing/service.ts'
export { addTask, type TaskFrom } from './tasks/keeping.ts'
export { tasksFrom } from './tasks/queries.ts'
export { remindTasks, sendTaskReminder, taskReminderJob } from './tasks/reminding.ts'
export { seedTasks, type TaskSeed } from './tasks/seeding.ts'
export { readWhole, type WholeProgramme } from './whole.ts'
