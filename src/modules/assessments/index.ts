export {
  type AskedByDecision,
  actionsOfDecisions,
  type DecidedActions,
  ownActionsOfDecisions,
  planByDecision,
} from './actions/from-decision.ts'
export { type Standing, standings } from './actions/model.ts'
export { newActionAddress } from './actions/offering.ts'
export { type Action, actionsOfOrganisation, findActions, myActions } from './actions/queries.ts'
export { actionReminderJob, remindOwners, sendActionReminder } from './actions/reminding.ts'
export { type ActionSeed, seedActions } from './actions/seeding.ts'
export { answer, confirm } from './answering.ts'
export { type ArchivedMoment, archivedMoments } from './archive/moments.ts'
export { seedArchive } from './archive/seeding.ts'
export { applyImport, discardImport, type ImportReport, previewImport, readImport, workbookFor } from './exchange.ts'
export {
  type ComparedCell,
  comparedCells,
  type HandedOver,
  handedOver,
  handedOverIn,
} from './figures.ts'
export { previewFindings } from './findings/import.ts'
export { applyFindings, forgetFindingFiles } from './findings/import-apply.ts'
export { mustNotBeEmployer, ofOwnEmployer } from './findings/own-employer.ts'
export { mayEnterHere, seesFindings } from './findings/policy.ts'
export { findFindings, findingsOfDistrict, type ListedFinding } from './findings/queries.ts'
export { enterFinding, shareFinding } from './findings/service.ts'
export { isStale, monthsBefore } from './freshness.ts'
export { readiness, reopen, sign, submit, withdraw } from './handing-in.ts'
export { measureJob } from './indicators/asking.ts'
export { districtSharesOn, type ShareOn } from './indicators/district.ts'
export { measure, measureAll } from './indicators/measuring.ts'
export { type ReadingSeed, seedReadings } from './indicators/seeding.ts'
export { takeReading } from './indicators/taking.ts'
export { judgesBlind } from './inspections/blindness.ts'
export { declareEmployer } from './inspections/employers.ts'
export { hearingJob } from './inspections/hearing.ts'
export { type NextStep, nextStep, pageFor } from './inspections/next-step.ts'
export { remindHearings, sendHearing } from './inspections/reminding.ts'
export { type InspectionSeed, secondNormsOf, seedInspection } from './inspections/seeding.ts'
export { type InspectionLine, listInspections } from './inspections/view.ts'
export { planVisit } from './inspections/visiting.ts'
export { type AssessmentHit, lookInAssessments } from './looking.ts'
export { type Answer, type EvidenceForm, evidenceForms, type ScanState, stepsFrom } from './model.ts'
export { addEvidence, evidenceLibrary, linkEvidence, unlinkEvidence } from './proving.ts'
export { mayReadReleased, type ReleasedItem, releasedInRound } from './released.ts'
export { release, releasesOf, withdrawRelease } from './releasing.ts'
export { reminderJob, remindParticipants, sendReminder } from './reminding.ts'
export { assessmentsRetention } from './retention.ts'
export {
  changeRound,
  closeRound,
  createRound,
  frameworkIdsOf,
  listRounds,
  type RoundOverview,
  readRound,
  readRoundHead,
  roundState,
  scansIn,
} from './rounds.ts'
export type { Round, Scan } from './schema.ts'
export { seedAnswers } from './seeding.ts'
export { comment, commentsOn, delegate, removeComment, undelegate } from './teamwork.ts'
export { type AssessmentTodo, assessmentTodo, type RoundNow } from './todo.ts'
export { askedOf, type ScanView, type ThemeProgress, themeProgress, viewScan, viewScans } from './view.ts'
