import { and, desc, eq } from 'drizzle-orm'
import type { PersonActor } from '#platform/access'
import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { findFile } from '../files/load.ts'
import { checks, files } from '../files/schema.ts'
import type { ReplyInput } from './input.ts'
import { replies } from './schema.ts'

/** What a fictitious candidate wrote by their link, as the system; for the demo district only. */
export async function sayOnFile(tx: Tx, fileId: string, said: Omit<ReplyInput, 'fileId'>): Promise<void> {
  const { organisationId } = await findFile(tx, fileId)
  await tx.db.insert(replies).values({ ...said, fileId, organisationId, writtenAt: tx.now })
}

/** A check of a fictitious employee that is asked once more, as the system; for the demo district only. */
export async function askAgain(
  tx: Tx,
  { personId, organisationId }: PersonActor,
  { code, dueOn }: { code: string; dueOn: string },
): Promise<void> {
  const [last] = await tx.db
    .select({ fileId: checks.fileId, round: checks.round, moment: checks.moment })
    .from(checks)
    .innerJoin(files, eq(files.id, checks.fileId))
    .where(and(eq(files.personId, personId), eq(files.organisationId, organisationId), eq(checks.code, code)))
    .orderBy(desc(checks.round))
    .limit(1)
  if (!last) throw new Error(`the demo has no ${code} of this employee`)
  const asked = { state: 'requested', requestedOn: dayOf(tx.now), dueOn } as const
  await tx.db.insert(checks).values({ ...last, round: last.round + 1, organisationId, code, ...asked })
}
