import type { Language } from '#platform/language'
import { terms } from '../terms/texts.ts'
import type { Beside } from './beside.ts'
import type { Gap } from './gaps.ts'
import type { Place, Row } from './model.ts'
import { texts } from './texts.ts'

/** The matrix as a file: a column for each municipality that is shown. */
export function matrixColumns(language: Language, places: readonly Place[], municipalities: number) {
  const t = texts[language]
  return [
    { header: 'code', value: (row: Row) => row.code },
    { header: t.source, value: (row: Row) => row.name },
    { header: t.kind, value: (row: Row) => terms[language].kinds[row.kind] },
    {
      header: t.theme,
      value: (row: Row) => row.themes.map((theme) => terms[language].themes[theme]).join('; '),
    },
    { header: `${t.matrix.connected} (${municipalities})`, value: (row: Row) => row.counts.connected },
    ...places.map(({ name }, at) => ({
      header: name,
      value: ({ cells }: Row) => {
        const cell = cells[at]
        if (!cell) return ''
        return cell.mayBeAsked ? `${t.states[cell.state]} (${t.matrix.ask})` : t.states[cell.state]
      },
    })),
  ]
}

/** The gap view as a file: a row for each theme. */
export function gapColumns(language: Language, hasOwn: boolean) {
  const t = texts[language].gaps
  const { themes } = terms[language]
  return [
    { header: 'code', value: ({ theme }: Gap) => theme },
    { header: texts[language].theme, value: ({ theme }: Gap) => themes[theme] },
    { header: t.sources, value: ({ sources }: Gap) => sources.length },
    { header: `${t.coverage} (%)`, value: ({ coverage }: Gap) => coverage },
    { header: t.thin, value: ({ thin }: Gap) => thin },
    { header: `${t.spread}: ${t.numbers.fewest}`, value: ({ fewest }: Gap) => fewest },
    { header: `${t.spread}: ${t.numbers.middle}`, value: ({ middle }: Gap) => middle },
    { header: `${t.spread}: ${t.numbers.most}`, value: ({ most }: Gap) => most },
    { header: t.without, value: ({ without }: Gap) => without },
    ...(hasOwn ? [{ header: t.own, value: ({ own }: Gap) => own }] : []),
  ]
}

/** The own municipality beside the others as a file. */
export function besideColumns(language: Language) {
  const t = texts[language]
  return [
    { header: 'code', value: (line: Beside) => line.code },
    { header: t.source, value: (line: Beside) => line.name },
    { header: t.beside.own, value: (line: Beside) => t.states[line.own] },
    { header: t.beside.others, value: (line: Beside) => line.others },
    { header: t.beside.couldBe, value: (line: Beside) => line.could },
    {
      header: t.beside.helpers,
      value: (line: Beside) => line.helpers.map(({ municipality, desk }) => t.helper(municipality, desk)).join('; '),
    },
  ]
}
