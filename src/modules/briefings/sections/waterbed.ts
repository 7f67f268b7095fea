import type { BestStep, ThreadsBriefing, WaterbedRow } from '../model.ts'
import { nl } from '../nl.ts'
import { type Block, heading, table, text, together } from '../paper.ts'
import { decimal, listed, municipalities, namesOf, normText, percent, whole } from '../words.ts'

const shown = 10

/** Where neighbours differ most: a chance in plain words, never an effect. */
export function waterbedSection(briefing: ThreadsBriefing): Block[] {
  const rows = briefing.waterbed
    .filter(({ district }) => district !== null && district > 0)
    .sort(byDistrict)
    .slice(0, shown)
  const start = [heading(1, nl.waterbed.heading), ...nl.waterbed.intro.map(text)]
  if (rows.length === 0) return [...start, text(nl.waterbed.none), ...perTheme(briefing)]
  const isExposed = rows.some(({ exposed }) => exposed.length > 0)
  const norms = together(
    ...start,
    table(
      nl.waterbed.table,
      [
        { header: nl.columns.subject, width: 4.5 },
        { header: nl.columns.district, width: 1.8, align: 'right' },
        ...(isExposed ? [{ header: briefing.named ? nl.columns.exposed : nl.columns.largest, width: 5 }] : []),
      ],
      rows.map((row) => [
        titleOf(briefing, row),
        percent(row.district),
        ...(isExposed ? [exposedText(briefing, row)] : []),
      ]),
    ),
  )
  return [...norms, ...perTheme(briefing)]
}

/** The themes with the lowest level beside them, and the one step that helps most, when those are known. */
function perTheme(briefing: ThreadsBriefing): Block[] {
  const { waterbedThemes = [], themes, bestStep } = briefing
  if (waterbedThemes.length === 0) return []
  const words = nl.waterbedThemes
  const titles = new Map(themes.map(({ code, title }) => [code, title]))
  return together(
    heading(2, words.heading),
    table(
      words.table,
      [
        { header: nl.columns.theme, width: 4.5 },
        { header: nl.columns.district, width: 2, align: 'right' },
        { header: words.columns.highest, width: 2, align: 'right' },
        { header: words.columns.lowest, width: 2, align: 'right' },
      ],
      waterbedThemes.map(({ code, district, highest, lowest }) => [
        titles.get(code) ?? code,
        percent(district),
        percent(highest),
        decimal(lowest),
      ]),
    ),
    text(words.lowestNote),
    ...(bestStep ? [text(stepText(briefing, bestStep))] : []),
  )
}

function stepText({ norms, themes }: ThreadsBriefing, { norm, theme, ...step }: BestStep): string {
  const words = nl.waterbedThemes
  const row = norms.find(({ code }) => code === norm)
  return [
    words.theme(themes.find(({ code }) => code === theme)?.title ?? theme),
    words.step(step.municipality ?? words.someone, row ? normText(row) : norm, whole(step.from), whole(step.to)),
    words.change(percent(step.before), percent(step.after)),
    ...(step.raises > 0 ? [words.raises(municipalities(step.raises))] : []),
  ].join(' ')
}

const byDistrict = (a: WaterbedRow, b: WaterbedRow) => (b.district ?? 0) - (a.district ?? 0)

function titleOf({ norms, themes }: ThreadsBriefing, { about, code }: WaterbedRow): string {
  const rows: readonly { code: string; title: string }[] = about === 'norm' ? norms : themes
  const row = rows.find((one) => one.code === code)
  return row ? (about === 'norm' ? normText(row) : row.title) : code
}

function exposedText(briefing: ThreadsBriefing, { exposed }: WaterbedRow): string {
  const first = exposed.filter(({ exposure }) => exposure > 0).slice(0, 3)
  if (first.length === 0) return nl.waterbed.unknown
  if (!briefing.named) return percent(Math.max(...first.map(({ exposure }) => exposure)))
  return listed(
    first.flatMap(({ municipality, exposure }) =>
      namesOf(briefing, [municipality]).map((name) => nl.waterbed.exposed(name, percent(exposure))),
    ),
  )
}
