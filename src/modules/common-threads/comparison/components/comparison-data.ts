import { textIn, themes } from '#modules/frameworks'
import type { Language } from '#platform/language'
import { listAddress } from '#platform/lists'
import { scaleOf } from '../../framework-norms.ts'
import type { ComparisonFigures, MunicipalityPart } from '../figures.ts'
import { enoughDouble } from '../reliability.ts'
import type { ComparisonPicture } from '../shown.ts'
import { texts } from '../texts.ts'
import { agreementRows } from './agreement-rows.ts'
import { type NormChoices, normRows, sortedBy, sortKeys } from './norm-rows.ts'
import { type Part, parts, partWords } from './parts.ts'
import { countsPicture, differencesPicture, limitsPicture, rangeNames } from './pictures.ts'

export type ComparisonData = ReturnType<typeof comparisonData>

/** What the page of a comparison shows: the asked part only, so that no page carries the others. */
export function comparisonData(picture: ComparisonPicture, part: Part, choices: NormChoices, language: Language) {
  const { round, named, counts, figures, own, framework } = picture
  const path = `/vergelijking/${round.id}`
  const address = listAddress(path, { ...choices, deel: part === 'overview' ? '' : partWords[part] })
  const file = listAddress(`${path}/cijfers`, choices)
  const when = <T>(asked: Part, make: (shown: ComparisonFigures) => T) =>
    part === asked && figures ? make(figures) : null
  return {
    roundId: round.id,
    title: round.title,
    part,
    parts: parts.map((one) => ({ part: one, href: listAddress(path, { deel: partWords[one] }).href({}) })),
    named,
    counts,
    compared: figures?.counts.n ?? null,
    own: own && { code: own.code, counts: own.counts, lean: own.lean },
    choices,
    themes: themes(framework, round.groups).map(({ code, title }) => ({
      value: code,
      label: textIn(title, language) || code,
    })),
    sort: Object.fromEntries(sortKeys.map((key) => [key, address.sort(key, sortedBy(choices))])),
    downloads: { xlsx: file.href({ vorm: 'xlsx' }), csv: file.href({ vorm: 'csv' }) },
    overview: when('overview', (shown) => overviewOf(shown, picture, language)),
    municipalities: when('municipalities', (shown) => municipalitiesOf(shown, picture, language)),
    norms: when('norms', () => normRows(picture, choices, language)),
    progress: when('progress', (shown) => progressOf(shown, picture, language)),
    cause: when('cause', (shown) => causeOf(shown, picture, language)),
    assessors: when('assessors', ({ reliability }) => ({ ...reliability, enough: enoughDouble })),
  }
}

function overviewOf(figures: ComparisonFigures, { framework, counts }: ComparisonPicture, language: Language) {
  const { agreement, bootstrapped, limits, crossings } = figures
  return {
    counts: figures.counts,
    bars: countsPicture(figures.counts, texts[language], language),
    municipalities: counts.signed + counts.submitted,
    agreement: agreementRows(agreement, bootstrapped.intervals),
    runs: bootstrapped.runs,
    seed: bootstrapped.seed,
    limits,
    svg: limitsPicture(figures, scaleOf(framework), texts[language], language),
    levels: framework.scale.map(({ level }) => level),
    crossings,
  }
}

function municipalitiesOf(figures: ComparisonFigures, picture: ComparisonPicture, language: Language) {
  const t = texts[language]
  const rows = picture.named ? named(figures.municipalities, picture) : []
  const ranges = rangeNames(figures.spread, t, language)
  return {
    rows,
    svg: differencesPicture(
      rows.map(({ name, bias, reading }) => ({
        label: name,
        value: bias.bias,
        interval: bias.interval,
        isClear: reading === 'over' || reading === 'under',
      })),
      { title: t.municipalities.chart, description: t.municipalities.text, sides: t.sides },
      language,
    ),
    spread: figures.spread.counts.map((count, at) => ({ label: ranges[at] ?? '', count })),
  }
}

/** Largest difference first. */
function named(parts: readonly MunicipalityPart[], { municipalities }: ComparisonPicture) {
  const about = new Map(municipalities.map((one) => [one.code, one]))
  return parts
    .map((part) => ({
      ...part,
      name: about.get(part.code)?.name ?? part.code,
      state: about.get(part.code)?.state ?? 'open',
    }))
    .sort((a, b) => (b.bias.bias ?? Number.NEGATIVE_INFINITY) - (a.bias.bias ?? Number.NEGATIVE_INFINITY) || 0)
}

function progressOf(figures: ComparisonFigures, picture: ComparisonPicture, language: Language) {
  const t = texts[language]
  const titles = new Map(
    themes(picture.framework, picture.round.groups).map(({ code, title }) => [code, textIn(title, language) || code]),
  )
  const rows = figures.themes.map(({ theme, counts, progress }) => ({
    theme,
    title: titles.get(theme) ?? theme,
    counts,
    progress,
  }))
  return {
    rows,
    district: figures.progress,
    svg: differencesPicture(
      rows.map(({ title, progress }) => ({ label: title, value: progress.progress, interval: null, isClear: true })),
      { title: t.progress.chart, description: t.progress.text, sides: t.steps },
      language,
    ),
  }
}

/** How many norms stand in the picture: those with the largest effect. */
const longest = 12

function causeOf(figures: ComparisonFigures, picture: ComparisonPicture, language: Language) {
  const t = texts[language]
  const { decomposition } = figures
  const people = picture.named ? named(figures.municipalities, picture) : []
  const norms = normRows(picture, { thema: '', duiding: '', zoek: '', sorteer: '', richting: '' }, language)
  const bySize = <T extends { effect: MunicipalityPart['effect'] }>(all: readonly T[]) =>
    all.toSorted((a, b) => Math.abs(b.effect?.shrunk ?? 0) - Math.abs(a.effect?.shrunk ?? 0))
  const drawn = (
    items: readonly { label: string; effect: MunicipalityPart['effect']; lean: string | null }[],
    title: string,
  ) =>
    differencesPicture(
      items.map(({ label, effect, lean }) => ({
        label,
        value: effect?.shrunk ?? null,
        interval: effect?.interval ?? null,
        isClear: lean !== null,
      })),
      { title, description: t.cause.text, sides: t.sides },
      language,
    )
  const widest = bySize(norms).slice(0, longest)
  return {
    decomposition,
    municipalities: people,
    standingOut: figures.standingOut,
    norms: norms.filter(({ lean }) => lean !== null),
    widest,
    svgMunicipalities: drawn(
      bySize(people).map((one) => ({ ...one, label: one.name })),
      t.cause.chartMunicipalities,
    ),
    svgNorms: drawn(
      widest.map((one) => ({ ...one, label: one.norm })),
      t.cause.chartNorms,
    ),
  }
}
