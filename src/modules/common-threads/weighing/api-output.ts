import { z } from '@hono/zod-openapi'
import { threadTypes } from '../model.ts'
import { PlacesInput } from './input.ts'
import { adviceReasons, criteria, judgedCriteria, outcomes, surenesses, weighingStates } from './model.ts'
import type { WeighedThread, WeighingView } from './view.ts'
import { scenarioKinds } from './weigh.ts'

const share = z.number().nullable()
const criterion = z.enum(criteria)
const layers = z.array(z.array(criterion)).openapi({ description: 'from most to least important' })

const JudgementOut = z
  .object({
    criteria: z.partialRecord(
      z.enum(judgedCriteria),
      z.object({ level: z.number().int(), sureness: z.enum(surenesses), reason: z.string() }),
    ),
    vetoReason: z.string().nullable(),
    unclearReason: z.string().nullable(),
    revision: z.number().int().openapi({ description: '0 when nothing was judged' }),
  })
  .openapi('ThreadJudgement')
const OutcomeOut = z
  .object({
    outcome: z.enum(outcomes),
    reason: z.string(),
    advised: z.enum(outcomes).nullable().openapi({ description: 'what the calculation advised when it was decided' }),
    revision: z.number().int(),
    decidedAt: z.iso.datetime(),
  })
  .openapi('ThreadOutcome')

export const WeighedThreadOut = z
  .object({
    id: z.uuid(),
    title: z.string(),
    municipalityCount: z.number().int(),
    type: z.enum(threadTypes),
    below: z.number().int(),
    n: z.number().int(),
    criteria: z.array(
      z.object({
        criterion,
        value: z.number(),
        low: z.number(),
        high: z.number(),
        from: z.enum(['answers', 'person', 'unknown']),
      }),
    ),
    result: z
      .object({
        ranks: z.array(z.number()).openapi({ description: 'share of the weightings per place, the first place first' }),
        firstThree: z.number(),
        central: z.array(z.number()).nullable(),
        confidence: share,
        reference: z.number().openapi({ description: 'value with the rank-order-centroid weights' }),
      })
      .nullable()
      .openapi({ description: 'null for a thread that takes no part: a veto, an unclear norm, or no answers' }),
    advice: z.object({ outcome: z.enum(outcomes), why: z.enum(adviceReasons) }).nullable(),
    judgement: JudgementOut.nullable(),
    outcome: OutcomeOut.nullable(),
    readDifferently: z
      .array(z.string())
      .openapi({ description: 'norms that everybody reads differently from the assessors' }),
    pairCount: z.number().int(),
    pairs: z
      .array(z.object({ learner: z.string(), donors: z.array(z.string()) }))
      .openapi({ description: 'by name; empty for who may not see names' }),
  })
  .openapi('WeighedThread')

export const WeighingOut = z
  .object({
    roundId: z.uuid(),
    state: z.enum(['none', ...weighingStates]),
    named: z.boolean(),
    seed: z.number().int().nullable(),
    draws: z.number().int(),
    places: PlacesInput.nullable(),
    placesReason: z.string().nullable(),
    revision: z.number().int(),
    opinions: z
      .object({
        count: z.number().int().nullable().openapi({ description: 'null for 1 to 4 board members' }),
        concordance: share.openapi({ description: 'Kendall’s W' }),
        spread: z.array(z.object({ criterion, low: z.number(), median: z.number(), high: z.number() })),
        together: layers,
        groups: z.array(z.object({ members: z.number().int().nullable(), layers })),
      })
      .nullable(),
    candidates: z.number().int(),
    scenarios: z.array(z.object({ kind: z.enum(scenarioKinds), first: z.array(z.uuid()), differs: z.boolean() })),
    leftOut: z
      .array(z.object({ criterion, moved: z.array(z.object({ id: z.uuid(), from: z.number(), to: z.number() })) }))
      .openapi({ description: 'per criterion the threads that change place when it does not count' }),
    threads: z.array(WeighedThreadOut),
  })
  .openapi('Weighing', { description: 'Threads are empty as long as the caller may not see the result' })

export const OwnRankingOut = z
  .object({ state: z.enum(['none', ...weighingStates]), places: PlacesInput.nullable() })
  .openapi('OwnRanking')

export function presentWeighedThread(it: WeighedThread): z.infer<typeof WeighedThreadOut> {
  const { result, judgement, outcome } = it
  return {
    id: it.id,
    title: it.title,
    municipalityCount: it.municipalityCount,
    type: it.type,
    below: it.below,
    n: it.n,
    criteria: it.criteria.map(({ criterion: name, value, low, high, from }) => ({
      criterion: name,
      value,
      low,
      high,
      from,
    })),
    result: result && {
      ranks: result.ranks,
      firstThree: result.firstThree,
      central: result.central,
      confidence: result.confidence,
      reference: result.reference,
    },
    advice: it.advice && { outcome: it.advice.outcome, why: it.advice.why },
    judgement: judgement && {
      criteria: judgement.criteria,
      vetoReason: judgement.vetoReason,
      unclearReason: judgement.unclearReason,
      revision: judgement.revision,
    },
    outcome: outcome && {
      outcome: outcome.outcome,
      reason: outcome.reason,
      advised: outcome.advised,
      revision: outcome.revision,
      decidedAt: outcome.decidedAt.toISOString(),
    },
    readDifferently: it.readDifferently,
    pairCount: it.pairCount,
    pairs: it.pairs.map(({ learner, donors }) => ({ learner, donors })),
  }
}

export function presentWeighing(view: WeighingView): z.infer<typeof WeighingOut> {
  const { opinions } = view
  return {
    roundId: view.round.id,
    state: view.state,
    named: view.named,
    seed: view.seed,
    draws: view.draws,
    places: view.places,
    placesReason: view.placesReason,
    revision: view.revision,
    opinions: opinions && {
      count: opinions.count,
      concordance: opinions.concordance,
      spread: opinions.spread,
      together: opinions.together.map((layer) => [...layer]),
      groups: opinions.groups.map(({ members, layers: own }) => ({ members, layers: own.map((layer) => [...layer]) })),
    },
    candidates: view.candidates,
    scenarios: view.scenarios.map(({ kind, first, differs }) => ({ kind, first, differs })),
    leftOut: view.leftOut.map(({ criterion: name, moved }) => ({
      criterion: name,
      moved: moved.map(({ id, from, to }) => ({ id, from, to })),
    })),
    threads: view.threads.map(presentWeighedThread),
  }
}
