import type { ThreadsBriefing, WaterbedRow } from '../model.ts'
import { nl } from '../nl.ts'
import { type Block, heading, table, text, together } from '../paper.ts'
import { listed, namesOf, normText, percent } from '../words.ts'

const shown = 10

/** Where neighbours differ most: a chance in plain words, never an effect. */
export function waterbedSection(briefing: ThreadsBriefing): Block[] {
  const rows = briefing.waterbed
    .filter(({ district }) => district !== null && district > 0)
    .sort(byDistrict)
    .slice(0, shown)
  const start = [heading(1, nl.waterbed.heading), ...nl.waterbed.intro.map(text)]
  if (rows.length === 0) return [...start, text(nl.waterbed.none)]
  const isExposed = rows.some(({ exposed }) => exposed.length > 0)
  return together(
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
