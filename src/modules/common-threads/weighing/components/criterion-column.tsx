import type { Language } from '#platform/language'
import type { Column } from '#ui/table'
import type { Criterion } from '../model.ts'
import { texts } from '../texts.ts'

/** The column that names the criterion of each row. */
export const criterionColumn = <T extends { criterion: Criterion }>(language: Language): Column<T> => ({
  key: 'criterion',
  header: texts[language].columns.criterion,
  rowHeader: true,
  cell: ({ criterion }) => texts[language].criteria[criterion],
})
