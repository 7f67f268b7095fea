import type { Column } from '#platform/spreadsheets'
import type { nl } from '../nl.ts'
import type { Task } from '../queries.ts'

/** The columns of a file of tasks. */
export const taskColumns = (
  t: Pick<typeof nl, 'columns' | 'standings' | 'origins' | 'someone' | 'numbered'>,
): Column<Task>[] => [
  { header: t.columns.number, value: ({ number }) => t.numbered(number) },
  { header: t.columns.title, width: 44, value: ({ title }) => title },
  { header: t.columns.description, width: 60, value: ({ description }) => description },
  { header: t.columns.owner, width: 34, value: ({ ownerName }) => ownerName ?? t.someone },
  { header: t.columns.dueOn, value: ({ dueOn }) => dueOn },
  { header: t.columns.standing, value: ({ standing }) => t.standings[standing] },
  { header: t.columns.programme, width: 34, value: ({ programmeTitle }) => programmeTitle },
  { header: t.columns.subProject, width: 24, value: ({ subProjectTitle }) => subProjectTitle },
  { header: t.columns.origin, value: ({ origin }) => t.origins[origin] },
]
