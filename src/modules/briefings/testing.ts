import { contentFile } from '#content/read.ts'
import {
  type AnalysisInput,
  analyse,
  type Cell,
  distributions,
  type Edge,
  spreadOf,
} from '#modules/common-threads/calculation'
import { norms, readFramework, textIn, themeOf, thresholdOf, weightOf } from '#modules/frameworks/reading'
import {
  type Municipality,
  type NormRow,
  type ScanState,
  type SubProject,
  type Thread,
  type ThreadsBriefing,
  tallyOf,
  type WaterbedRow,
} from './model.ts'

type Facts = {
  municipalities: { code: string; name: string; tile: { column: number; row: number }; neighbours: string[] }[]
}
type Seed = { title: string; description: string; norms: string[]; subProject: SubProject }

const facts: Facts = JSON.parse(contentFile('gemeenten.json').toString('utf8'))
const seeds: Seed[] = JSON.parse(contentFile('threads.json').toString('utf8'))
const file = 'basis-op-orde-twente.yaml'
const { framework } = await readFramework(contentFile(`frameworks/${file}`), file)
if (!framework) throw new Error(`${file} can't be read`)
const basis = framework

/**
 * A briefing of the 14 municipalities of Twente on the 60 norms of Basis op orde. The scores are fictitious: the same
 * on every call, about 3% not applicable and 3% not answered, one scan provisional and one not handed in.
 */
export const aBriefing = (overrides: Partial<ThreadsBriefing> = {}): ThreadsBriefing => ({ ...whole, ...overrides })

function wholeBriefing(): ThreadsBriefing {
  const municipalities = facts.municipalities.map(({ code, name, tile }, at) => ({
    code,
    name,
    tile,
    state: stateOf(at),
  }))
  const input = inputOf(municipalities)
  const rows = normRows(input)
  return {
    district: 'Twente',
    cover: {
      forWhom: 'Districtelijk Veiligheidsoverleg Twente',
      purpose: 'decision',
      isPublic: false,
      agendaItem: '4',
      handledBy: 'Projectleider weerbare overheid',
      portfolioHolder: 'Portefeuillehouder ondermijning',
      asked: [
        'Kennis te nemen van het rode-dradenbeeld.',
        'De projectgroep te vragen om voor de districtsbrede draden een gezamenlijke aanpak te maken.',
      ],
    },
    round: { title: 'Zelfscan januari 2024', kind: 'self-scan', referenceDay: '2024-01-31' },
    framework: { title: textIn(basis.title, 'nl'), version: basis.version },
    madeOn: '2024-02-15',
    isFictitious: true,
    named: true,
    scale: basis.scale.map(({ level, name }) => ({ level, name: textIn(name, 'nl') })),
    counts: { total: 14, signed: 12, submitted: 1, notAnswered: 1 },
    municipalities,
    themes: analyse(input).themes.map((row) => ({ ...row, code: row.theme, title: titleOf(row.theme) })),
    norms: rows,
    threads: seeds.flatMap((seed) => threadOf(seed, rows, municipalities)),
    waterbed: waterbedRows(input),
  }
}

const stateOf = (at: number): ScanState => (at === 4 ? 'submitted' : at === 9 ? 'not-answered' : 'signed')

function inputOf(municipalities: readonly Municipality[]): AnalysisInput {
  const scanned = municipalities.filter(({ state }) => state !== 'not-answered')
  const draw = numbersFrom(7)
  const strengths = new Map(scanned.map(({ code }) => [code, draw()]))
  const asked = norms(basis)
  const told = new Set(seeds.flatMap((seed) => seed.norms))
  return {
    scale: { min: 0, max: 4 },
    norms: asked.map((node) => ({
      code: node.code,
      theme: themeOf(basis, node.code),
      weight: weightOf(node),
      threshold: thresholdOf(basis, node),
    })),
    municipalities: municipalities.map(({ code }) => code),
    cells: asked.flatMap(({ code: norm }) => {
      // The norms of the threads are weak, so that text and figures tell one story.
      const easy = told.has(norm) ? 0.9 + draw() * 1.5 : draw() * 3.6
      return scanned.flatMap(({ code }): Cell[] => {
        const luck = draw()
        if (luck < 0.03) return []
        if (luck < 0.06) return [{ municipality: code, norm, level: 'na' as const }]
        const level = Math.round(easy + (strengths.get(code) ?? 0) * 1.6 + draw() - 0.5)
        return [{ municipality: code, norm, level: Math.max(0, Math.min(4, level)) }]
      })
    }),
    edges: edgesOf(),
  }
}

function edgesOf(): Edge[] {
  const codes = new Map(facts.municipalities.map(({ code, name }) => [name, code]))
  return facts.municipalities.flatMap(({ code: a, neighbours }) =>
    neighbours.flatMap((name) => {
      const b = codes.get(name)
      return b && a < b ? [{ a, b, weight: 1 }] : []
    }),
  )
}

const titleOf = (code: string): string => textIn(basis.nodes.find((node) => node.code === code)?.title, 'nl')

function normRows(input: AnalysisInput): NormRow[] {
  const spread = new Map(distributions(input).map((one) => [one.norm, one]))
  const asked = new Map(input.norms.map(({ code, threshold }) => [code, threshold]))
  const cells = Map.groupBy(input.cells, ({ norm }) => norm)
  return analyse(input).norms.map(({ norm: code, ...figures }) => {
    const { levels = [], notApplicable = 0, missing = 0 } = spread.get(code) ?? {}
    return {
      ...figures,
      code,
      title: titleOf(code),
      text: textIn(basis.nodes.find((node) => node.code === code)?.text, 'nl'),
      threshold: asked.get(code) ?? 3,
      levels,
      notApplicable,
      notAnswered: missing,
      cells: Object.fromEntries((cells.get(code) ?? []).map(({ municipality, level }) => [municipality, level])),
    }
  })
}

function threadOf(seed: Seed, rows: readonly NormRow[], all: readonly Municipality[]): Thread[] {
  const own = rows.filter(({ code }) => seed.norms.includes(code))
  const concerned = all.filter(({ code }) => tallyOf(own, code).below > 0).map(({ code }) => code)
  const spread = spreadOf(concerned.length)
  return spread
    ? [
        {
          ...seed,
          subProject: { name: seed.subProject, isChosen: true },
          municipalities: concerned,
          count: concerned.length,
          spread,
        },
      ]
    : []
}

const waterbedRows = (input: AnalysisInput): WaterbedRow[] =>
  analyse(input).waterbed.map(({ norm, district, exposure }) => ({
    about: 'norm',
    code: norm,
    district,
    exposed: Object.entries(exposure)
      .flatMap(([municipality, value]) => (value === null ? [] : [{ municipality, exposure: value }]))
      .sort((a, b) => b.exposure - a.exposure),
  }))

/** Numbers from 0 up to 1 by a linear congruence (Numerical Recipes): the same briefing each time. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Made once: nobody may change it. */
const whole = wholeBriefing()
