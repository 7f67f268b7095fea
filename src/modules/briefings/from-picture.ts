import {
  fittingSubProject,
  type Picture,
  type ThreadView,
  type WaterbedView,
  type WeighingView,
} from '#modules/common-threads'
import { nodeOf, textIn, themes } from '#modules/frameworks'
import type {
  BestStep,
  Cover,
  NormRow,
  Thread,
  ThreadsBriefing,
  WaterbedRow,
  WeighedPart,
  WeighingPart,
} from './model.ts'

type Rest = {
  district: string
  madeOn: string
  isFictitious: boolean
  namesToHide: readonly string[]
  cover?: Partial<Cover>
  /** Those of the round as its reader may see them. */
  weighing: WeighingView
  waterbed: WaterbedView
}

const language = 'nl'
const cover: Cover = {
  forWhom: 'Districtelijk Veiligheidsoverleg',
  purpose: 'information',
  isPublic: false,
  agendaItem: null,
  handledBy: null,
  portfolioHolder: null,
  asked: [],
}

/** The paper's data from the picture of a round as its reader may see it, and the published threads. */
export function briefingFrom(
  picture: Picture,
  threads: readonly ThreadView[],
  { district, madeOn, isFictitious, namesToHide, weighing, waterbed, ...given }: Rest,
): ThreadsBriefing {
  const { framework, round, named, counts, analysis } = picture
  const titleOf = (code: string) => textIn(nodeOf(framework, code)?.title, language)
  return {
    district,
    cover: {
      ...cover,
      purpose: counts.signed > 0 && counts.submitted + counts.open === 0 ? 'decision' : 'discussion',
      ...given.cover,
    },
    round: { title: round.title, kind: round.kind, referenceDay: round.referenceDay },
    framework: { title: textIn(framework.title, language), version: framework.version },
    madeOn,
    isFictitious,
    named,
    namesToHide,
    scale: framework.scale.map(({ level, name }) => ({ level, name: textIn(name, language) })),
    counts: {
      total: counts.signed + counts.submitted + counts.open,
      signed: counts.signed,
      submitted: counts.submitted,
      notAnswered: counts.open,
    },
    municipalities: named
      ? picture.municipalities.map(({ code, name, tile, state }) => ({
          code,
          name,
          tile,
          state: state === 'open' ? ('not-answered' as const) : state,
        }))
      : [],
    themes: themes(framework, round.groups).flatMap(({ code, title }) => {
      const figures = analysis.themes.find(({ theme }) => theme === code)
      return figures ? [{ ...figures, code, title: textIn(title, language) || code }] : []
    }),
    norms: normRows(picture),
    threads: threads
      .filter(({ state }) => state === 'published')
      .map((thread) => ({
        title: thread.title,
        description: thread.description,
        norms: thread.norms,
        count: thread.municipalityCount,
        municipalities: named ? thread.municipalities : [],
        spread: thread.spread ?? 'local-point',
        subProject: subProjectOf(thread),
        weighed: weighedOf(weighing, thread.id),
      })),
    waterbed: waterbedRows(picture),
    waterbedThemes: waterbed.subjects.filter(({ kind }) => kind === 'theme'),
    bestStep: bestStepOf(waterbed),
    weighing: weighingOf(weighing),
  }

  function subProjectOf({ subProject: chosen, norms }: ThreadView): Thread['subProject'] {
    const name = chosen ?? fittingSubProject(framework.code, norms)
    return name && { name, isChosen: chosen !== null }
  }

  function normRows({ cells }: Picture): NormRow[] {
    const byNorm = Map.groupBy(named ? cells : [], ({ norm }) => norm)
    return analysis.norms.map((figures) => {
      const spread = picture.distributions.find(({ norm }) => norm === figures.norm)
      return {
        ...figures,
        code: figures.norm,
        title: titleOf(figures.norm),
        text: textIn(nodeOf(framework, figures.norm)?.text, language),
        threshold: picture.thresholds[figures.norm] ?? 0,
        levels: spread?.levels ?? [],
        notApplicable: spread?.notApplicable ?? 0,
        notAnswered: spread?.missing ?? 0,
        cells: Object.fromEntries(
          (byNorm.get(figures.norm) ?? []).map(({ municipality, level }) => [municipality, level]),
        ),
      }
    })
  }
}

/** A weighing counts once it was closed: before that the board did not see it. */
function weighingOf({
  state,
  order,
  placesReason,
  opinions,
  scenarios,
  candidates,
  draws,
  seed,
  threads,
}: WeighingView): WeighingPart | null {
  if (state !== 'closed' || seed === null || threads.length === 0) return null
  return {
    layers: order,
    reason: placesReason,
    concordance: opinions?.concordance ?? null,
    isSteady: scenarios.every(({ differs }) => !differs),
    candidates,
    draws,
    seed,
  }
}

function weighedOf({ state, threads }: WeighingView, id: string): WeighedPart | null {
  const found = state === 'closed' ? threads.find((one) => one.id === id) : undefined
  if (!found) return null
  const { result, advice, outcome } = found
  return {
    firstThree: result?.firstThree ?? null,
    advice: advice?.outcome ?? null,
    outcome: outcome && { kind: outcome.outcome, reason: outcome.reason },
  }
}

function bestStepOf({ best: [first], subject: { code } }: WaterbedView): BestStep | null {
  if (!first || first.highest.before === null || first.highest.after === null) return null
  const { municipality, norm, from, to, highest, raises } = first
  if (highest.before === highest.after) return null
  const { before, after } = first.highest
  return { theme: code, municipality, norm, from, to, before, after, raises }
}

/** Every norm with a pair of neighbours that both answered; the most exposed first, only for readers who may see names. */
function waterbedRows({ analysis, named }: Picture): WaterbedRow[] {
  return analysis.waterbed.map(({ norm, district, exposure }) => ({
    about: 'norm',
    code: norm,
    district,
    exposed: Object.entries(named ? exposure : {})
      .flatMap(([municipality, value]) => (value ? [{ municipality, exposure: value }] : []))
      .sort((a, b) => b.exposure - a.exposure),
  }))
}
