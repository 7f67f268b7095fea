import { nodeOf, textIn } from '#modules/frameworks'
import { type Language, numberText, percentText } from '#platform/language'
import { distributionSvg } from '#ui/charts/distribution'
import { tileMapSvg } from '#ui/charts/tile-map'
import type { OpenEdge } from '../open-edge.ts'
import type { StepView, SubjectRow, WaterbedView, WhatIf } from '../shown.ts'
import { texts } from '../texts.ts'

type Change = WhatIf['own']

/** What the page shows, in words. */
export function pageData(view: WaterbedView, language: Language) {
  const t = texts[language]
  const share = (value: number | null) => (value === null ? t.unknown : percentText(language, value))
  const change = ({ before, after }: Change) => ({ before: finely(language, before), after: finely(language, after) })
  const titleOf = (code: string) => {
    const title = textIn(nodeOf(view.framework, code)?.title, language)
    return title ? `${code} ${title}` : code
  }
  const { subject, whatIf, lowest } = view
  const theme = themeOf(view)
  return {
    roundId: view.round.id,
    roundTitle: view.round.title,
    named: view.named,
    theme,
    norm: subject.kind === 'norm' ? subject.code : '',
    title: titleOf(subject.code),
    themes: view.subjects
      .filter(({ kind }) => kind === 'theme')
      .map(({ code }) => ({ value: code, label: titleOf(code) })),
    norms: normsOf(view, theme).map(({ code }) => ({ value: code, label: titleOf(code) })),
    district: view.district === null ? t.figures.noDistrict : t.figures.district(share(view.district)),
    lowest: lowest && t.figures.lowest(levelText(language, lowest.height), lowest.count),
    answered: t.figures.answered(view.answered, view.total),
    map: view.named ? mapOf(view, language) : '',
    classes: view.named ? null : classesOf(view, language),
    places: view.places.map((place) => ({
      code: place.code,
      name: place.name,
      height: place.height === null ? t.unknown : levelText(language, place.height),
      exposure: share(place.exposure),
      isWeakest: place.isWeakest,
      edge: edgeText(place.openEdge, language),
    })),
    geary: gearyText(view, language),
    choices: view.choices.map(({ code, name }) => ({ value: code, label: name })),
    whatIf: whatIf && {
      code: whatIf.code,
      name: whatIf.name,
      isIdle: whatIf.isIdle,
      raises: whatIf.raises,
      lowers: whatIf.lowers,
      rows: [
        { who: t.whatIf.own, ...change(whatIf.own) },
        ...whatIf.neighbours.map((one) => ({ who: t.whatIf.neighbour(one.name), ...change(one) })),
        { who: t.whatIf.highest, ...change(whatIf.highest) },
        { who: t.whatIf.district, ...change(whatIf.district) },
      ],
    },
    best: view.best.map((step, at) => ({ key: String(at), ...stepRow(step, language, titleOf) })),
    isPlateau: isPlateau(view.best),
    themeRows: subjectRows(
      view.subjects.filter(({ kind }) => kind === 'theme'),
      language,
      titleOf,
    ),
    normRows: subjectRows(normsOf(view, theme), language, titleOf),
  }
}
export type WaterbedData = ReturnType<typeof pageData>

const levelText = (language: Language, level: number) => numberText(language, level, Number.isInteger(level) ? 0 : 1)

/** With one decimal, so that a small change can be seen. */
const finely = (language: Language, share: number | null) =>
  share === null ? texts[language].unknown : `${numberText(language, 100 * share, 1)}%`

/** The theme of the subject: subjects stand in the order of the framework, a theme before its norms. */
function themeOf({ subjects, subject }: WaterbedView): string {
  const at = subjects.findIndex(({ kind, code }) => kind === subject.kind && code === subject.code)
  return subjects.slice(0, at + 1).findLast(({ kind }) => kind === 'theme')?.code ?? ''
}

function normsOf({ subjects }: WaterbedView, theme: string): SubjectRow[] {
  const from = subjects.findIndex(({ kind, code }) => kind === 'theme' && code === theme)
  const rest = subjects.slice(from + 1)
  const end = rest.findIndex(({ kind }) => kind === 'theme')
  return end < 0 ? rest : rest.slice(0, end)
}

function mapOf({ places }: WaterbedView, language: Language): string {
  const t = texts[language].map
  const tiles = places.flatMap(({ name, tile, exposure, step, isWeakest }) => {
    if (!tile) return []
    const value = exposure === null ? '–' : `${isWeakest ? '! ' : ''}${percentText(language, exposure)}`
    return [{ ...tile, label: name, value, step: step === null ? null : 4 - step }]
  })
  return tileMapSvg({ title: t.title, description: t.text, tiles, steps: 5, meaning: t.meaning })
}

function classesOf({ classes, places }: WaterbedView, language: Language) {
  const t = texts[language].classes
  const [own] = places
  const ownClass = own?.step ?? null
  const rows = [
    ...classes.counts.map((count, at) => ({ label: t.names[at] ?? '', count, own: at === ownClass, step: 4 - at })),
    { label: t.unknown, count: classes.unknown, own: own !== undefined && ownClass === null, step: null },
  ]
  const groups = rows.map(({ label, count, own: isOwn, step }) => ({
    label: isOwn ? `${label} (${t.own})` : label,
    count,
    step,
  }))
  const description = groups.map(({ label, count }) => `${label}: ${count}`).join('; ')
  return {
    svg: distributionSvg({ title: t.title, description, groups, steps: 5 }),
    rows: groups.map(({ label, count }) => ({ label, count })),
  }
}

/** "40% (2 van 5 buren): Berkelland, Duitsland", or that it is not known. */
export function edgeText(edge: OpenEdge | null, language: Language): string {
  const t = texts[language]
  if (!edge) return t.unknown
  const names = [...edge.outside, ...(edge.atGermany ? [t.edge.germany] : [])]
  if (names.length === 0) return t.edge.closed
  const words = t.edge.share(percentText(language, edge.share), names.length, names.length + edge.inside)
  return `${words}: ${names.join(', ')}`
}

/** Below this share of random maps a pattern is not put down to chance. */
const rare = 0.05

function gearyText({ geary }: WaterbedView, language: Language): { say: string; how: string | null } {
  const t = texts[language].geary
  if (!geary) return { say: t.none, how: null }
  const { c, n, alike, unlike, shuffles, seed } = geary
  const say = alike <= rare / 2 ? t.alike : unlike <= rare / 2 ? t.unlike : t.chance
  const share = numberText(language, 100 * Math.min(alike, unlike), 1)
  return { say, how: t.how(numberText(language, c, 2), `${share}%`, numberText(language, shuffles), n, seed) }
}

function stepRow(step: StepView, language: Language, titleOf: (code: string) => string) {
  const t = texts[language].best
  const change = ({ before, after }: Change) => t.change(finely(language, before), finely(language, after))
  return {
    words: t.step(step.municipality ?? t.someone, titleOf(step.norm), step.from, step.to),
    highest: change(step.highest),
    district: change(step.district),
    raises: step.raises,
  }
}

const isPlateau = ([first]: readonly StepView[]) => first !== undefined && first.highest.before === first.highest.after

function subjectRows(rows: readonly SubjectRow[], language: Language, titleOf: (code: string) => string) {
  const share = (value: number | null) => (value === null ? texts[language].unknown : percentText(language, value))
  return rows.map(({ kind, code, district, highest, lowest }) => ({
    kind,
    code,
    title: titleOf(code),
    district: share(district),
    highest: share(highest),
    lowest: lowest === null ? texts[language].unknown : levelText(language, lowest),
  }))
}
