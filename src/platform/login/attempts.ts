import { eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#platform/db'
import { attempts } from './schema.ts'
import { keyedHash } from './secrets.ts'

const minute = 60_000
const failuresPerMail = 5
const lockMinutes = 15
const mostPerOrigin = { failures: 30, within: 10 * minute }
const mostLinks = { failures: 30, within: 10 * minute }
const mostResets = { failures: 3, within: 60 * minute }

const keyOf = (kind: 'mail' | 'origin' | 'reset' | 'link', value: string) => `${kind}:${keyedHash(`${kind} ${value}`)}`
export const sameMail = (mail: string): string => mail.trim().toLowerCase()

/**
 * Takes one attempt before the password is looked at, in one statement, so that guesses at the same moment count each;
 * `succeeded` or `giveBack` returns it. Works the same for a mail that no account has. Five attempts lock the mail for 15 minutes,
 * each further one twice as long, a day at most; a day without attempts starts anew.
 * @returns `locked` when the mail was locked already, `last` when this attempt locks it unless it succeeds
 */
export async function takeAttempt(db: Db, mail: string, now: Date): Promise<'taken' | 'last' | 'locked'> {
  const key = keyOf('mail', sameMail(mail))
  const at = sql`${now.toISOString()}::timestamptz`
  const next = sql`case when a.at < ${at} - interval '1 day' then 1 else a.failures + 1 end`
  const [taken] = await rowsOf<{ isLocked: boolean }>(
    db,
    sql`insert into login.attempts as a (key, failures, at) values (${key}, 1, ${at})
      on conflict (key) do update set failures = ${next}, at = ${at}, locked_until = case when ${next} >= ${failuresPerMail}
        then ${at} + least(1440, ${lockMinutes} * 2 ^ least(${next} - ${failuresPerMail}, 10)) * interval '1 minute' end
      where a.locked_until is null or a.locked_until <= ${at}
      returning a.locked_until is not null as "isLocked"`,
  )
  if (!taken) return 'locked'
  return taken.isLocked ? 'last' : 'taken'
}

/** The whole login succeeded: the mail starts anew. */
export async function succeeded(db: Db, mail: string, origin: string | null): Promise<void> {
  await db.delete(attempts).where(eq(attempts.key, keyOf('mail', sameMail(mail))))
  if (origin !== null) await giveBackOrigin(db, origin)
}

/** This step was right but another follows: its attempt is given back, earlier failures stay. */
export async function giveBack(db: Db, mail: string, origin: string): Promise<void> {
  await db
    .update(attempts)
    .set({ failures: sql`greatest(${attempts.failures} - 1, 0)`, lockedUntil: null })
    .where(eq(attempts.key, keyOf('mail', sameMail(mail))))
  await giveBackOrigin(db, origin)
}

/** Counts within a fixed window. @returns whether there were more than allowed */
async function countWithin(
  db: Db,
  key: string,
  most: { failures: number; within: number },
  now: Date,
): Promise<boolean> {
  const at = sql`${now.toISOString()}::timestamptz`
  const start = sql`${new Date(now.getTime() - most.within).toISOString()}::timestamptz`
  const [counted] = await rowsOf<{ failures: number }>(
    db,
    sql`insert into login.attempts as a (key, failures, at) values (${key}, 1, ${at})
      on conflict (key) do update set failures = case when a.at < ${start} then 1 else least(a.failures + 1, 1000000) end,
        at = case when a.at < ${start} then ${at} else a.at end
      returning a.failures`,
  )
  return (counted?.failures ?? 0) > most.failures
}

/** Takes one attempt of an origin; only failures stay counted, as many people may share one address. */
export const tooManyFrom = (db: Db, origin: string, now: Date): Promise<boolean> =>
  countWithin(db, keyOf('origin', origin), mostPerOrigin, now)

async function giveBackOrigin(db: Db, origin: string): Promise<void> {
  await db
    .update(attempts)
    .set({ failures: sql`greatest(${attempts.failures} - 1, 0)` })
    .where(eq(attempts.key, keyOf('origin', origin)))
}

/** At most three mails for a new password in an hour, for a mail that exists or not. */
export const tooManyResets = (db: Db, mail: string, now: Date): Promise<boolean> =>
  countWithin(db, keyOf('reset', sameMail(mail)), mostResets, now)

/**
 * Counts a use of a link that needs no account: one that does not work, by where it came from, or a form sent by one that does, by
 * the link. Thirty in ten minutes are allowed.
 */
export const tooManyByLink = (db: Db, of: string, now: Date): Promise<boolean> =>
  countWithin(db, keyOf('link', of), mostLinks, now)
