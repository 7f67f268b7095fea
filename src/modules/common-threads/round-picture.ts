import type { RoundOverview } from '#modules/assessments'
import { type Ctx, inTransaction } from '#platform/db'
import { pictureFrom, viewerIn, wholeOf } from './picture.ts'
import type { Robustness } from './robustness.ts'
import { rememberedRobustness } from './robustness-cache.ts'
import { type Picture, shownTo } from './shown.ts'
import { rankedOf, type ThreadView, threadsOf, viewAs } from './thread-views.ts'

/** All of a round together: its picture, the threads that the actor may see, and whether places hold (worked out when asked). */
export type RoundPicture = { picture: Picture; threads: ThreadView[]; robustness: () => Robustness }

/**
 * The same as `pictureOf`, `listThreads` and `readRobustness` of a round that the actor was given, loaded once.
 * @throws AppError forbidden for who has no part in it
 */
export async function roundPicture(ctx: Ctx, round: RoundOverview): Promise<RoundPicture> {
  const { named, ownCode } = await viewerIn(ctx, round)
  const found = await inTransaction(ctx, (tx) => threadsOf(tx, round.id))
  const whole = await wholeOf(ctx, round)
  return {
    picture: shownTo(pictureFrom(whole), { named, ownCode }),
    threads: found.map((thread) => viewAs(thread, named)),
    robustness: () => rememberedRobustness(whole.input, rankedOf(found.filter(({ state }) => state === 'published'))),
  }
}
