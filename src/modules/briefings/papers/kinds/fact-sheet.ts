import type { Language } from '#platform/language'
import { groupedChart } from '../../charts/build.ts'
import { type Block, type Sheet, table, text } from '../../paper.ts'
import { type Content, inWords, type Section, written } from '../section.ts'

type Standing = 'late' | 'on-time' | 'no-day' | 'done' | 'cancelled'

/** Facts of one municipality; of the others only how many have each level. */
export type FactSheetInput = {
  language: Language
  municipality: string
  district: string
  round: { title: string; referenceDay: string }
  isHandedIn: boolean
  asOf: string
  scale: number[]
  themes: { code: string; title: string }[]
  norms: {
    code: string
    title: string
    theme: string
    threshold: number
    own: number | 'na' | null
    /** How many municipalities have each level of the scale, in its order. */
    counts: number[]
  }[]
  threads: { title: string; description: string; municipalities: number }[]
  actions: { title: string; dueOn: string | null; standing: Standing }[]
}

export function factSheetContent(input: FactSheetInput): Content {
  const { t, day } = inWords(input.language)
  return {
    facts: [
      { term: t.facts.municipality, text: input.municipality },
      { term: t.facts.district, text: input.district },
      { term: t.facts.round, text: `${input.round.title}, ${day(input.round.referenceDay)}` },
    ],
    sections: [written('opening'), levels(input), threads(input), actions(input), written('closing')],
  }
}

type Norm = FactSheetInput['norms'][number]
const answered = ({ own }: Norm) => typeof own === 'number'
const reaches = ({ own, threshold }: Norm) => typeof own === 'number' && own >= threshold

function levels(input: FactSheetInput): Section {
  const { t, whole } = inWords(input.language)
  const words = t.factSheet.levels
  const section = { slot: 'levels', heading: words.heading }
  if (!input.isHandedIn) return { ...section, blocks: [text(words.notHandedIn)] }
  const own = input.norms.filter(answered)
  const reached = own.filter(reaches).length
  return {
    ...section,
    blocks: [text(words.summary(reached, own.length)), themesChart(input), text(words.intro), normTable(input)],
    sources: [
      {
        what: words.heading,
        text: t.ofCount(reached, own.length),
        source: input.round.title,
        asOf: input.asOf,
      },
    ],
    sheets: [normSheet(input, whole)],
  }
}

/** Own share of norms at the level asked beside that of all answers in the district. */
function themesChart({ language, themes, norms, scale }: FactSheetInput): Block {
  const { t } = inWords(language)
  const words = t.factSheet.levels
  const rows = themes.flatMap(({ code, title }) => {
    const within = norms.filter(({ theme }) => theme === code)
    const own = within.filter(answered)
    const all = within.reduce((sum, { counts }) => sum + counts.reduce((one, count) => one + count, 0), 0)
    const above = within.reduce(
      (sum, { counts, threshold }) =>
        sum + counts.reduce((one, count, at) => one + ((scale[at] ?? 0) >= threshold ? count : 0), 0),
      0,
    )
    if (own.length === 0 || all === 0) return []
    return [{ label: title, values: [own.filter(reaches).length / own.length, above / all] }]
  })
  const parts = [words.ofOwn, words.ofDistrict]
  return groupedChart({ language, title: words.chart, about: t.columns.theme }, 'percent', { parts, rows })
}

function normTable({ language, norms, scale }: FactSheetInput): Block {
  const { t } = inWords(language)
  const words = t.factSheet.levels
  const right = (header: string, width: number) => ({ header, width, align: 'right' as const })
  return table(
    words.table,
    [
      { header: t.columns.norm, width: 8 },
      right(t.columns.threshold, 3),
      right(t.columns.own, 3),
      ...scale.map((level) => right(words.levelCount(level), 1.7)),
    ],
    norms.map(({ code, title, threshold, own, counts }) => [
      `${code} ${title}`,
      String(threshold),
      own === 'na' ? words.na : String(own ?? words.missing),
      ...counts.map(String),
    ]),
  )
}

function normSheet({ language, norms, scale }: FactSheetInput, whole: (value: number) => string): Sheet {
  const { t } = inWords(language)
  const words = t.factSheet.levels
  return {
    name: words.table,
    columns: [
      { header: t.columns.norm, width: 12 },
      { header: t.columns.norm, width: 44 },
      { header: t.columns.threshold, width: 10 },
      { header: t.columns.own, width: 14 },
      ...scale.map((level) => ({ header: `${t.columns.count}: ${whole(level)}`, width: 20 })),
    ],
    rows: norms.map(({ code, title, threshold, own, counts }) => [
      code,
      title,
      threshold,
      own === 'na' ? words.na : own,
      ...counts,
    ]),
    fixedColumns: 2,
  }
}

function threads({ language, threads: found, round, asOf }: FactSheetInput): Section {
  const { t } = inWords(language)
  const words = t.factSheet.threads
  const rows = found.map(({ title, description, municipalities }) => [
    title,
    description,
    t.municipalities(municipalities),
  ])
  const columns = [
    { header: t.columns.thread, width: 4 },
    { header: t.proposal.explanation.heading, width: 6 },
    { header: t.columns.spread, width: 2 },
  ]
  return {
    slot: 'threads',
    heading: words.heading,
    blocks: rows.length > 0 ? [table(null, columns, rows)] : [text(words.none)],
    sources: [{ what: words.heading, text: String(found.length), source: round.title, asOf }],
  }
}

function actions({ language, actions: all, municipality, asOf }: FactSheetInput): Section {
  const { t, day } = inWords(language)
  const words = t.factSheet.actions
  const rows = all.map(({ title, dueOn, standing }) => [title, dueOn ? day(dueOn) : '–', words.standings[standing]])
  const columns = [
    { header: t.columns.action, width: 6 },
    { header: t.columns.due, width: 3 },
    { header: t.columns.standing, width: 2 },
  ]
  return {
    slot: 'actions',
    heading: words.heading,
    blocks: rows.length > 0 ? [table(null, columns, rows)] : [text(words.none)],
    sources: [{ what: words.heading, text: String(all.length), source: municipality, asOf }],
  }
}
