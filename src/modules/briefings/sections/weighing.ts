import type { ThreadsBriefing, WeighingPart } from '../model.ts'
import { nl } from '../nl.ts'
import { type Block, heading, table, text, together } from '../paper.ts'
import { decimals, listed, percent, threads, whole } from '../words.ts'

/** How many threads count as the first. */
const first = 3

/** What suits a joint approach, when the round was weighed: per thread the share, the advice and the decision. */
export function weighingSection(briefing: ThreadsBriefing): Block[] {
  const { weighing } = briefing
  if (!weighing) return []
  return [
    ...together(heading(1, nl.weighing.heading), ...opening(briefing, weighing), outcomesTable(briefing)),
    ...reasons(briefing),
    { kind: 'small', text: nl.weighing.how(String(weighing.seed)) },
  ]
}

function opening({ threads: all }: ThreadsBriefing, weighing: WeighingPart): Block[] {
  const words = nl.weighing
  const weighed = all.filter((thread) => thread.weighed)
  const ranking = weighing.layers.map((layer) => {
    const names = listed(layer.map((criterion) => words.criteria[criterion]))
    return layer.length > 1 ? words.equal(names) : names
  })
  const sentences = [
    words.intro(threads(weighed.length), whole(weighing.draws)),
    ...(ranking.length > 0 ? [words.ranking(ranking.join('; '))] : [words.noRanking]),
    ...(weighing.reason ? [words.because(weighing.reason)] : []),
    ...(weighing.concordance === null ? [] : [words.concordance(decimals(weighing.concordance))]),
    comparisonText(weighing),
  ]
  return sentences.map(text)
}

function comparisonText({ candidates, isSteady }: WeighingPart): string {
  if (candidates === 0) return nl.weighing.nobody
  if (candidates <= first) return nl.weighing.few
  return isSteady ? nl.weighing.steady : nl.weighing.unsteady
}

function outcomesTable({ threads: all }: ThreadsBriefing): Block {
  const words = nl.weighing
  const rows = all.flatMap(({ title, weighed }) => (weighed ? [{ title, weighed }] : []))
  const sorted = rows.toSorted((a, b) => (b.weighed.firstThree ?? -1) - (a.weighed.firstThree ?? -1))
  return table(
    words.table,
    [
      { header: nl.columns.thread, width: 4.4 },
      { header: words.columns.firstThree, width: 2.6 },
      { header: words.columns.advice, width: 3 },
      { header: words.columns.outcome, width: 3 },
    ],
    sorted.map(({ title, weighed: { firstThree, advice, outcome } }) => [
      title,
      firstThree === null ? words.outside : words.claim(percent(firstThree)),
      advice ? words.outcomes[advice] : '–',
      outcome ? words.outcomes[outcome.kind] : words.undecided,
    ]),
  )
}

function reasons({ threads: all }: ThreadsBriefing): Block[] {
  const words = nl.weighing
  const items = all.flatMap(({ title, weighed }) =>
    weighed?.outcome ? [words.reason(title, words.outcomes[weighed.outcome.kind], weighed.outcome.reason)] : [],
  )
  return items.length === 0 ? [] : together(heading(2, words.reasons), { kind: 'list', items })
}
