import type { AnalysisInput, ThreadType } from '../model.ts'
import { type Measured, measuresOf } from './criteria.ts'
import { type LeftOut, leaveOneOut } from './leave-one-out.ts'
import {
  type Advice,
  adviceOf,
  type Criterion,
  criteria,
  firstCount,
  isJudged,
  type Judgements,
  judgedValue,
  type Places,
  unknown,
  type Value,
} from './model.ts'
import type { Opinions } from './opinions.ts'
import { type Pair, pairsOf } from './pairs.ts'
import { centroidWeights, type Layers, layersOf, noRanking } from './ranking.ts'
import { type Acceptability, amongFirst } from './smaa.ts'
import { rememberedSmaa } from './smaa-cache.ts'

/** What is weighed of a thread: its norms, and what people judged. */
export type Weighable = {
  id: string
  norms: readonly string[]
  judgements: Judgements
  veto: boolean
  unclear: boolean
}

/** A criterion of a thread: from the answers, judged by a person, or not known yet (then anything from 0 to 1). */
export type CriterionValue = Value & { criterion: Criterion; from: 'answers' | 'person' | 'unknown' }

export type Weighed = {
  id: string
  criteria: CriterionValue[]
  type: ThreadType
  below: number
  n: number
  applicable: number
  /** Null for a thread with a veto or an unclear norm: it takes no part in the comparison. */
  result: (Acceptability & { firstThree: number; reference: number }) | null
  advice: Advice | null
  pairs: Pair[]
}

/** Whose ranking of the criteria a comparison respects; `reference` is one weighting, the centre of the common ranking. */
export const scenarioKinds = ['all', 'common', 'group-1', 'group-2', 'reference'] as const
export type ScenarioKind = (typeof scenarioKinds)[number]
/** The first threads by id, and whether they are others than those of the comparison that counts. */
export type Scenario = { kind: ScenarioKind; first: string[]; differs: boolean }

/** All threads weighed, the ones most often among the first three at the top, and whether another ranking changes those. */
export function weigh(
  input: AnalysisInput,
  threads: readonly Weighable[],
  { seed, places, opinions }: { seed: number; places: Places | null; opinions: Pick<Opinions, 'groups'> },
): { threads: Weighed[]; scenarios: Scenario[]; leftOut: LeftOut[]; candidates: number } {
  const known = threads.map((thread) => {
    const measured = measuresOf(input, thread.norms)
    return { ...thread, measured, values: valuesOf(thread.judgements, measured), pairs: pairsOf(input, thread.norms) }
  })
  const taking = known.filter(({ veto, unclear, measured }) => !veto && !unclear && measured.n > 0)
  const candidates = taking.map(({ id, values }) => ({ id, values }))
  const run = (layers: Layers) => rememberedSmaa(candidates, layers, seed)
  const common = places ? layersOf(places) : noRanking
  const results = new Map(run(common).map((one) => [one.id, one]))
  const references = new Map(candidates.map(({ id, values }) => [id, referenceOf(values, common)]))
  const weighed = known.map(({ id, values, measured, veto, unclear, judgements, pairs }): Weighed => {
    const found = results.get(id)
    const result = found
      ? { ...found, firstThree: amongFirst(found, firstCount), reference: references.get(id) ?? 0 }
      : null
    const { type, below, n, applicable } = measured
    const isSameByJudgement = (judgements.sameness?.level ?? 0) >= 2
    const firstThree = result?.firstThree ?? null
    const advice = adviceOf({ veto, unclear, type, isSameByJudgement, firstThree, pairs: pairs.length })
    return { id, criteria: values, type, below, n, applicable, result, advice, pairs }
  })
  const shares = (layers: Layers) => new Map(run(layers).map((one) => [one.id, amongFirst(one, firstCount)]))
  const groups = opinions.groups.map(({ layers }, at): [ScenarioKind, ReadonlyMap<string, number>] => [
    at === 0 ? 'group-1' : 'group-2',
    shares(layers),
  ])
  const scored: [ScenarioKind, ReadonlyMap<string, number>][] = [
    ['all', shares(noRanking)],
    ...(places ? [['common', shares(common)] satisfies [ScenarioKind, ReadonlyMap<string, number>]] : []),
    ...groups,
    ['reference', references],
  ]
  return {
    threads: weighed.sort((a, b) => order(b) - order(a)),
    scenarios: candidates.length === 0 ? [] : scenariosOf(scored, places ? 'common' : 'all'),
    leftOut: candidates.length < 2 ? [] : leaveOneOut(candidates, common),
    candidates: candidates.length,
  }
}

const order = ({ result }: Weighed) => (result ? result.firstThree : -1)

function scenariosOf(scored: readonly [ScenarioKind, ReadonlyMap<string, number>][], counts: ScenarioKind): Scenario[] {
  const firsts = scored.map(([kind, shares]) => ({ kind, first: firstOf(shares) }))
  const main = new Set(firsts.find(({ kind }) => kind === counts)?.first)
  return firsts.map(({ kind, first }) => ({ kind, first, differs: first.some((id) => !main.has(id)) }))
}

const firstOf = (shares: ReadonlyMap<string, number>): string[] =>
  [...shares]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, firstCount)
    .map(([id]) => id)

/** The value with the rank-order-centroid weights of the ranking. */
function referenceOf(values: readonly Value[], layers: Layers): number {
  const weights = centroidWeights(layers)
  return values.reduce((sum, { value }, at) => sum + value * (weights[at] ?? 0), 0)
}

function valuesOf(judgements: Judgements, measured: Measured): CriterionValue[] {
  return criteria.map((criterion) => {
    const judged = isJudged(criterion) ? judgements[criterion] : undefined
    if (judged) return { criterion, from: 'person', ...judgedValue(judged) }
    const computed = computedOf(measured, criterion)
    return computed ? { criterion, from: 'answers', ...computed } : { criterion, from: 'unknown', ...unknown }
  })
}

function computedOf(measured: Measured, criterion: Criterion): Value | null {
  if (criterion === 'prevalence' || criterion === 'severity' || criterion === 'sameness' || criterion === 'waterbed')
    return measured[criterion]
  return null
}
