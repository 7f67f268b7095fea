import { momentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

type Given = { place: number; coder: string; at: string; codes: string[]; suggested: string[] }

/** Who gave which codes and when, with what was proposed at that moment. */
export function GivenPart({ given }: { given: Given[] }) {
  const { item: t, code } = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.given}
      stacked
      rows={given}
      rowKey={({ place }) => String(place)}
      empty=""
      columns={[
        {
          key: 'who',
          header: t.who,
          rowHeader: true,
          cell: ({ coder, place }) => (place === 1 && given.length === 1 ? coder : `${coder} (${t.places[place]})`),
        },
        { key: 'when', header: t.when, cell: ({ at }) => momentText(language, at) },
        { key: 'codes', header: code, cell: ({ codes }) => codes.join(', ') || t.noCode },
        { key: 'then', header: t.suggested, cell: ({ suggested }) => suggested.join(', ') || '–' },
      ]}
    />
  )
}
