import {
  actionReminderJob,
  assessmentsRetention,
  forgetFindingFiles,
  hearingJob,
  measure,
  measureAll,
  measureJob,
  reminderJob,
  remindHearings,
  remindOwners,
  remindParticipants,
  sendActionReminder,
  sendHearing,
  sendReminder,
  takeReading,
} from '#modules/assessments'
import { papersRetention } from '#modules/briefings'
import { commonThreadsRetention } from '#modules/common-threads'
import {
  endLogin,
  endLogins,
  forgetStaffFiles,
  invitationJob,
  measureRights,
  measureRightsJob,
  organisationsRetention,
  sendInvitation,
  settleEnds,
  settleJob,
  shutOutJob,
} from '#modules/organisations'
import {
  programmeRetention,
  remindTasks,
  sendTaskGiven,
  sendTaskReminder,
  taskGivenJob,
  taskReminderJob,
} from '#modules/programme'
import {
  countWaitingPages,
  headJob,
  mailHeads,
  measureUse,
  measureUseJob,
  newWorkJob,
  reportingRetention,
  sendHead,
  sendNewWork,
  tellReaders,
} from '#modules/reporting-point'
import { trialsRetention } from '#modules/reporting-trials'
import { reportingUseRetention } from '#modules/reporting-use'
import {
  followClasses,
  followFunction,
  followFunctionJob,
  linkJob,
  mailLetter,
  measureScreening,
  measureScreeningJob,
  remindScreening,
  reopenDue,
  screeningDigestJob,
  screeningLetterJob,
  screeningMailJob,
  screeningRetention,
  sendAsking,
  sendDigest,
  sendLink,
  settleDeclaration,
  settleDeclarationJob,
} from '#modules/screening'
import {
  attestationReminderJob,
  measureSources,
  measureSourcesJob,
  proposalMailJob,
  remindManagers,
  remindReviewers,
  reviewReminderJob,
  sendAttestationReminder,
  sendProposalMail,
  sendReviewReminder,
  settleAccess,
  systemsRetention,
  tellAccess,
  tellAccessJob,
  tellProposals,
} from '#modules/systems'
import type { Config } from '#platform/config'
import { type Database, systemCtx } from '#platform/db'
import { removeBytes, removeJob, storeFor, sweepFiles, sweepJob } from '#platform/files'
import { type Handlers, readingJob, type Schedule } from '#platform/jobs'
import { loginRetention, resetJob, sendReset } from '#platform/login'
import { type Mail, sendMail } from '#platform/mail'
import { destroyExpired, type Kind, retentionJob } from '#platform/retention'

/** Every kind of record that is destroyed after its term. */
const kinds: readonly Kind[] = [
  ...assessmentsRetention,
  ...commonThreadsRetention,
  ...papersRetention,
  ...organisationsRetention,
  ...programmeRetention,
  ...screeningRetention,
  ...reportingRetention,
  ...trialsRetention,
  ...reportingUseRetention,
  ...systemsRetention,
  ...loginRetention,
]

/** Every job by name; the only place that connects modules and the queue. */
export function handlers({ db }: Database, config: Config): Handlers {
  const out = { baseUrl: config.baseUrl, send: (mail: Mail) => sendMail(config, mail) }
  return {
    'assessments.remind': async () => {
      await remindParticipants(db, new Date())
    },
    'assessments.remind_owners': async () => {
      await remindOwners(db, new Date())
    },
    [actionReminderJob]: (data) => sendActionReminder(db, data, new Date(), out),
    'assessments.remind_hearings': async () => {
      await remindHearings(db, new Date())
    },
    [hearingJob]: (data) => sendHearing(db, data, new Date(), out),
    'programme.remind_tasks': async () => {
      await remindTasks(db, new Date())
    },
    [taskGivenJob]: (data) => sendTaskGiven(db, data, new Date(), out),
    [taskReminderJob]: (data) => sendTaskReminder(db, data, new Date(), out),
    'screening.by_the_clock': async () => {
      await followClasses(db, new Date())
      await reopenDue(db, new Date())
      await remindScreening(db, new Date())
    },
    [followFunctionJob]: async (data) => {
      await followFunction(db, data, new Date())
    },
    [screeningMailJob]: (data) => sendAsking(db, data, new Date(), out),
    [screeningLetterJob]: (data) => mailLetter(db, data, new Date(), out),
    [screeningDigestJob]: (data) => sendDigest(db, data, new Date(), out),
    'reporting.tell_readers': async () => {
      await tellReaders(db, new Date())
    },
    [newWorkJob]: (data) => sendNewWork(db, data, new Date(), out),
    'reporting.mail_heads': async () => {
      await mailHeads(db, new Date())
    },
    [headJob]: (data) => sendHead(db, data, new Date(), out),
    'reporting.count_waiting_pages': async () => {
      await countWaitingPages(db, new Date())
    },
    [measureUseJob]: async () => {
      await measureUse(db, new Date())
    },
    [reminderJob]: (data) => sendReminder(db, data, new Date(), out),
    [measureJob]: (data) => measure(db, data, new Date()),
    'assessments.measure_all': async () => {
      await measureAll(db, new Date())
    },
    [measureRightsJob]: async (data) => {
      await measureRights(db, new Date(), data)
    },
    [measureScreeningJob]: async (data) => {
      await measureScreening(db, new Date(), data)
    },
    'systems.remind_managers': async () => {
      await remindManagers(db, new Date())
    },
    'systems.tell_proposals': async () => {
      await tellProposals(db, new Date())
    },
    [proposalMailJob]: (data) => sendProposalMail(db, data, new Date(), out),
    'systems.settle_access': async () => {
      await settleAccess(db, new Date())
    },
    'systems.remind_reviewers': async () => {
      await remindReviewers(db, new Date())
    },
    [reviewReminderJob]: (data) => sendReviewReminder(db, data, new Date(), out),
    [tellAccessJob]: (data) => tellAccess(db, data, new Date(), out),
    [attestationReminderJob]: (data) => sendAttestationReminder(db, data, new Date(), out),
    [measureSourcesJob]: async (data) => {
      await measureSources(db, new Date(), data)
    },
    [readingJob]: (data) => takeReading(db, data, new Date()),
    [invitationJob]: (data) => sendInvitation(db, data, new Date(), out),
    [shutOutJob]: (data) => endLogin(db, data, new Date()),
    [settleJob]: async () => {
      await settleEnds(systemCtx(db, new Date()))
    },
    'organisations.end_logins': async () => {
      await endLogins(db, new Date())
    },
    [settleDeclarationJob]: (data) => settleDeclaration(db, data, new Date()),
    [linkJob]: (data) => sendLink(db, data, new Date(), out),
    [resetJob]: (data) => sendReset(db, data, new Date(), out),
    [removeJob]: (data) => removeBytes(storeFor(config), data),
    [sweepJob]: async () => {
      await sweepFiles(db, storeFor(config), new Date())
    },
    'organisations.forget_staff_files': async () => {
      await forgetStaffFiles(systemCtx(db, new Date()))
    },
    'assessments.forget_finding_files': async () => {
      await forgetFindingFiles(systemCtx(db, new Date()))
    },
    [retentionJob]: async () => {
      await destroyExpired(db, kinds, new Date())
    },
  }
}

export const schedule: Schedule = {
  'assessments.remind': '0 7 * * *',
  'assessments.remind_owners': '5 7 * * *',
  'assessments.remind_hearings': '10 7 * * *',
  'programme.remind_tasks': '15 7 * * *',
  'screening.by_the_clock': '25 7 * * *',
  'systems.remind_managers': '20 7 * * *',
  'systems.tell_proposals': '21 7 * * *',
  'systems.settle_access': '22 7 * * *',
  'systems.remind_reviewers': '23 7 * * *',
  'assessments.measure_all': '20 5 * * *',
  [measureRightsJob]: '10 5 * * *',
  [measureScreeningJob]: '15 5 * * *',
  [measureUseJob]: '25 5 * * *',
  [measureSourcesJob]: '30 5 * * *',
  [settleJob]: '5 0 * * *',
  'organisations.end_logins': '10 0 * * *',
  'organisations.forget_staff_files': '15 * * * *',
  'assessments.forget_finding_files': '20 * * * *',
  'reporting.tell_readers': '0 8,13 * * *',
  'reporting.count_waiting_pages': '40 3 * * *',
  'reporting.mail_heads': '10 6 * * *',
  [retentionJob]: '30 3 * * *',
  [sweepJob]: '0 4 * * *',
}
