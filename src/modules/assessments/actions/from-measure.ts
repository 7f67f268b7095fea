import { and, eq } from 'drizzle-orm'
import { frameworkOf } from '#modules/frameworks'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import { findScan } from '../load.ts'
import { may as mayScan } from '../policy.ts'
import { answers } from '../schema.ts'
import { createAction } from './keeping.ts'
import type { ActionRow } from './schema.ts'

/** A measure of "pas toe of leg uit" becomes an action of who asks for it, by the day of the measure. */
export const actionFromMeasure = (ctx: Ctx, scanId: string, norm: string): Promise<ActionRow> =>
  inTransaction(ctx, async (tx) => {
    const { scan, round } = await findScan(tx, scanId)
    authorise(tx, mayScan.readScan, scan)
    const [answer] = await tx.db
      .select()
      .from(answers)
      .where(and(eq(answers.scanId, scanId), eq(answers.norm, norm)))
    if (!answer?.measure) throw ruleBroken('assessments.no_measure')
    const { measure, measureDue } = answer
    const [first = measure] = measure.split(/\n|(?<=[.!?])\s/)
    return createAction(tx, {
      title: `${norm}: ${first}`.slice(0, 200).trim(),
      description: measure.slice(0, 10_000),
      framework: (await frameworkOf(tx, round.frameworkId)).code,
      norms: [norm],
      origin: 'measure',
      originId: scanId,
      ownerId: personOf(tx).personId,
      startsOn: null,
      dueOn: measureDue,
      costCents: null,
    })
  })
