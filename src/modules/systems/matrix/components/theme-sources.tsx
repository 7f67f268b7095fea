import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import type { Theme } from '../../codes.ts'
import { Dutch } from '../../components/dutch.tsx'
import { terms } from '../../terms/texts.ts'
import type { CellState } from '../model.ts'
import { texts } from '../texts.ts'
import { CellBadge } from './cell.tsx'
import { matrixPath } from './matrix-table.tsx'

type Shown = { code: string; name: string; connected: number; own: CellState | null }
type Props = {
  gap: { theme: Theme; sources: readonly Shown[] }
  municipalities: number
  hasOwn: boolean
  isOpen: boolean
}

/** Which sources serve a theme, those with the fewest municipalities first. */
export function ThemeSources({ gap: { theme, sources }, municipalities, hasOwn, isOpen }: Props) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const name = names.themes[theme]
  return (
    <details open={isOpen} className="ww-explain">
      <summary>{t.gaps.sourceSummary(name, sources.length)}</summary>
      <DataTable
        caption={`${t.gaps.sources}: ${name}`}
        captionHidden
        stacked
        rows={[...sources]}
        rowKey={({ code }) => code}
        empty={<p>{t.gaps.noSources}</p>}
        columns={[
          {
            ...{ key: 'name', header: t.source, rowHeader: true },
            cell: ({ code, name: source }) => (
              <a href={`/bron/${code}`}>
                <Dutch>{source}</Dutch>
              </a>
            ),
          },
          {
            ...{ key: 'connected', header: t.gaps.connected },
            cell: ({ connected }) => t.of(connected, municipalities),
          },
          ...(hasOwn
            ? [
                {
                  ...{ key: 'own', header: t.gaps.own },
                  cell: ({ own }: Shown) => (own === null ? '' : <CellBadge state={own} />),
                },
              ]
            : []),
        ]}
      />
      {sources.length > 0 && (
        <p>
          <a href={`${matrixPath}?thema=${theme}`}>{t.gaps.toMatrix}</a>
        </p>
      )}
    </details>
  )
}
