import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import type { FunctionClass } from '../../codes.ts'
import type { AssessmentState } from '../model.ts'
import { texts } from '../texts.ts'

type Earlier = {
  id: string
  class: FunctionClass
  calculatedClass: FunctionClass
  state: AssessmentState
  motivation: string | null
  refusal: string | null
  on: string
}

/** Assessments of a function before the newest one, newest first. */
export function EarlierAssessments({ rows }: { rows: Earlier[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (rows.length === 0) return null
  return (
    <>
      <h2>{t.history}</h2>
      <DataTable
        caption={t.history}
        captionHidden
        stacked
        empty={null}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', header: t.signs.made, rowHeader: true, cell: ({ on }) => dateText(language, on) },
          { key: 'state', header: t.columns.standing, cell: ({ state }) => t.states[state] },
          { key: 'calculated', header: t.outcome.calculated, cell: ({ calculatedClass }) => calculatedClass },
          { key: 'class', header: t.outcome.held, cell: (one) => one.class },
          { key: 'why', header: t.outcome.motivation, cell: ({ motivation, refusal }) => refusal ?? motivation ?? '–' },
        ]}
      />
    </>
  )
}
