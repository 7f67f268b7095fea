import { eq } from 'drizzle-orm'
import { type Db, inTransaction, systemCtx } from '#platform/db'
import type { JobData } from '#platform/jobs'
import { profiles } from '../profiles/schema.ts'
import { followProfile } from './changing.ts'

/** Name of the job that a class asks for when it begins to hold: security approves too, and reaches no file. */
export const followJob = 'screening.follow_function'

/** The job: brings every open file of a function up to the class that holds now. @returns how many changed */
export const followFunction = (db: Db, { profileId = '' }: JobData, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const [profile] = await tx.db.select().from(profiles).where(eq(profiles.id, profileId))
    return profile ? followProfile(tx, profile) : 0
  })
