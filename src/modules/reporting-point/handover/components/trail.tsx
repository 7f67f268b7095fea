import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import type { TrailLine } from '../service.ts'
import { texts } from '../texts.ts'

/** Who did what with a package, and when. */
export function Trail({ trail }: { trail: readonly TrailLine[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const detail = ({ sha256, receivedOn, reference }: TrailLine) =>
    sha256 ? t.one.file(sha256) : receivedOn ? t.one.receipt(dateText(language, receivedOn), reference ?? '') : ''
  return (
    <DataTable
      caption={t.one.trail}
      stacked
      rows={[...trail]}
      rowKey={({ seq }) => `${seq}`}
      empty=""
      columns={[
        { key: 'step', header: t.one.columns.step, rowHeader: true, cell: ({ step }) => t.steps[step] },
        { key: 'by', header: t.one.columns.by, cell: ({ name }) => name || t.one.unknownPerson },
        { key: 'on', header: t.one.columns.on, cell: ({ doneOn }) => dateText(language, doneOn) },
        { key: 'detail', header: t.one.columns.detail, cell: detail },
      ]}
    />
  )
}
