import { frameworkOf, type NormChoices, normChoicesIn } from '#modules/frameworks'
import { type Ctx, inTransaction } from '#platform/db'

/** The norms of a framework to choose from, theme by theme. */
export const normChoices = (ctx: Ctx, frameworkId: string, language: string): Promise<NormChoices> =>
  inTransaction(ctx, async (tx) => normChoicesIn(await frameworkOf(tx, frameworkId), language))
