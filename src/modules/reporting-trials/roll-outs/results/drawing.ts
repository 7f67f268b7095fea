import { eq, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { tell } from '../../history.ts'
import { may } from '../../policy.ts'
import { fewestMunicipalities } from '../model.ts'
import { type RollOut, sites } from '../schema.ts'
import { findRollOut } from '../service.ts'
import { type Contribution, isMeasured, outcomeOf } from './measuring.ts'
import { type RollOutResult, rollOutResults } from './schema.ts'

const object = 'roll_out'

async function resultIn(tx: Tx, id: string): Promise<RollOutResult | null> {
  const [found] = await tx.db.select().from(rollOutResults).where(eq(rollOutResults.rollOutId, id))
  return found ?? null
}

/**
 * Draws the result of a roll-out, once: the counts that municipalities handed in are taken, counted together and destroyed in one
 * transaction, and only what they say together is kept.
 * @throws AppError rule_broken before the weeks are over, with fewer than five municipalities, or when it was drawn
 */
export const drawRollOut = (ctx: Ctx, id: string): Promise<RollOutResult> =>
  inTransaction(ctx, async (tx) => {
    const found = await findRollOut(tx, id)
    authorise(tx, may.keepRollOuts, found)
    if (await resultIn(tx, id)) throw ruleBroken('trials.result_is_drawn')
    if (!isMeasured(found, dayOf(tx.now))) throw ruleBroken('trials.not_measured_yet')
    const taken = await rowsOf<Contribution>(
      tx.db,
      sql`select step, counts, employees from trials.take_contributions(${id}::uuid)`,
    )
    if (taken.length < fewestMunicipalities) throw ruleBroken('trials.five_must_contribute')
    const { main, beside, reports } = outcomeOf(taken)
    const kept = (of: typeof main) =>
      of.verdict === 'too-few' ? null : { ratio: of.ratio, low: of.low, high: of.high }
    const [one, two] = [kept(main), kept(beside)]
    const [drawn] = await tx.db
      .insert(rollOutResults)
      .values({
        ...{ rollOutId: id, organisationId: found.organisationId, municipalities: taken.length, reports },
        ...{ verdict: main.verdict, ...one, besideVerdict: beside.verdict },
        ...{ besideRatio: two?.ratio, besideLow: two?.low, besideHigh: two?.high },
        ...{ drawnOn: dayOf(tx.now), drawnBy: personOf(tx).personId },
      })
      .returning()
    if (!drawn) throw ruleBroken('trials.result_is_drawn')
    await tell(tx, id, { what: 'draw' })
    await audit(tx, 'trials.draw_roll_out', { object, id, fields: ['verdict'] })
    return drawn
  })

/**
 * What was drawn, for the district with its board, all mayors, and the municipalities that were asked; `mayOpen` says whether the
 * actor may see its plan too.
 * @throws AppError rule_broken before it was drawn
 */
export const readRollOutResult = (
  ctx: Ctx,
  id: string,
): Promise<{ rollOut: RollOut; result: RollOutResult; mayOpen: boolean }> =>
  inTransaction(ctx, async (tx) => {
    const rollOut = await findRollOut(tx, id)
    authorise(tx, may.readRollOutResults, {
      organisationId: rollOut.organisationId,
      districtId: rollOut.organisationId,
    })
    const result = await resultIn(tx, id)
    if (!result) throw ruleBroken('trials.no_roll_out_result')
    return { rollOut, result, mayOpen: (await tx.db.$count(sites, eq(sites.rollOutId, id))) > 0 }
  })
