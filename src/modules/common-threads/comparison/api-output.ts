import { z } from '@hono/zod-openapi'
import type { ComparedRow, ComparisonFigures, MunicipalityPart, NormPart } from './figures.ts'
import { type Agreement, type Bootstrapped, readings } from './model.ts'
import type { Reliability } from './reliability.ts'
import type { ComparisonPicture } from './shown.ts'

const value = z.number().nullable()
const pair = z.tuple([z.number(), z.number()]).nullable().openapi({ description: '95% interval' })
const counts = { n: z.number().int(), over: z.number().int(), equal: z.number().int(), under: z.number().int() }
const agreement = { exact: value, withinOne: value, bias: value, kappaQuadratic: value, gwetAc2Quadratic: value }
const intervals = z.object({ exact: pair, withinOne: pair, bias: pair, kappaQuadratic: pair, gwetAc2Quadratic: pair })
const bootstrap = z.object({ runs: z.number().int(), seed: z.number().int(), intervals })
const progress = z.object({
  n: z.number().int(),
  up: z.number().int(),
  same: z.number().int(),
  down: z.number().int(),
  bias: value,
  progress: value,
  gap: value.openapi({ description: 'self minus now: bias minus progress' }),
  interval: pair.openapi({ description: 'of progress' }),
})
const part = {
  ...counts,
  bias: value,
  interval: pair,
  reading: z.enum(readings),
  effect: z.object({ effect: z.number(), shrunk: z.number(), interval: pair }).nullable(),
  lean: z.enum(['over', 'under']).nullable().openapi({
    description: 'stands out: an optimistic or strict municipality, a norm that everybody reads differently',
  }),
  progress,
}
const municipality = z.object({ code: z.string(), ...part })
const reliability = z.object({
  ...counts,
  municipalities: z.number().int(),
  norms: z.number().int(),
  agreement: z.object(agreement).nullable().openapi({ description: 'null for fewer than 30 double judgements' }),
  bootstrap: bootstrap.nullable(),
})

export const ComparisonOut = z
  .object({
    named: z.boolean().openapi({ description: 'whether other municipalities are in it by code' }),
    inspections: z.object({ signed: z.number().int(), submitted: z.number().int(), open: z.number().int() }),
    comparison: z
      .object({
        ...counts,
        ...agreement,
        municipalities: z.array(municipality),
        norms: z.array(z.object({ norm: z.string(), theme: z.string(), ...part })),
        themes: z.array(z.object({ theme: z.string(), ...counts, progress })),
        progress,
        bootstrap,
        limits: z
          .object({ n: z.number().int(), bias: z.number(), sd: z.number(), lower: z.number(), upper: z.number() })
          .nullable(),
        decomposition: z
          .object({
            mean: z.number(),
            variances: z.object({ municipality: z.number(), norm: z.number(), rest: z.number() }),
          })
          .nullable(),
        reliability: z.object({ levelThen: reliability, levelNow: reliability }),
      })
      .nullable()
      .openapi({ description: 'null while the figures would tell something about one municipality' }),
    own: municipality.nullable().openapi({ description: 'the municipality that you act for' }),
  })
  .openapi('Comparison', {
    description: 'Holds what `weerwerk analyse --assessed` prints, unrounded, with intervals and causes',
  })

const presentPart = ({
  counts: { n, over, equal, under },
  bias,
  reading,
  effect,
  lean,
  progress: moved,
}: MunicipalityPart | NormPart) => ({
  n,
  over,
  equal,
  under,
  bias: bias.bias,
  interval: bias.interval,
  reading,
  effect: effect && { effect: effect.effect, shrunk: effect.shrunk, interval: effect.interval },
  lean,
  progress: moved,
})
const presentMunicipality = (one: MunicipalityPart) => ({ code: one.code, ...presentPart(one) })
const presentAgreement = ({ exact, withinOne, bias, kappaQuadratic, gwetAc2Quadratic }: Agreement) => ({
  exact,
  withinOne,
  bias,
  kappaQuadratic,
  gwetAc2Quadratic,
})
const presentBootstrap = ({ runs, seed, intervals: found }: Bootstrapped) => ({ runs, seed, intervals: found })

export function presentComparison({
  named,
  counts: inspections,
  figures,
  own,
}: ComparisonPicture): z.infer<typeof ComparisonOut> {
  return {
    named,
    inspections: { signed: inspections.signed, submitted: inspections.submitted, open: inspections.open },
    comparison: figures && presentFigures(figures),
    own: own && presentMunicipality(own),
  }
}

function presentFigures(figures: ComparisonFigures) {
  const { n, over, equal, under } = figures.counts
  return {
    n,
    over,
    equal,
    under,
    ...presentAgreement(figures.agreement),
    municipalities: figures.municipalities.map(presentMunicipality),
    norms: figures.norms.map((one) => ({ norm: one.norm, theme: one.theme, ...presentPart(one) })),
    themes: figures.themes.map(({ theme, counts: own, progress: moved }) => ({ theme, ...own, progress: moved })),
    progress: figures.progress,
    bootstrap: presentBootstrap(figures.bootstrapped),
    limits: figures.limits,
    decomposition: figures.decomposition,
    reliability: {
      levelThen: presentReliability(figures.reliability.levelThen),
      levelNow: presentReliability(figures.reliability.levelNow),
    },
  }
}

const presentReliability = ({
  n,
  over,
  equal,
  under,
  municipalities,
  norms,
  agreement: alike,
  bootstrapped,
}: Reliability) => ({
  n,
  over,
  equal,
  under,
  municipalities,
  norms,
  agreement: alike && presentAgreement(alike),
  bootstrap: bootstrapped && presentBootstrap(bootstrapped),
})

const given = z.union([z.number().int(), z.literal('na')]).nullable()
export const ComparedCellOut = z
  .object({ municipality: z.string(), norm: z.string(), self: given, levelThen: given, levelNow: given })
  .openapi('ComparedCell', { description: 'a level, `na`, or null for nothing given' })

/** Without the second assessor. */
export const presentCell = ({ municipality, norm, self, levelThen, levelNow }: ComparedRow) => ({
  municipality,
  norm,
  self,
  levelThen,
  levelNow,
})
