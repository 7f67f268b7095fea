import { and, eq } from 'drizzle-orm'
import { mailsOf, membersOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, type Db, inTransaction, systemCtx } from '#platform/db'
import { notFound } from '#platform/errors'
import { addDays, dayOf, type Language } from '#platform/language'
import { hashToken, newToken } from '#platform/login'
import { may } from '../policy.ts'
import { countsByDay } from './queries.ts'
import { calendarLinks } from './schema.ts'

const stampOf = (moment: Date) => `${moment.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

/** A calendar file (RFC 5545) with one entry a day that has checks: how many, no names. */
export function feedOf(days: readonly { day: string; count: number }[], title: (count: number) => string, now: Date) {
  const events = days.flatMap(({ day, count }) => [
    'BEGIN:VEVENT',
    `UID:screening-${day}@weerwerk`,
    `DTSTAMP:${stampOf(now)}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${title(count)}`,
    'END:VEVENT',
  ])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Weerwerk//NL', ...events, 'END:VCALENDAR', ''].join('\r\n')
}

const titles: Record<Language, (count: number) => string> = {
  nl: (count) => (count === 1 ? 'Screening: 1 controle' : `Screening: ${count} controles`),
  en: (count) => (count === 1 ? 'Screening: 1 check' : `Screening: ${count} checks`),
}

const mine = (ctx: Ctx) => {
  const { personId, organisationId } = personOf(ctx)
  return and(eq(calendarLinks.personId, personId), eq(calendarLinks.organisationId, organisationId))
}

/** Makes the address of a feed of one's own; an earlier one stops at once. @returns the token, which is shown once */
export const makeFeed = (ctx: Ctx): Promise<{ token: string }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    await tx.db.delete(calendarLinks).where(mine(tx))
    const token = newToken()
    const made = { organisationId, personId, tokenHash: hashToken(token), madeAt: tx.now }
    await tx.db.insert(calendarLinks).values(made)
    await audit(tx, 'screening.make_feed', { object: 'organisation', id: organisationId })
    return { token }
  })

/** Stops the feed. */
export const stopFeed = (ctx: Ctx): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    await tx.db.delete(calendarLinks).where(mine(tx))
    await audit(tx, 'screening.stop_feed', { object: 'organisation', id: organisationId })
  })

/** Whether the actor has a feed. */
export const hasFeed = (ctx: Ctx): Promise<boolean> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.keepFiles, { organisationId: personOf(tx).organisationId })
    return (await tx.db.select({ id: calendarLinks.id }).from(calendarLinks).where(mine(tx))).length > 0
  })

/**
 * What a calendar program reads with the address alone.
 * @throws AppError not_found for a token that does not work, or whose owner keeps the screening there no longer
 */
export const readFeed = (db: Db, token: string, now: Date): Promise<string> =>
  inTransaction(systemCtx(db, now, 'page'), async (tx) => {
    const [link] = await tx.db
      .select()
      .from(calendarLinks)
      .where(eq(calendarLinks.tokenHash, hashToken(token)))
    if (!link) throw notFound('page')
    const { organisationId, personId } = link
    const today = dayOf(now)
    const here = await membersOf(tx, organisationId, today)
    const keeps = here.some(
      (one) => one.personId === personId && one.role === 'integrity-officer' && one.startsOn <= today,
    )
    if (!keeps) throw notFound('page')
    const language = (await mailsOf(tx, [personId], today))[0]?.language ?? 'nl'
    const days = await countsByDay(tx, organisationId, addDays(today, -90))
    await audit(tx, 'screening.read_feed', { organisationId, object: 'organisation', id: organisationId })
    return feedOf(days, titles[language], now)
  })
