import type { Picture, ThreadView } from '#modules/common-threads'
import { type Language, numberText, percentText } from '#platform/language'
import type { Figure, FigureUnit } from './model.ts'
import { texts } from './texts.ts'

/** What the latest self-scan round and its common threads tell. `settledOn` is the day on which the round closed, null while it runs. */
export function roundFigures(
  picture: Pick<Picture, 'round' | 'analysis' | 'counts'>,
  threads: readonly ThreadView[],
  { settledOn, asOf, language }: { settledOn: string | null; asOf: string; language: Language },
): Figure[] {
  const { round, analysis, counts } = picture
  const t = texts[language]
  const own = {
    source: t.sourceOfRound(round.title),
    asOf: settledOn ?? asOf,
    ...(settledOn === null ? {} : { rests: { on: round.id, since: settledOn } }),
  }
  const count = (key: string, title: string, value: number): Figure => ({
    key,
    title,
    text: numberText(language, value),
    value,
    unit: 'count',
    ...own,
  })
  const answered = analysis.norms.filter(({ n }) => n > 0)
  const ofType = (type: string) => answered.filter((norm) => norm.type === type).length
  return [
    { key: 'round.title', title: t.round.title, text: round.title, value: null, unit: 'count', ...own },
    count('round.municipalities', t.round.municipalities, counts.signed + counts.submitted + counts.open),
    count('round.signed', t.round.signed, counts.signed),
    count('round.submitted', t.round.submitted, counts.submitted),
    count('round.open', t.round.open, counts.open),
    count('norms.total', t.norms.total, analysis.norms.length),
    count('norms.below', t.norms.below, answered.filter(({ fgt0 }) => fgt0 !== null && fgt0 >= 0.5).length),
    count('norms.weak', t.norms.weak, ofType('shared-weakness')),
    count('norms.strong', t.norms.strong, ofType('shared-strength')),
    ...waterbedFigure(analysis.waterbed, own, language),
    ...threadFigures(threads, { round: round.title, asOf, language }),
  ]
}

type Own = Pick<Figure, 'source' | 'asOf' | 'rests'>

function waterbedFigure(waterbed: Picture['analysis']['waterbed'], own: Own, language: Language): Figure[] {
  const known = waterbed.flatMap(({ district }) => (district === null ? [] : [district]))
  if (known.length === 0) return []
  const mean = known.reduce((sum, one) => sum + one, 0) / known.length
  const unit: FigureUnit = 'percent'
  const text = percentText(language, mean)
  return [{ key: 'waterbed.index', title: texts[language].waterbed, text, value: Math.round(mean * 100), unit, ...own }]
}

/** A thread that is no longer published keeps its figure, marked: a text that uses it has to be told. */
type About = { round: string; asOf: string; language: Language }
function threadFigures(threads: readonly ThreadView[], { round, asOf, language }: About): Figure[] {
  const t = texts[language]
  const source = t.sourceOfThreads(round)
  const published = threads.filter(({ state }) => state === 'published').length
  const ofAll: Figure = {
    key: 'threads.published',
    title: t.threads.published,
    text: numberText(language, published),
    value: published,
    unit: 'count',
    source,
    asOf,
  }
  const each = threads.map(
    (thread): Figure => ({
      key: `thread.${thread.id.slice(0, 8)}`,
      title: t.threads.one(thread.title),
      text: numberText(language, thread.municipalityCount),
      value: thread.municipalityCount,
      unit: 'count',
      source,
      asOf,
      ...(thread.publishedAt && thread.state === 'published'
        ? { rests: { on: thread.id, since: thread.publishedAt.toISOString() } }
        : { withdrawn: true as const }),
    }),
  )
  return [ofAll, ...each]
}
