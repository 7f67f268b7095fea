import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import type { DeclarationKind, Item } from '../model.ts'
import { texts } from '../texts.ts'

/** What was declared, as a table. */
export function Items({ kind, items }: { kind: DeclarationKind; items: Item[] }) {
  const t = useTexts(texts)
  const ofWork = [
    { key: 'hours', header: t.hours, cell: ({ hours }: Item) => hours ?? '' },
    { key: 'paid', header: t.shown.paid, cell: ({ isPaid }: Item) => (isPaid ? t.isPaid : t.isUnpaid) },
  ]
  return (
    <DataTable
      caption={t.kinds[kind]}
      rows={items}
      rowKey={({ what, about }) => `${what} ${about}`}
      empty={<p>{t.nothingDeclared}</p>}
      stacked
      columns={[
        { key: 'what', header: t.shown.what[kind], rowHeader: true, cell: ({ what }) => what },
        { key: 'about', header: t.shown.about[kind], cell: ({ about }) => about },
        ...(kind === 'side-jobs' ? ofWork : []),
      ]}
    />
  )
}
