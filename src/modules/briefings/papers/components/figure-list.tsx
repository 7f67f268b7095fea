import type { Figure } from '#modules/programme'
import { useLanguage, useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import { texts } from '../texts.ts'

/** The figures that a text may name, with what they are now. */
export function FigureList({ figures }: { figures: readonly Figure[] }) {
  const t = useTexts(texts)
  const f = t.figure
  const language = useLanguage()
  const columns: Column<Figure>[] = [
    { key: 'title', header: f.title, rowHeader: true, cell: ({ title, titles }) => titles?.[language] ?? title },
    { key: 'key', header: f.key, cell: ({ key }) => <code className="ww-break">{`{{${key}}}`}</code> },
    { key: 'value', header: f.value, cell: ({ text, withdrawn }) => (withdrawn ? f.withdrawn : text) },
    { key: 'source', header: f.source, cell: ({ source }) => source },
  ]
  return (
    <>
      <h2>{t.figures}</h2>
      <DataTable
        caption={t.figures}
        captionHidden
        stacked
        rows={[...figures]}
        rowKey={({ key }) => key}
        columns={columns}
        empty={<p>{t.noFigures}</p>}
      />
    </>
  )
}
