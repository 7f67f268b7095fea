import type { ReactNode } from 'react'
import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import type { LinkKind } from '../../codes.ts'
import { Dutch } from '../../components/dutch.tsx'
import { terms } from '../../terms/texts.ts'
import { texts } from '../texts.ts'

type Named = { code: string; name: string }
type Row = { kind: LinkKind; from: Named; to: Named }

/** Links in words; every source leads to its card. */
export function LinksTable({ links, empty }: { links: readonly Row[]; empty: ReactNode }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const card = ({ code, name }: Named) => (
    <a href={`/bron/${code}`}>
      <Dutch>{name}</Dutch>
    </a>
  )
  return (
    <DataTable
      caption={t.table}
      captionHidden
      stacked
      rows={[...links]}
      rowKey={({ kind, from, to }) => `${from.code} ${kind} ${to.code}`}
      empty={empty}
      columns={[
        { key: 'from', header: t.from, rowHeader: true, cell: ({ from }) => card(from) },
        { key: 'kind', header: t.link, cell: ({ kind }) => <span className="ww-together">{names.links[kind]}</span> },
        { key: 'to', header: t.to, cell: ({ to }) => card(to) },
      ]}
    />
  )
}
