import { fittingSubProject, type Picture, type ThreadView } from '#modules/common-threads'
import { nodeOf, textIn, themes } from '#modules/frameworks'
import type { Cover, NormRow, Thread, ThreadsBriefing, WaterbedRow } from './model.ts'

type Rest = {
  district: string
  madeOn: string
  isFictitious: boolean
  namesToHide: readonly string[]
  cover?: Partial<Cover>
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
  { district, madeOn, isFictitious, namesToHide, ...given }: Rest,
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
      })),
    waterbed: waterbedRows(picture),
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
