import type { Language } from '#platform/language'
import { finderRoles } from '../codes.ts'
import { terms } from '../terms/texts.ts'
import type { Line } from './queries.ts'
import { texts } from './texts.ts'

/** The columns of the list of a municipality as a file, with a column for each kind of work that has an authorisation. */
export function columnsOf(language: Language, lines: readonly Line[], names: ReadonlyMap<string, string>) {
  const t = texts[language]
  const roles = finderRoles.filter((role) => lines.some((line) => line.connection?.authorisations[role] !== undefined))
  return [
    { header: 'code', value: (line: Line) => line.code },
    { header: t.source, value: (line: Line) => line.name },
    { header: t.state, value: (line: Line) => t.states[line.connection?.state ?? 'unknown'] },
    { header: t.since, value: (line: Line) => line.connection?.since ?? '' },
    { header: t.manager, value: (line: Line) => names.get(line.connection?.managerId ?? '') ?? '' },
    { header: t.desk, value: (line: Line) => line.connection?.desk ?? '' },
    { header: t.contact, value: (line: Line) => line.connection?.contact ?? '' },
    { header: t.agreement, value: (line: Line) => line.connection?.agreement ?? '' },
    { header: t.agreementEndsOn, value: (line: Line) => line.connection?.agreementEndsOn ?? '' },
    ...roles.map((role) => ({
      header: `${t.authorisations}: ${terms[language].roles[role]}`,
      value: (line: Line) => line.connection?.authorisations[role] ?? '',
    })),
    { header: t.checkedOn, value: (line: Line) => line.connection?.checkedOn ?? '' },
    { header: t.gaps, value: (line: Line) => line.connection?.gaps ?? '' },
    { header: t.standing, value: (line: Line) => t.standings[line.standing] },
    { header: t.dueOn, value: (line: Line) => line.dueOn ?? '' },
    { header: t.complete, value: (line: Line) => line.percent },
  ]
}
