import { cellOf, type Municipality, type NormRow, type ThemeRow, type ThreadsBriefing, tallyOf } from '../model.ts'
import { nl } from '../nl.ts'
import { type Block, type Cell, type Grid, heading, short, text, together } from '../paper.ts'
import { blank, toneOf } from '../tones.ts'
import { belowText, levelText, listed, municipalities, normText, percent, whole } from '../words.ts'
import { belowLegend, standingTone } from './district.ts'

/** More columns than this can't be read on a page of A4. */
const widest = 24
/** More rows than this don't fit on a page. */
const longest = 32

export const fitsOnPaper = ({ municipalities: all }: ThreadsBriefing): boolean => all.length <= widest

/** Themes by municipalities with names; without names themes by levels, with how many answers have each. */
export function heatmapSection(briefing: ThreadsBriefing): Block[] {
  if (!briefing.named) return together(heading(1, nl.heatmap.anonymousHeading), ...levelGridOrNone(briefing))
  if (!fitsOnPaper(briefing))
    return [heading(1, nl.heatmap.heading), text(nl.heatmap.tooWide(municipalities(briefing.municipalities.length)))]
  return together(heading(1, nl.heatmap.heading), text(nl.heatmap.intro), themeGrid(briefing))
}

export type Tally = { theme: ThemeRow; municipality: Municipality; n: number; below: number }

/** Per theme the tally of each municipality. */
export const tallies = ({ themes, norms, municipalities: all }: ThreadsBriefing): Tally[][] =>
  themes.map((theme) => {
    const own = norms.filter((norm) => norm.theme === theme.code)
    return all.map((municipality) => ({ theme, municipality, ...tallyOf(own, municipality.code) }))
  })

export const tallyText = ({ n, below }: { n: number; below: number }): string =>
  n === 0 ? '–' : `${whole(below)}/${whole(n)}`

function themeGrid(briefing: ThreadsBriefing): Grid {
  const rows = tallies(briefing)
  return {
    kind: 'grid',
    caption: nl.heatmap.caption,
    alt: themeAlt(rows.flat().filter(({ n }) => n > 0)),
    isUpright: true,
    columns: briefing.municipalities.map(({ name }) => short(name, 30)),
    rows: rows.map((cells, at) => ({
      label: short(briefing.themes[at]?.title ?? '', 60),
      cells: cells.map((cell) => ({ text: tallyText(cell), tone: standingTone(cell) })),
    })),
    legend: belowLegend,
  }
}

function themeAlt(cells: readonly Tally[]): string {
  const shares = cells.map(({ n, below }) => below / n)
  if (shares.length === 0) return nl.heatmap.alt(nl.heatmap.altNone, '')
  const [most, least] = [Math.max(...shares), Math.min(...shares)]
  const where = (share: number) => {
    const places = cells
      .filter(({ n, below }) => below / n === share)
      .map(({ theme, municipality }) => nl.heatmap.place(theme.title, municipality.name))
    const rest = places.length > 3 ? ` ${nl.heatmap.more(whole(places.length - 3))}` : ''
    return `${places.length > 3 ? places.slice(0, 3).join('; ') : listed(places)}${rest}`
  }
  return nl.heatmap.alt(nl.heatmap.most(percent(most), where(most)), nl.heatmap.least(percent(least), where(least)))
}

/** A level of the scale as a tone: the lowest is weak. */
function levelTone({ scale }: ThreadsBriefing, level: number) {
  const [low, high] = [scale.at(0)?.level ?? 0, scale.at(-1)?.level ?? 1]
  return toneOf(high > low ? (level - low) / (high - low) : 0)
}

export const levelCell = (briefing: ThreadsBriefing, level: number, count: number): Cell => ({
  text: whole(count),
  tone: count > 0 ? levelTone(briefing, level) : blank,
})

const levelLegend = (briefing: ThreadsBriefing): Cell[] =>
  briefing.scale.map(({ level }) => ({ text: levelText(briefing, level), tone: levelTone(briefing, level) }))

/** Whether the levels fit beside each other on a page. */
export const hasFewLevels = ({ scale }: ThreadsBriefing): boolean => scale.length <= 9

function levelGridOrNone(briefing: ThreadsBriefing): Block[] {
  if (!hasFewLevels(briefing)) return [text(nl.heatmap.manyLevels)]
  const rows = briefing.themes.map((theme) => {
    const own = briefing.norms.filter((norm) => norm.theme === theme.code)
    return { label: theme.title, counts: briefing.scale.map(({ level }) => sumOf(own, level)) }
  })
  const lines = rows.map(({ label, counts }) =>
    nl.heatmap.line(
      label,
      counts.map((count, at) => nl.heatmap.levelCount(whole(briefing.scale[at]?.level ?? 0), whole(count))).join(', '),
    ),
  )
  return [
    text(nl.heatmap.anonymousIntro),
    levelGrid(briefing, nl.heatmap.anonymousCaption, nl.heatmap.anonymousAlt(lines.join(' ')), rows),
  ]
}

const countOf = ({ levels }: NormRow, level: number): number => levels.find((one) => one.level === level)?.count ?? 0
const sumOf = (norms: readonly NormRow[], level: number): number =>
  norms.reduce((sum, norm) => sum + countOf(norm, level), 0)

function levelGrid(
  briefing: ThreadsBriefing,
  caption: string,
  alt: string,
  rows: readonly { label: string; counts: number[] }[],
): Grid {
  return {
    kind: 'grid',
    caption,
    alt,
    isUpright: false,
    columns: briefing.scale.map(({ level }) => short(levelText(briefing, level), 24)),
    rows: rows.map(({ label, counts }) => ({
      label: short(label, 60),
      cells: counts.map((count, at) => levelCell(briefing, briefing.scale[at]?.level ?? 0, count)),
    })),
    legend: levelLegend(briefing),
  }
}

/** Norms by municipalities, or by levels without names, in as many pictures as pages are needed. */
export function matrixPictures(briefing: ThreadsBriefing): Grid[] {
  return pagesOf(briefing.norms).map((norms) => {
    const themes = [...new Set(norms.map(({ theme }) => theme))].map((code) => titleOf(briefing, code))
    const [most] = [...norms].sort((a, b) => b.below - a.below)
    const alt = most ? nl.appendix.mostBelow(normText(most), belowText(most)) : ''
    if (!briefing.named) {
      const rows = norms.map((norm) => ({
        label: normText(norm),
        counts: briefing.scale.map(({ level }) => countOf(norm, level)),
      }))
      return levelGrid(briefing, nl.appendix.anonymousMatrixCaption(listed(themes)), nl.appendix.levelsAlt(alt), rows)
    }
    return {
      kind: 'grid',
      caption: nl.appendix.matrixCaption(listed(themes)),
      alt: nl.appendix.municipalitiesAlt(alt),
      isUpright: true,
      columns: briefing.municipalities.map(({ name }) => short(name, 30)),
      rows: norms.map((norm) => ({
        label: short(normText(norm), 60),
        cells: briefing.municipalities.map(({ code }) => matrixCell(briefing, cellOf(norm, code))),
      })),
      legend: [...levelLegend(briefing), { text: `– ${nl.appendix.na}` }, { text: `? ${nl.appendix.missing}` }],
    }
  })
}

function matrixCell(briefing: ThreadsBriefing, level: number | 'na' | null): Cell {
  if (typeof level === 'number') return { text: whole(level), tone: levelTone(briefing, level) }
  return { text: level === 'na' ? '–' : '?', tone: blank }
}

const titleOf = ({ themes }: ThreadsBriefing, code: string): string =>
  themes.find((theme) => theme.code === code)?.title ?? code

/** Whole themes together as long as they fit; a theme longer than a page is cut. */
function pagesOf(norms: readonly NormRow[]): NormRow[][] {
  const pages: NormRow[][] = []
  for (const own of Map.groupBy(norms, ({ theme }) => theme).values()) {
    const last = pages.at(-1)
    if (last && last.length + own.length <= longest) last.push(...own)
    else for (let from = 0; from < own.length; from += longest) pages.push(own.slice(from, from + longest))
  }
  return pages
}
