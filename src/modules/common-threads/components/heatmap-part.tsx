import { numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { OverviewData } from './overview-data.ts'

/** Municipalities by themes and by norms, for who may see names. */
export function Heatmap({ data }: { data: OverviewData }) {
  return (
    <>
      {!data.filter.theme && <Themes data={data} />}
      <Norms data={data} />
    </>
  )
}

function Themes({ data }: { data: OverviewData }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const columns = data.themeScores[0]?.scores ?? []
  const score = (mean: number | null | undefined) => (mean == null ? '' : numberText(language, mean, 1))
  return (
    <Figure title={t.heatmap.themes} svg={data.themesHeatmap} tableLabel={t.table}>
      <p>{t.heatmap.themesText}</p>
      <DataTable
        caption={t.heatmap.themes}
        rows={data.themeScores}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          { key: 'name', header: t.columns.municipality, rowHeader: true, cell: ({ name }) => name },
          ...columns.map(({ theme }, index) => ({
            key: theme,
            header: data.themes.find(({ value }) => value === theme)?.label ?? theme,
            numeric: true,
            cell: ({ scores }: OverviewData['themeScores'][number]) => score(scores[index]?.mean),
          })),
        ]}
      />
    </Figure>
  )
}

function Norms({ data }: { data: OverviewData }) {
  const t = useTexts(texts)
  const columns = data.cells[0]?.levels ?? []
  return (
    <Figure title={t.heatmap.title} svg={data.heatmap} tableLabel={t.table}>
      <p>{t.heatmap.text}</p>
      <DataTable
        caption={t.heatmap.title}
        rows={data.cells}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          { key: 'name', header: t.columns.municipality, rowHeader: true, cell: ({ name }) => name },
          ...columns.map(({ norm }, index) => ({
            key: norm,
            header: norm,
            numeric: true,
            cell: ({ levels }: OverviewData['cells'][number]) =>
              levels[index]?.level === 'na' ? t.heatmap.na : (levels[index]?.level ?? ''),
          })),
        ]}
      />
    </Figure>
  )
}
