import { eq } from 'drizzle-orm'
import { organisationById } from '#modules/organisations'
import { authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { outcomeOf } from '../experiments/outcome.ts'
import { experiments } from '../experiments/schema.ts'
import { findExperiment } from '../experiments/service.ts'
import { tell } from '../history.ts'
import { findIntervention, write } from '../interventions/service.ts'
import { sizeOf } from '../model.ts'
import { may } from '../policy.ts'
import { released } from '../schema.ts'
import { coarse } from './coarse.ts'

type Own = { organisationId: string; districtId: string }

/** What others see of every outcome of this municipality: whose it is only by size. */
async function ownOf(tx: Tx, { organisationId, districtId }: Own) {
  const { inhabitants } = await organisationById(tx, organisationId)
  return { organisationId, districtId, size: sizeOf(inhabitants), releasedOn: dayOf(tx.now) }
}

/**
 * Lets the district see, or no longer see, what a finished intervention brought.
 * @throws AppError rule_broken when it is not finished
 */
export const releaseIntervention = (ctx: Ctx, id: string, isReleased: boolean): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await findIntervention(tx, id)
    authorise(tx, may.keep, before)
    const { effect, method } = before
    if (effect === null) throw ruleBroken('trials.release_unfinished')
    await tx.db.delete(released).where(eq(released.subjectId, id))
    if (isReleased) {
      const own = await ownOf(tx, before)
      await tx.db.insert(released).values({ ...own, subjectId: id, subject: 'intervention', method, effect })
    }
    await write(tx, before, { releasedOn: isReleased ? dayOf(tx.now) : null })
    await noted(tx, { object: 'intervention', id, isReleased })
  })

/** The same for the result of a finished trial. @throws AppError rule_broken when it is not finished */
export const releaseExperiment = (ctx: Ctx, id: string, isReleased: boolean): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await findExperiment(tx, id)
    authorise(tx, may.keep, before)
    if (before.state !== 'finished') throw ruleBroken('trials.release_unfinished')
    await tx.db.delete(released).where(eq(released.subjectId, id))
    if (isReleased) {
      const own = await ownOf(tx, before)
      const { methodA: method, methodB: against, measure, weeks } = before
      const seen = coarse(await outcomeOf(tx, before))
      const line = { ...own, ...seen, subjectId: id, subject: 'experiment', method, against, measure, weeks } as const
      await tx.db.insert(released).values(line)
    }
    const releasedOn = isReleased ? dayOf(tx.now) : null
    await tx.db.update(experiments).set({ releasedOn }).where(eq(experiments.id, id))
    await noted(tx, { object: 'experiment', id, isReleased })
  })

async function noted(tx: Tx, { object, id, isReleased }: { object: string; id: string; isReleased: boolean }) {
  await tell(tx, id, { what: isReleased ? 'release' : 'withdraw' })
  await audit(tx, `trials.${isReleased ? 'release' : 'withdraw'}_${object}`, { object, id, fields: ['releasedOn'] })
}
