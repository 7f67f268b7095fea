import { sql } from 'drizzle-orm'
import { type Ctx, type Db, inTransaction, rowsOf, systemCtx, type Tx } from '#platform/db'
import { enqueue } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { ensureAccount, hasAccount, makeToken, shutOut } from '#platform/login'
import type { Mail } from '#platform/mail'
import { invitationMail } from './invitation-mail.ts'
import { shiftDay } from './model.ts'

/** Name of the job that giving someone a role asks for, and `sendInvitation` does. */
export const invitationJob = 'organisations.send_invitation'
/** Name of the job that ending someone's last role asks for, and `endLogin` does. */
export const shutOutJob = 'organisations.shut_out'

/** `invitedBy` is null when nobody in particular did. */
type Invitation = { personId: string; organisationId: string; invitedBy: string | null }

/** @param isAgain for a mail that was lost: a new link, also for who has an account already */
export const askInvitation = (tx: Tx, invitation: Invitation, isAgain = false): Promise<void> =>
  enqueue(tx, invitationJob, { ...invitation, invitedBy: invitation.invitedBy ?? '', again: isAgain ? 'yes' : 'no' })

/** Asks to end someone's login once the last day of their last role is over. */
export const askShutOut = (tx: Tx, personId: string, lastDay: string): Promise<void> =>
  enqueue(tx, shutOutJob, { personId }, { after: lastDay < dayOf(tx.now) ? null : new Date(shiftDay(lastDay, 1)) })

export type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }
type Invited = { mail: string; name: string; language: 'nl' | 'en'; organisation: string; inviter: string | null }

/**
 * The job: makes an account when there is none and mails a link to choose a password; who can log in already reads that
 * there is a role more. Nothing is sent when the role ended meanwhile. Again means a new link, and only the last one works.
 */
export async function sendInvitation(
  db: Db,
  { personId = '', organisationId = '', invitedBy = '', again }: Record<string, string>,
  now: Date,
  out: Outgoing,
): Promise<void> {
  const invited = await invitedPerson(systemCtx(db, now), { personId, organisationId, invitedBy: invitedBy || null })
  if (!invited) return
  const { mail: to, language, ...words } = invited
  const hasLogin = again !== 'yes' && (await hasAccount(db, personId))
  if (!hasLogin) await ensureAccount(db, personId, to, organisationId)
  const href = hasLogin
    ? `${out.baseUrl}/inloggen`
    : `${out.baseUrl}/uitnodiging/${await makeToken(db, 'invitation', personId, now)}`
  await out.send({ to, ...invitationMail[language]({ ...words, hasLogin, href }) })
}

const invitedPerson = (ctx: Ctx, { personId, organisationId, invitedBy }: Invitation): Promise<Invited | undefined> =>
  inTransaction(ctx, async (tx) => {
    const [found] = await rowsOf<Invited>(
      tx.db,
      sql`select p.mail, p.name, p.language, o.name as organisation, by.name as inviter
        from organisations.people p join organisations.organisations o on o.id = ${organisationId}::uuid
          left join organisations.people by on by.id = ${invitedBy}::uuid
        where p.id = ${personId}::uuid and exists (select from organisations.memberships m
          where m.person_id = p.id and m.organisation_id = o.id and (m.ends_on is null or m.ends_on >= ${dayOf(tx.now)}::date))`,
    )
    return found
  })

/** The job: ends the login of someone without a role today or later. Who got a role meanwhile keeps it. */
export async function endLogin(db: Db, { personId = '' }: Record<string, string>, now: Date): Promise<void> {
  const yesterday = shiftDay(dayOf(now), -1)
  const [it] = await rowsOf<{ has: boolean }>(
    db,
    sql`select organisations.has_rights_after(${personId}::uuid, ${yesterday}::date) as has`,
  )
  if (it && !it.has) await shutOut(db, personId, now)
}

/** How many days back the daily round looks, so that some days without a server miss nobody. */
const lookBack = 31

/**
 * Every day: ends the logins of those whose last role ran out by its own end day. @returns how many people have none left
 */
export async function endLogins(db: Db, now: Date): Promise<number> {
  const today = dayOf(now)
  const gone = await rowsOf<{ personId: string }>(
    db,
    sql`select person_id as "personId" from organisations.memberships group by 1
      having bool_and(ends_on is not null and (ends_on < ${today}::date or ends_on < starts_on))
        and max(ends_on) >= ${shiftDay(today, -lookBack)}::date`,
  )
  for (const { personId } of gone) await shutOut(db, personId, now)
  return gone.length
}
