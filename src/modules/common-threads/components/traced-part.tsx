import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

export type TracedShown = {
  count: number
  codes: { id: string; title: string; municipalities: number; names: string[] }[]
  items: {
    id: string
    findingId: string
    municipality: string
    norms: string[]
    /** The norms as the finding names them, when it is on another version. */
    from: { version: string; norms: string[] } | null
    text: string
    quote: string | null
    codes: string[]
  }[]
  /** Whether the viewer may read findings at all. */
  mayRead: boolean
}

/** The findings that a thread rests on: counts for everyone, texts for who may read them. */
export function TracedPart({ traced }: { traced: TracedShown }) {
  const { traced: t, columns } = useTexts(texts)
  return (
    <section aria-labelledby="traced-title">
      <h2 id="traced-title">{t.title}</h2>
      <p>{t.count(traced.count)}</p>
      <DataTable
        caption={t.codes}
        stacked
        rows={traced.codes}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          { key: 'code', header: t.code, rowHeader: true, cell: ({ title }) => title },
          { key: 'count', header: columns.count, numeric: true, cell: ({ municipalities }) => municipalities },
          ...(traced.codes.some(({ names }) => names.length > 0)
            ? [{ key: 'names', header: t.names, cell: ({ names }: TracedShown['codes'][number]) => names.join(', ') }]
            : []),
        ]}
      />
      {traced.mayRead && (
        <DataTable
          caption={t.findings}
          stacked
          rows={traced.items}
          rowKey={({ id }) => id}
          empty={<p>{t.none}</p>}
          columns={[
            {
              key: 'text',
              header: t.text,
              rowHeader: true,
              cell: ({ findingId, text, quote }) => (
                <>
                  <a href={`/bevindingen/${findingId}`}>{text}</a>
                  {quote && <q className="ww-muted"> {quote}</q>}
                </>
              ),
            },
            { key: 'of', header: columns.municipality, cell: ({ municipality }) => municipality },
            {
              key: 'norms',
              header: columns.norm,
              cell: ({ norms, from }) => (from ? t.fromVersion(norms, from.version, from.norms) : norms.join(', ')),
            },
            { key: 'codes', header: t.code, cell: ({ codes }) => codes.join(', ') },
          ]}
        />
      )}
    </section>
  )
}
