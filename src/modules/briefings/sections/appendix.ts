import { cellOf, type NormRow, type ThreadsBriefing } from '../model.ts'
import { nl } from '../nl.ts'
import { type Block, type Column, heading, newPage, short, type Table, table, text, together } from '../paper.ts'
import { belowText, decimal, levelText, listed, namesOf, normText, percent, rankText, whole } from '../words.ts'
import { fitsOnPaper, hasFewLevels, levelCell, matrixPictures, tallies, tallyText } from './heatmaps.ts'

/** The tables behind the pictures, all levels, and every norm by itself. */
export function appendices(briefing: ThreadsBriefing): Block[] {
  const parts = briefing.named ? namedParts(briefing) : anonymousParts(briefing)
  return [...parts, ...everyNorm(briefing, briefing.named ? 'C' : 'B')]
}

function namedParts(briefing: ThreadsBriefing): Block[] {
  return [
    newPage,
    heading(1, nl.appendix.themes),
    text(nl.appendix.themesIntro),
    text(nl.appendix.themesLegend(listed(briefing.themes.map(({ code, title }) => `${code} ${title}`)))),
    ...themeTables(briefing),
    newPage,
    heading(1, nl.appendix.matrix),
    ...(fitsOnPaper(briefing)
      ? [text(nl.appendix.matrixIntro), ...matrixPictures(briefing)]
      : [text(nl.heatmap.tooWide(whole(briefing.municipalities.length)))]),
  ]
}

function anonymousParts(briefing: ThreadsBriefing): Block[] {
  return [
    newPage,
    heading(1, nl.appendix.anonymousMatrix),
    ...(hasFewLevels(briefing)
      ? [text(nl.appendix.anonymousMatrixIntro), ...matrixPictures(briefing)]
      : [text(nl.heatmap.manyLevels)]),
  ]
}

const themesPerTable = 10

function themeTables(briefing: ThreadsBriefing): Table[] {
  const perTheme = tallies(briefing)
  const tables: Table[] = []
  for (let from = 0; from < perTheme.length; from += themesPerTable) {
    const part = perTheme.slice(from, from + themesPerTable)
    const codes = briefing.themes.slice(from, from + themesPerTable).map(({ code }) => code)
    const caption = nl.appendix.themeTable(codes.at(0) ?? '', codes.at(-1) ?? '')
    const columns = codes.map((code): Column => ({ header: short(code, 12), width: 1, align: 'right' }))
    const rows = briefing.municipalities.map(({ name }, at) => [
      name,
      ...part.map((tally) => tallyText(tally[at] ?? { n: 0, below: 0 })),
    ])
    tables.push(table(caption, [{ header: nl.columns.municipality, width: 3 }, ...columns], rows))
  }
  return tables
}

function everyNorm(briefing: ThreadsBriefing, letter: string): Block[] {
  const perTheme = Map.groupBy(briefing.norms, ({ theme }) => theme)
  return [
    newPage,
    heading(1, nl.appendix.norms(letter)),
    text(nl.appendix.normsIntro),
    ...[...perTheme].flatMap(([code, norms]) => {
      const title = briefing.themes.find((theme) => theme.code === code)?.title ?? code
      const [first = [], ...rest] = norms.map((norm) => oneNorm(briefing, norm))
      return [...together(heading(2, title), ...first), ...rest.flatMap((blocks) => together(...blocks))]
    }),
  ]
}

function oneNorm(briefing: ThreadsBriefing, norm: NormRow): Block[] {
  return [
    heading(3, normText(norm)),
    ...(norm.text.trim() === '' ? [] : [text(norm.text)]),
    hasFewLevels(briefing) ? levelsBeside(briefing, norm) : levelsBelow(briefing, norm),
    { kind: 'small', text: figuresText(briefing, norm) },
  ]
}

function levelsBeside(briefing: ThreadsBriefing, norm: NormRow): Table {
  const counts = briefing.scale.map(({ level }) => norm.levels.find((one) => one.level === level)?.count ?? 0)
  const cells = counts.map((count, at) => levelCell(briefing, briefing.scale[at]?.level ?? 0, count))
  const level = (words: string): Column => ({ header: short(words, 30), width: 1.3, align: 'center' })
  return table(
    null,
    [
      { header: nl.columns.level, width: 1.4 },
      ...briefing.scale.map((one) => level(levelText(briefing, one.level))),
      { header: nl.columns.na, width: 0.8, align: 'center' },
      { header: nl.columns.missing, width: 1.7, align: 'center' },
    ],
    [[nl.columns.count, ...cells, whole(norm.notApplicable), whole(norm.notAnswered)]],
  )
}

/** For a scale of many levels: only those that someone has. */
function levelsBelow(briefing: ThreadsBriefing, norm: NormRow): Table {
  const used = norm.levels.filter(({ count }) => count > 0)
  const rows = [
    ...used.map(({ level, count }) => [levelText(briefing, level), count] as const),
    [nl.columns.na, norm.notApplicable] as const,
    [nl.appendix.missing, norm.notAnswered] as const,
  ]
  return table(
    null,
    [
      { header: nl.columns.level, width: 4 },
      { header: nl.columns.count, width: 1, align: 'right' },
    ],
    rows.map(([level, count]) => [level, whole(count)]),
  )
}

function figuresText(briefing: ThreadsBriefing, norm: NormRow): string {
  const words = nl.appendix
  const { wilson, bounds, fgt0 } = norm
  const share = wilson && fgt0 !== null ? words.share(percent(fgt0), percent(wilson[0]), percent(wilson[1])) : ''
  const low = briefing.municipalities.flatMap(({ code }) => {
    const level = cellOf(norm, code)
    return typeof level === 'number' && level < norm.threshold ? [code] : []
  })
  const names = namesOf(briefing, low)
  return [
    words.asked(levelText(briefing, norm.threshold)),
    words.counts(belowText(norm), share),
    ...(bounds ? [words.mean(decimal(norm.mean), decimal(bounds[0]), decimal(bounds[1]))] : []),
    ...(norm.rank === null ? [] : [words.rank(rankText(norm))]),
    words.pattern(nl.patterns[norm.type]),
    ...(names.length > 0 ? [words.who(listed(names))] : []),
  ].join(' ')
}
