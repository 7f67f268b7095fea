import { ranked, type ThreadsBriefing } from '../model.ts'
import { nl } from '../nl.ts'
import { type Block, heading, table, text, together } from '../paper.ts'
import { belowText, norms, normText, percent, rankText, whole } from '../words.ts'

const shown = 10

/** The norms with the largest mean gap, with how steady their place is. */
export function rankingSection(briefing: ThreadsBriefing): Block[] {
  const top = ranked(briefing.norms)
    .filter(({ below }) => below > 0)
    .slice(0, shown)
  if (top.length === 0) {
    const isAnswered = briefing.norms.some(({ n }) => n > 0)
    return [heading(1, nl.ranking.heading), text(isAnswered ? nl.glance.weakestNone : nl.ranking.none)]
  }
  return together(
    heading(1, nl.ranking.heading),
    text(nl.ranking.intro(norms(top.length))),
    table(
      nl.ranking.table,
      [
        { header: nl.columns.rankRange, width: 1.4 },
        { header: nl.columns.norm, width: 4.2 },
        { header: nl.columns.below, width: 4.1 },
        { header: nl.columns.gap, width: 1.8, align: 'right' },
        { header: nl.columns.pattern, width: 2.5 },
      ],
      top.map((norm) => [rankText(norm), normText(norm), belowText(norm), percent(norm.fgt1), nl.patterns[norm.type]]),
    ),
  )
}

/** What every municipality that answered has in order. */
export function strengthsSection({ norms: all }: ThreadsBriefing): Block[] {
  const strong = all.filter(({ type }) => type === 'shared-strength')
  if (strong.length === 0) return [heading(1, nl.strengths.heading), text(nl.strengths.none)]
  return [
    heading(1, nl.strengths.heading),
    text(nl.strengths.intro(norms(strong.length))),
    { kind: 'list', items: strong.map((norm) => nl.strengths.item(normText(norm), strongCounts(norm))) },
  ]
}

function strongCounts({ n, notApplicable, notAnswered }: ThreadsBriefing['norms'][number]): string {
  const left = [
    ...(notApplicable > 0 ? [nl.counts.na(whole(notApplicable))] : []),
    ...(notAnswered > 0 ? [nl.counts.missing(whole(notAnswered))] : []),
  ]
  return nl.strengths.counts(nl.counts.below(whole(n), whole(n)), left.map((part) => `, ${part}`).join(''))
}
