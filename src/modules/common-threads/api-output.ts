import { z } from '@hono/zod-openapi'
import { middleLevel } from '#modules/frameworks'
import type { CombinedProposal } from './coding/proposals.ts'
import type { Distribution } from './distribution.ts'
import { type NormFigures, type ThemeFigures, threadTypes } from './model.ts'
import type { ThreadView } from './service.ts'
import type { Picture } from './shown.ts'
import { subProjects } from './sub-project-names.ts'
import { type Proposal, spreads } from './threads.ts'

export const ThreadOut = z
  .object({
    id: z.uuid(),
    roundId: z.uuid(),
    title: z.string(),
    description: z.string(),
    norms: z.array(z.string()),
    municipalities: z.array(z.string()).openapi({ description: 'codes; empty for who may not see names' }),
    municipalityCount: z.number().int(),
    spread: z.enum(spreads).nullable(),
    codes: z.array(z.uuid()).openapi({ description: 'codes of findings that it rests on, beside its norms' }),
    subProject: z.enum(subProjects).nullable(),
    state: z.enum(['draft', 'published']),
    revision: z.number().int().openapi({ description: 'goes up with every change; a change names the last one' }),
    publishedAt: z.iso.datetime().nullable(),
  })
  .openapi('Thread')

export const presentThread = (thread: ThreadView): z.infer<typeof ThreadOut> => ({
  id: thread.id,
  roundId: thread.roundId,
  title: thread.title,
  description: thread.description,
  norms: thread.norms,
  municipalities: thread.municipalities,
  municipalityCount: thread.municipalityCount,
  spread: thread.spread,
  codes: thread.codes,
  subProject: thread.subProject,
  state: thread.state,
  revision: thread.revision,
  publishedAt: thread.publishedAt?.toISOString() ?? null,
})

export const ProposalOut = z
  .object({
    theme: z.string(),
    norms: z.array(z.string()),
    municipalities: z.array(z.string()),
    spread: z.enum(spreads),
    type: z.enum(threadTypes),
    codes: z.array(z.object({ id: z.uuid(), title: z.string() })),
    fromScores: z.number().int().openapi({ description: 'municipalities below the threshold' }),
    fromFindings: z.number().int().openapi({ description: 'municipalities with a finding of these codes' }),
  })
  .openapi('Proposal')
export const presentProposal = ({ codes, fromScores, fromFindings, ...proposal }: CombinedProposal) => ({
  ...presentScores(proposal),
  codes: codes.map(({ id, title }) => ({ id, title })),
  fromScores,
  fromFindings,
})
const presentScores = ({ theme, norms, municipalities, spread, type }: Proposal) => ({
  theme,
  norms,
  municipalities,
  spread,
  type,
})

const share = z.number().nullable()
const pair = z.tuple([z.number(), z.number()]).nullable().openapi({ description: 'lowest and highest' })
const figures = {
  theme: z.string(),
  applicable: z.number().int(),
  answered: z.number().int(),
  n: z.number().int(),
  below: z.number().int(),
  fgt0: share,
  fgt1: share,
  fgt2: share,
  leik: share,
  mean: share,
  bounds: pair,
  wilson: pair,
  type: z.enum(threadTypes),
  rank: z.number().int().nullable(),
  rankRange: pair,
}
export const AnalysisOut = z
  .object({
    framework: z.object({ code: z.string(), version: z.string(), threshold: z.number() }),
    named: z.boolean().openapi({ description: 'whether other municipalities are in it by name' }),
    counts: z.object({ signed: z.number().int(), submitted: z.number().int(), open: z.number().int() }),
    municipalities: z.array(z.string()),
    norms: z.array(z.object({ norm: z.string(), ...figures })),
    themes: z.array(z.object(figures)),
    waterbed: z.array(z.object({ norm: z.string(), district: share, exposure: z.record(z.string(), share) })),
  })
  .openapi('Analysis', {
    description: 'As `weerwerk analyse --json` prints it, unrounded, with `named` and `counts`',
  })

const presentFigures = (it: NormFigures | ThemeFigures) => ({
  theme: it.theme,
  applicable: it.applicable,
  answered: it.answered,
  n: it.n,
  below: it.below,
  fgt0: it.fgt0,
  fgt1: it.fgt1,
  fgt2: it.fgt2,
  leik: it.leik,
  mean: it.mean,
  bounds: it.bounds,
  wilson: it.wilson,
  type: it.type,
  rank: it.rank,
  rankRange: it.rankRange,
})

export function presentAnalysis({ framework, named, counts, analysis }: Picture): z.infer<typeof AnalysisOut> {
  const { code, version, threshold = middleLevel(framework) } = framework
  return {
    framework: { code, version, threshold },
    named,
    counts: { signed: counts.signed, submitted: counts.submitted, open: counts.open },
    municipalities: analysis.municipalities,
    norms: analysis.norms.map((it) => ({ norm: it.norm, ...presentFigures(it) })),
    themes: analysis.themes.map(presentFigures),
    waterbed: analysis.waterbed.map(({ norm, district, exposure }) => ({ norm, district, exposure })),
  }
}

export const DistributionOut = z
  .object({
    norm: z.string(),
    threshold: z.number().nullable(),
    levels: z.array(z.object({ level: z.number().int(), count: z.number().int() })),
    notApplicable: z.number().int(),
    missing: z.number().int(),
    municipalities: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          state: z.enum(['open', 'submitted', 'signed']),
          level: z.number().int().nullable(),
          notApplicable: z.boolean(),
        }),
      )
      .openapi({ description: 'as far as the caller may see them: all, or only their own' }),
  })
  .openapi('Distribution')

export function presentDistribution(
  { municipalities, cells, thresholds }: Picture,
  { norm, levels, notApplicable, missing }: Distribution,
): z.infer<typeof DistributionOut> {
  const given = new Map(cells.flatMap((cell) => (cell.norm === norm ? [[cell.municipality, cell.level]] : [])))
  return {
    norm,
    threshold: thresholds[norm] ?? null,
    levels,
    notApplicable,
    missing,
    municipalities: municipalities.map(({ code, name, state }) => {
      const level = given.get(code)
      return {
        code,
        name,
        state,
        level: typeof level === 'number' ? level : null,
        notApplicable: level === 'na',
      }
    }),
  }
}
