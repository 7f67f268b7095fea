/** A level that one municipality had for one norm of the version that is looked at; between levels after a merge of norms. */
export type TrendCell = { municipality: string; norm: string; level: number }

/** A moment in the trend: a self-scan on its reference day, or an assessment when it ended. */
export type TrendRound = { id: string; title: string; kind: 'self-scan' | 'independent'; day: string }
export type TrendNorm = { code: string; theme: string; weight: number }

/** Mean level at one moment over `n` levels of `municipalities` municipalities; null without any. */
export type TrendPoint = { roundId: string; n: number; municipalities: number; mean: number | null }

/** From the first to the last moment with levels: the mean step over the `n` cells that both have. */
export type TrendChange = { fromId: string; toId: string; n: number; mean: number | null }
export type TrendLine = { code: string; points: TrendPoint[]; change: TrendChange | null }
export type Trend = { whole: TrendLine; themes: TrendLine[]; norms: TrendLine[] }

type Cells = ReadonlyMap<string, readonly TrendCell[]>

/**
 * Levels over any number of moments, oldest first; `cells` by round. Themes and the whole are means over norms, weighted by
 * norm weight. A mean may rise because other municipalities took part; the change looks only at cells that both moments have.
 */
export function trendOf(rounds: readonly TrendRound[], norms: readonly TrendNorm[], cells: Cells): Trend {
  const perRound = new Map(rounds.map(({ id }) => [id, Map.groupBy(cells.get(id) ?? [], ({ norm }) => norm)]))
  const line = (code: string, own: readonly TrendNorm[]): TrendLine => {
    const at = (roundId: string) =>
      own.map(({ code: norm, weight }) => ({ weight, cells: perRound.get(roundId)?.get(norm) ?? [] }))
    const points = rounds.map(({ id }) => pointOf(id, at(id)))
    const [first] = points.filter(({ n }) => n > 0)
    const last = points.findLast(({ n }) => n > 0)
    const isChange = first && last && first !== last
    return {
      code,
      points,
      change: isChange ? changeOf([first.roundId, at(first.roundId)], [last.roundId, at(last.roundId)]) : null,
    }
  }
  const themes = [...Map.groupBy(norms, ({ theme }) => theme)]
  return {
    whole: line('', norms),
    themes: themes.map(([theme, own]) => line(theme, own)),
    norms: norms.map((norm) => line(norm.code, [norm])),
  }
}

type Part = { weight: number; cells: readonly TrendCell[] }

function pointOf(roundId: string, parts: readonly Part[]): TrendPoint {
  const all = parts.flatMap(({ cells }) => cells)
  return {
    roundId,
    n: all.length,
    municipalities: new Set(all.map(({ municipality }) => municipality)).size,
    mean: weighedMean(parts.map(({ weight, cells }) => ({ weight, values: cells.map(({ level }) => level) }))),
  }
}

function changeOf([fromId, before]: [string, readonly Part[]], [toId, after]: [string, readonly Part[]]): TrendChange {
  const steps = before.map(({ weight, cells }, at) => {
    const then = new Map(cells.map(({ municipality, level }) => [municipality, level]))
    const values = (after[at]?.cells ?? []).flatMap(({ municipality, level }) => {
      const earlier = then.get(municipality)
      return earlier === undefined ? [] : [level - earlier]
    })
    return { weight, values }
  })
  return { fromId, toId, n: steps.reduce((sum, { values }) => sum + values.length, 0), mean: weighedMean(steps) }
}

/** Mean of the means of norms with values, weighted by norm. */
function weighedMean(parts: readonly { weight: number; values: readonly number[] }[]): number | null {
  const given = parts.filter(({ values }) => values.length > 0)
  if (given.length === 0) return null
  const total = given.reduce((sum, { weight }) => sum + weight, 0)
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return given.reduce((sum, { weight, values }) => sum + weight * meanOf(values), 0) / total
}

/** How norms of an older version lead to the version that is looked at; `levels` is null when levels stay what they are. */
export type Way = { links: readonly { from: string; to: string }[]; levels: ReadonlyMap<number, number> | null }

/**
 * Cells of an older version as cells of the newer one. A norm that was split gives its level to each part, norms that were
 * merged give their mean; a norm or level that leads nowhere is left out.
 */
export function alongWay(cells: readonly TrendCell[], { links, levels }: Way): TrendCell[] {
  const targets = Map.groupBy(links, ({ from }) => from)
  const moved = cells.flatMap(({ municipality, norm, level }) => {
    const newer = levels ? levels.get(level) : level
    if (newer === undefined) return []
    return (targets.get(norm) ?? []).map(({ to }) => ({ municipality, norm: to, level: newer }))
  })
  return [...Map.groupBy(moved, ({ municipality, norm }) => JSON.stringify([municipality, norm])).values()].flatMap(
    (same) => {
      const [first] = same
      const sum = same.reduce((total, { level }) => total + level, 0)
      return first ? [{ ...first, level: sum / same.length }] : []
    },
  )
}
