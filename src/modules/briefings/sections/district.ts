import { type Municipality, type ThreadsBriefing, tallyOf } from '../model.ts'
import { nl } from '../nl.ts'
import { type Block, type Cell, heading, short, table, text, together } from '../paper.ts'
import { blank, steps, type Tone, toneOf } from '../tones.ts'
import { decimal, norms, percent, range, rankText, whole } from '../words.ts'

/** The district per theme, and per municipality on a map and in a table when names may be shown. */
export function districtSection(briefing: ThreadsBriefing): Block[] {
  return [
    ...together(heading(1, nl.district.heading), text(nl.district.perTheme), themeTable(briefing)),
    ...(briefing.named ? perMunicipality(briefing) : [text(nl.district.notNamed)]),
  ]
}

const themeTable = ({ themes }: ThreadsBriefing): Block =>
  table(
    nl.district.themeTable,
    [
      { header: nl.columns.theme, width: 4.4 },
      { header: nl.columns.below, width: 1.8, align: 'right' },
      { header: nl.columns.gap, width: 1.9, align: 'right' },
      { header: nl.columns.mean, width: 2.1, align: 'right' },
      { header: nl.columns.rank, width: 1.6, align: 'right' },
      { header: nl.columns.pattern, width: 2.7 },
    ],
    themes.map((theme) => [
      theme.title,
      nl.counts.below(whole(theme.below), whole(theme.n)),
      percent(theme.fgt1),
      theme.bounds ? `${decimal(theme.mean)} (${range(theme.bounds, decimal)})` : decimal(theme.mean),
      rankText(theme),
      nl.patterns[theme.type],
    ]),
  )

type Standing = Municipality & { n: number; below: number }

function perMunicipality(briefing: ThreadsBriefing): Block[] {
  const rows = briefing.municipalities.map((one) => ({ ...one, ...tallyOf(briefing.norms, one.code) }))
  const map = tileMap(rows)
  const intro = text(nl.district.perMunicipality(norms(briefing.norms.length)))
  return [
    ...(map ? [{ kind: 'together' as const, blocks: [intro, map] }] : [intro]),
    table(
      nl.district.municipalityTable,
      [
        { header: nl.columns.municipality, width: 4 },
        { header: nl.columns.below, width: 2.4, align: 'right' },
        { header: nl.columns.share, width: 1.6, align: 'right' },
        { header: nl.columns.state, width: 4 },
      ],
      rows.map((row) => [
        row.name,
        row.n > 0 ? nl.district.of(whole(row.below), whole(row.n)) : '–',
        row.n > 0 ? percent(row.below / row.n) : '–',
        nl.states[row.state],
      ]),
    ),
  ]
}

function tileMap(rows: readonly Standing[]): Block | null {
  const placed = rows.flatMap((row) => (row.tile ? [{ ...row, ...row.tile }] : []))
  if (placed.length === 0) return null
  const lines = rows.map(({ name, below, n }) => `${name}: ${nl.district.of(whole(below), whole(n))}.`)
  return {
    kind: 'tile-map',
    caption: nl.district.map,
    alt: nl.district.mapAlt(lines.join(' ')),
    tiles: placed.map((row) => ({
      column: row.column,
      row: row.row,
      label: short(row.name, 40),
      text: row.n > 0 ? nl.district.of(whole(row.below), whole(row.n)) : '–',
      tone: standingTone(row),
    })),
    legend: belowLegend,
  }
}

/** Dark is strong: few norms below the threshold. */
export const standingTone = ({ n, below }: { n: number; below: number }): Tone =>
  n > 0 ? toneOf(1 - below / n) : blank

/** From many below the threshold to few. */
export const belowLegend: Cell[] = [
  { text: nl.district.legendWeak },
  ...steps.map((tone) => ({ tone, text: '' })),
  { text: nl.district.legendStrong },
  { tone: blank, text: nl.district.legendNone },
]
