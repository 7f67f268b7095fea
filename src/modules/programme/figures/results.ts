import { roundState } from '#modules/assessments'
import type { Tx } from '#platform/db'
import { dayOf, type Language, numberText } from '#platform/language'
import { targetName } from '../results/components/shown.ts'
import { type Results, resultsOf, type TargetResult } from '../results/results.ts'
import type { Programme, SubProject } from '../schema.ts'
import { closingDay } from './closing.ts'
import type { Known } from './known.ts'
import type { Figure, Told } from './model.ts'
import { texts } from './texts.ts'

/**
 * What sub-projects must bring about and what became of it, as `result.1.sc-02.measured`: the number of the sub-project and the code
 * of its norm or indicator. A figure that would tell of one municipality, or of what was not measured, is not there.
 */
export async function resultFigures(
  tx: Tx,
  { id }: Pick<Programme, 'id'>,
  { rounds }: Pick<Known, 'rounds'>,
): Promise<Told> {
  const results = await resultsOf(tx, id, rounds)
  const rows = results.subProjects.flatMap(({ subProject, targets }) => targets.map((row) => ({ subProject, row })))
  if (rows.length === 0) return () => []
  const today = dayOf(tx.now)
  const measured = rounds.find((round) => round.id === results.names.measured?.id)
  const since = measured && roundState(measured, today) === 'closed' ? closingDay(measured) : null
  const about: About = {
    today,
    results,
    own: {
      asOf: since ?? today,
      ...(measured && since !== null ? { rests: { on: measured.id, since } } : {}),
    },
  }
  return (language) => [...totals(about, language), ...rows.flatMap((one) => ofTarget(about, one, language))]
}

type About = { today: string; results: Results; own: Pick<Figure, 'asOf' | 'rests'> }

const counted = (language: Language, value: number) => ({
  text: numberText(language, value),
  value,
  unit: 'count' as const,
})

function totals({ today, results, own }: About, language: Language): Figure[] {
  const words = texts[language].results
  const all = results.subProjects.flatMap(({ targets }) => targets)
  const known = all.filter(({ met }) => met !== null)
  const source = words.source(results.programme.title)
  return [
    { key: 'results.targets', title: words.targets, ...counted(language, all.length), source, asOf: today },
    ...(known.length === 0
      ? []
      : [
          {
            key: 'results.met',
            title: words.met,
            ...counted(language, known.filter(({ met }) => met).length),
            source: results.names.measured?.title ?? source,
            ...own,
          },
        ]),
  ]
}

type Row = { subProject: Pick<SubProject, 'number' | 'title'>; row: TargetResult }

function ofTarget({ today, results, own }: About, { subProject, row }: Row, language: Language): Figure[] {
  const words = texts[language].results
  const { norm, indicator, municipalities } = row.target
  const place = `result.${subProject.number}.${(norm ?? indicator ?? '').toLowerCase()}`
  const name = targetName(results, row, language)
  const source = words.source(results.programme.title)
  const moment = (key: 'baseline' | 'measured'): Figure[] => {
    const found = row[key]
    if (found === null) return []
    const title = words[key](name, subProject.title)
    const from = results.names.measured?.title ?? source
    return [{ key: `${place}.${key}`, title, ...counted(language, found.reached), source: from, ...own }]
  }
  const target = counted(language, municipalities)
  return [
    { key: `${place}.target`, title: words.target(name, subProject.title), ...target, source, asOf: today },
    ...moment('baseline'),
    ...moment('measured'),
  ]
}
