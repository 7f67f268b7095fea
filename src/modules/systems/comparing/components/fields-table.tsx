import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { DataTable } from '#ui/table'
import type { ComparedField, Side } from '../model.ts'
import { texts } from '../texts.ts'

type Props = { fields: readonly ComparedField[]; names: { one: string; other: string } }

/** Two sources field by field; what differs is told in words and by a sign. */
export function FieldsTable({ fields, names }: Props) {
  const t = useTexts(texts)
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={[...fields]}
      rowKey={({ key }) => key}
      empty={null}
      columns={[
        { key: 'field', header: t.field, rowHeader: true, cell: ({ label }) => label },
        {
          ...{ key: 'outcome', header: t.outcome },
          cell: ({ differs }) => <Badge tone={differs ? 'warning' : 'ok'}>{differs ? t.differs : t.same}</Badge>,
        },
        { key: 'one', header: names.one, lang: 'nl', cell: ({ one, isOurs }) => <Values side={one} isOurs={isOurs} /> },
        {
          key: 'other',
          header: names.other,
          lang: 'nl',
          cell: ({ other, isOurs }) => <Values side={other} isOurs={isOurs} />,
        },
      ]}
    />
  )
}

function Values({ side, isOurs }: { side: Side; isOurs: boolean }) {
  const t = useTexts(texts)
  const [first] = side
  if (!first) return t.unknown
  const lang = isOurs ? undefined : 'nl'
  if (side.length === 1) return <span lang={lang}>{first.text}</span>
  return (
    <ul>
      {side.map(({ text, isOnlyHere }) => (
        <li key={text}>
          {isOnlyHere && (
            <>
              <span aria-hidden="true">≠ </span>
              <span className="ww-hidden">{t.onlyHere}: </span>
            </>
          )}
          <span lang={lang}>{text}</span>
        </li>
      ))}
    </ul>
  )
}
