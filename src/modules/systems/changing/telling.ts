import { and, asc, eq, inArray } from 'drizzle-orm'
import { mailsOf, membersOf } from '#modules/organisations'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { enqueue, type JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import { sources, versions } from '../catalogue/schema.ts'
import { deciders } from '../policy.ts'
import { proposalMail } from './mail.ts'

/** Name of the job that `tellProposals` asks for, once for each person and kind of mail, and `sendProposalMail` does. */
export const proposalMailJob = 'systems.send_proposal_mail'

type ToTell = { id: string; organisationId: string; state: string; madeBy: string | null }

/**
 * Asks for the mails of this morning: to who may decide on proposals that came since the last time, and to each maker of what was
 * decided. What was asked for is taken off in the same transaction, so that running twice asks for nothing twice.
 * @returns the number of mails that were asked for
 */
export const tellProposals = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const { id, organisationId, state, madeBy } = versions
    const fresh = await tx.db
      .update(versions)
      .set({ toTell: false })
      .where(eq(versions.toTell, true))
      .returning({ id, organisationId, state, madeBy })
    return (await askDeciders(tx, fresh)) + (await askMakers(tx, fresh))
  })

async function askDeciders(tx: Tx, fresh: readonly ToTell[]): Promise<number> {
  const proposed = fresh.filter(({ state }) => state === 'proposed')
  let asked = 0
  for (const [organisationId, own] of Map.groupBy(proposed, (one) => one.organisationId)) {
    for (const personId of await decidersOf(tx, organisationId)) {
      if (own.every(({ madeBy }) => madeBy === personId)) continue
      await enqueue(tx, proposalMailJob, { organisationId, personId })
      asked += 1
    }
  }
  return asked
}

async function decidersOf(tx: Tx, organisationId: string): Promise<Set<string>> {
  const today = dayOf(tx.now)
  const here = (await membersOf(tx, organisationId, today)).filter(({ startsOn }) => startsOn <= today)
  return new Set(here.filter(({ role }) => deciders.some((one) => one === role)).map(({ personId }) => personId))
}

async function askMakers(tx: Tx, fresh: readonly ToTell[]): Promise<number> {
  const decided = fresh.filter(({ state }) => state !== 'proposed' && state !== 'draft')
  let asked = 0
  for (const [personId, own] of Map.groupBy(decided, (one) => one.madeBy)) {
    if (personId === null) continue
    await enqueue(tx, proposalMailJob, { personId, decided: own.map(({ id }) => id).join(',') })
    asked += 1
  }
  return asked
}

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: one mail to one person, unless nothing waits for them any more. */
export async function sendProposalMail(db: Db, data: JobData, now: Date, { baseUrl, send }: Outgoing): Promise<void> {
  const { personId = '', decided } = data
  const mail = await inTransaction(systemCtx(db, now), async (tx): Promise<Mail | null> => {
    const [person] = await mailsOf(tx, [personId], dayOf(tx.now))
    if (!person) return null
    const words = proposalMail[person.language]
    if (decided === undefined) {
      const waiting = await waitingFor(tx, data)
      return waiting === 0
        ? null
        : { to: person.mail, ...words.waiting({ waiting, href: `${baseUrl}/bronnen/werklijst` }) }
    }
    const found = await decisions(tx, decided.split(','))
    if (found.length === 0) return null
    const lines = found.map(({ code, number, state }) => ({
      ...{ isPublished: state !== 'declined', href: `${baseUrl}/bron/${code}/versies/${number}` },
    }))
    return { to: person.mail, ...words.decided({ decided: lines }) }
  })
  if (mail) await send(mail)
}

async function waitingFor(tx: Tx, { organisationId = '', personId = '' }: JobData): Promise<number> {
  if (!(await decidersOf(tx, organisationId)).has(personId)) return 0
  const open = await tx.db
    .select({ madeBy: versions.madeBy })
    .from(versions)
    .where(and(eq(versions.organisationId, organisationId), eq(versions.state, 'proposed')))
  return open.filter(({ madeBy }) => madeBy !== personId).length
}

const decisions = (tx: Tx, ids: readonly string[]) =>
  tx.db
    .select({ code: sources.code, number: versions.number, state: versions.state })
    .from(versions)
    .innerJoin(sources, eq(sources.id, versions.sourceId))
    .where(and(inArray(versions.id, [...ids]), inArray(versions.state, ['published', 'declined', 'replaced'])))
    .orderBy(asc(sources.code), asc(versions.number))
