import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import type { Figure } from '../../figures/model.ts'
import { texts } from '../texts.ts'

type Shown = Pick<Figure, 'key' | 'title' | 'titles' | 'text' | 'source' | 'asOf'>

/** Figures with what they are and where they come from; for who writes a text with their names instead. */
export function FigureTable({
  figures,
  caption,
  isNamed,
}: {
  figures: readonly Shown[]
  caption: string
  isNamed?: boolean
}) {
  const t = useTexts(texts).figures
  const language = useLanguage()
  const now: Column<Shown> = { key: 'text', header: t.now, cell: ({ text }) => text }
  const columns: Column<Shown>[] = isNamed
    ? [now]
    : [
        now,
        { key: 'source', header: t.source, cell: ({ source }) => source },
        { key: 'asOf', header: t.asOf, cell: ({ asOf }) => dateText(language, asOf) },
      ]
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacked
      rows={[...figures]}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'title',
          header: isNamed ? t.name : t.what,
          rowHeader: true,
          cell: ({ title, titles, key }) => {
            const words = titles?.[language] ?? title
            return isNamed ? <Named title={words} name={key} /> : words
          },
        },
        ...columns,
      ]}
      empty={<p>{t.none}</p>}
    />
  )
}

const Named = ({ title, name }: { title: string; name: string }) => (
  <>
    <div>{title}</div>
    <code className="ww-break">{`{{${name}}}`}</code>
  </>
)
