import { and, desc, eq } from 'drizzle-orm'
import { authorise } from '#platform/access'
import type { Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import type { Check, ModelContent } from '../content.ts'
import { models } from '../models/schema.ts'
import { may } from '../policy.ts'
import { type CheckRow, checks, events, files, type ScreeningFile } from './schema.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A file that the actor may see. @throws AppError not_found, also for one of which the actor may not know */
export async function findFile(tx: Tx, id: string): Promise<ScreeningFile> {
  const [found] = uuid.test(id) ? await tx.db.select().from(files).where(eq(files.id, id)) : []
  if (!found) throw notFound('file')
  return found
}

/** A file that the actor keeps. @throws AppError not_found, also for the person whom it is about */
export async function keptFile(tx: Tx, id: string): Promise<ScreeningFile> {
  const file = await findFile(tx, id)
  authorise(tx, may.keepFiles, file)
  return file
}

/** The version of the model by which the checks of a file were set out. */
export async function modelOf(tx: Tx, { modelId }: Pick<ScreeningFile, 'modelId'>): Promise<ModelContent> {
  const [found] = await tx.db.select({ content: models.content }).from(models).where(eq(models.id, modelId))
  if (!found) throw notFound('model')
  return found.content
}

/** The last round of a check of a file. @throws AppError not_found */
export async function lastRound(tx: Tx, fileId: string, code: string): Promise<CheckRow> {
  const [row] = await tx.db
    .select()
    .from(checks)
    .where(and(eq(checks.fileId, fileId), eq(checks.code, code)))
    .orderBy(desc(checks.round))
    .limit(1)
  if (!row) throw notFound('check')
  return row
}

/** What the model says of a check. @throws AppError not_found for one that this version does not know */
export function checkIn({ checks: all }: ModelContent, code: string): Check {
  const found = all.find((check) => check.code === code)
  if (!found) throw notFound('check')
  return found
}

type Told = { what: string; checkCode?: string; fields?: readonly string[] }

/** A line in the history of a file, by who acts; for a job by who asked for it, by nobody for the clock or a candidate with a link. */
export async function tell(
  tx: Tx,
  { id: fileId, organisationId }: Pick<ScreeningFile, 'id' | 'organisationId'>,
  { what, checkCode, fields = [] }: Told,
  by: string | null = null,
): Promise<void> {
  const doneBy = tx.actor.kind === 'person' ? tx.actor.personId : by
  await tx.db
    .insert(events)
    .values({ fileId, organisationId, what, checkCode, fields: [...fields], doneBy, doneAt: tx.now })
}
