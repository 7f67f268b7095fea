import { remindParticipants } from '#modules/assessments'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Handlers, Schedule } from '#platform/jobs'
import { sendMail } from '#platform/mail'

/** Every job by name; the only place that connects modules and the queue. */
export const handlers = (database: Database, config: Config): Handlers => ({
  'assessments.remind': async () => {
    await remindParticipants(database.db, new Date(), {
      baseUrl: config.baseUrl,
      send: (mail) => sendMail(config, mail),
    })
  },
})

export const schedule: Schedule = { 'assessments.remind': '0 7 * * *' }
