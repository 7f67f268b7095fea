import type { Picture, ThreadView } from '#modules/common-threads'
import { numberText, percentText } from '#platform/language'
import type { Figure, FigureUnit } from './model.ts'
import { nl } from './nl.ts'

/** What the latest self-scan round and its common threads tell. `settledOn` is the day on which the round closed, null while it runs. */
export function roundFigures(
  picture: Pick<Picture, 'round' | 'analysis' | 'counts'>,
  threads: readonly ThreadView[],
  { settledOn, asOf }: { settledOn: string | null; asOf: string },
): Figure[] {
  const { round, analysis, counts } = picture
  const own = {
    source: nl.sourceOfRound(round.title),
    asOf: settledOn ?? asOf,
    ...(settledOn === null ? {} : { rests: { on: round.id, since: settledOn } }),
  }
  const count = (key: string, title: string, value: number): Figure => ({
    key,
    title,
    text: numberText('nl', value),
    value,
    unit: 'count',
    ...own,
  })
  const answered = analysis.norms.filter(({ n }) => n > 0)
  const ofType = (type: string) => answered.filter((norm) => norm.type === type).length
  return [
    { key: 'round.title', title: nl.round.title, text: round.title, value: null, unit: 'count', ...own },
    count('round.municipalities', nl.round.municipalities, counts.signed + counts.submitted + counts.open),
    count('round.signed', nl.round.signed, counts.signed),
    count('round.submitted', nl.round.submitted, counts.submitted),
    count('round.open', nl.round.open, counts.open),
    count('norms.total', nl.norms.total, analysis.norms.length),
    count('norms.below', nl.norms.below, answered.filter(({ fgt0 }) => fgt0 !== null && fgt0 >= 0.5).length),
    count('norms.weak', nl.norms.weak, ofType('shared-weakness')),
    count('norms.strong', nl.norms.strong, ofType('shared-strength')),
    ...waterbedFigure(analysis.waterbed, own),
    ...threadFigures(threads, round.title, asOf),
  ]
}

type Own = Pick<Figure, 'source' | 'asOf' | 'rests'>

function waterbedFigure(waterbed: Picture['analysis']['waterbed'], own: Own): Figure[] {
  const known = waterbed.flatMap(({ district }) => (district === null ? [] : [district]))
  if (known.length === 0) return []
  const mean = known.reduce((sum, one) => sum + one, 0) / known.length
  const unit: FigureUnit = 'percent'
  const text = percentText('nl', mean)
  return [{ key: 'waterbed.index', title: nl.waterbed, text, value: Math.round(mean * 100), unit, ...own }]
}

/** A thread that is no longer published keeps its figure, marked: a text that uses it has to be told. */
function threadFigures(threads: readonly ThreadView[], round: string, asOf: string): Figure[] {
  const source = nl.sourceOfThreads(round)
  const published = threads.filter(({ state }) => state === 'published').length
  const ofAll: Figure = {
    key: 'threads.published',
    title: nl.threads.published,
    text: numberText('nl', published),
    value: published,
    unit: 'count',
    source,
    asOf,
  }
  const each = threads.map(
    (thread): Figure => ({
      key: `thread.${thread.id.slice(0, 8)}`,
      title: nl.threads.one(thread.title),
      text: numberText('nl', thread.municipalityCount),
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
