import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { Difference, Said } from './field-words.ts'

type Props = { caption: string; from: string; to: string; rows: Difference[] }

/** Two versions beside each other, field by field. */
export function Differences({ caption, from, to, rows }: Props) {
  const t = useTexts(texts)
  const words = (value: readonly Said[]) => (
    <span className="ww-pre">
      {value.length === 0 && t.emptyField}
      {value.map(({ text, isOurs }, at) => (
        <span key={text} lang={isOurs ? undefined : 'nl'}>
          {at > 0 && ' · '}
          {text}
        </span>
      ))}
    </span>
  )
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ label }) => label}
      empty={<p>{t.noDifferences}</p>}
      columns={[
        { key: 'field', header: t.field, rowHeader: true, cell: ({ label }) => label },
        { key: 'before', header: from, cell: ({ before }) => words(before) },
        { key: 'after', header: to, cell: ({ after }) => words(after) },
      ]}
    />
  )
}
