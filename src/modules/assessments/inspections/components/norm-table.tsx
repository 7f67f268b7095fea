import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { type Column, DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { NormRow } from './norm-row.ts'
import { differenceText, markText } from './words.ts'

/** The verdicts of some norms, and once they are revealed the self-scan beside them. */
export function NormTable({ id, norms, isRevealed }: { id: string; norms: NormRow[]; isRevealed: boolean }) {
  const t = useTexts(texts)
  const columns: Column<NormRow>[] = [
    {
      key: 'norm',
      header: t.theme.norm,
      rowHeader: true,
      cell: ({ code, title }) => (
        <a href={`/toetsingen/${id}/norm/${encodeURIComponent(code)}`}>
          {code} {title}
        </a>
      ),
    },
    { key: 'then', header: t.theme.levelThen, numeric: true, cell: ({ marks }) => markText(t, marks[0]) },
    { key: 'now', header: t.theme.levelNow, numeric: true, cell: ({ marks }) => markText(t, marks[1]) },
  ]
  const open: Column<NormRow> = {
    key: 'missing',
    header: t.theme.missing,
    cell: ({ missing }) =>
      missing.length === 0 ? (
        <Badge tone="ok">{t.theme.whole}</Badge>
      ) : (
        missing.map((what) => t.theme.lacks[what]).join(', ')
      ),
  }
  const compared: Column<NormRow>[] = [
    { key: 'self', header: t.theme.self, numeric: true, cell: ({ self }) => markText(t, self) },
    {
      key: 'difference',
      header: t.theme.difference,
      cell: ({ self, marks, isUnexplained }) => (
        <>
          {differenceText(t, self, marks[0])} {isUnexplained && <Badge tone="warning">{t.theme.explain}</Badge>}
        </>
      ),
    },
  ]
  const hasOther = norms.some(({ other }) => other !== null)
  const second: Column<NormRow> = {
    key: 'other',
    header: t.theme.second,
    cell: ({ other }) => other && `${markText(t, other[0])} / ${markText(t, other[1])}`,
  }
  return (
    <DataTable
      caption={t.inspection.norms}
      captionHidden
      stacked
      rows={norms}
      rowKey={({ code }) => code}
      empty=""
      columns={[...columns, ...(isRevealed ? compared : [open]), ...(isRevealed && hasOther ? [second] : [])]}
    />
  )
}
