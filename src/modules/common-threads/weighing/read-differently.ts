import { comparedCells, listRounds, type RoundOverview } from '#modules/assessments'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { decompose } from '../comparison/decomposition.ts'
import { diagnose } from '../comparison/diagnosis.ts'
import type { Scale } from '../model.ts'

/**
 * The norms of a round that everybody reads differently from the assessors, by the comparison with its independent
 * assessment (or of an independent round with its self-scan). Empty without one. Loaded as the system, as the levels are
 * those of municipalities; only codes of norms come out.
 */
export const normsReadDifferently = (ctx: Ctx, round: RoundOverview, scale: Scale): Promise<ReadonlySet<string>> =>
  inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const assessed =
      round.kind === 'independent' ? round : (await listRounds(tx)).find(({ linkedId }) => linkedId === round.id)
    if (!assessed) return new Set()
    const cells = await comparedCells(tx, assessed.id)
    const pairs = cells.flatMap(({ organisationId, norm, self, ...judged }) =>
      typeof self === 'number' && typeof judged.then === 'number'
        ? [{ municipality: organisationId, norm, self, assessed: judged.then }]
        : [],
    )
    const found = decompose(pairs)
    return new Set(found ? diagnose(found, pairs, scale).norms.map(({ code }) => code) : [])
  })
