import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'
import type { ComparisonData } from './comparison-data.ts'
import type { NormRow, sortKeys } from './norm-rows.ts'
import { rangeText, signed } from './numbers.ts'
import { partWords } from './parts.ts'
import { ReadingBadge } from './reading-badge.tsx'

/** Every norm with counts, bias and what it says; filters and order stand in the URL. */
export function NormsPart({ data, rows }: { data: ComparisonData; rows: NormRow[] }) {
  const t = useTexts(texts)
  const outside = Math.round(rows.filter(({ reading }) => reading !== 'too-few').length * 0.05)
  return (
    <>
      <p>{t.norms.text}</p>
      <NormFilter data={data} />
      <Downloads
        label={t.downloads}
        items={[
          { href: data.downloads.xlsx, label: t.xlsx },
          { href: data.downloads.csv, label: t.csv },
        ]}
      />
      <DataTable
        caption={t.parts.norms}
        captionHidden
        stacked
        rows={rows}
        rowKey={({ norm }) => norm}
        empty={<EmptyState title={t.norms.none} />}
        columns={useColumns(data)}
      />
      {outside > 0 && <p className="ww-muted">{t.norms.byChance(rows.length, outside)}</p>}
    </>
  )
}

function NormFilter({ data: { choices, themes, roundId } }: { data: ComparisonData }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const all = { value: '', label: t.all }
  const { misread } = t.norms
  return (
    <FilterBar
      label={t.filter}
      submitLabel={w.show}
      clearHref={`/vergelijking/${roundId}?deel=${partWords.norms}`}
      clearLabel={w.clear}
      sorted={choices}
    >
      <input type="hidden" name="deel" value={partWords.norms} />
      <Select name="thema" label={t.theme} value={choices.thema} options={[all, ...themes]} />
      <Select
        name="duiding"
        label={t.reading}
        value={choices.duiding}
        options={[
          all,
          { value: 'misread', label: misread },
          ...(['over', 'under', 'chance', 'too-few'] as const).map((value) => ({ value, label: t.readings[value] })),
        ]}
      />
      <Field name="zoek" type="search" label={t.search} value={choices.zoek} />
    </FilterBar>
  )
}

function useColumns({ sort, roundId }: ComparisonData): Column<NormRow>[] {
  const t = useTexts(texts)
  const language = useLanguage()
  const by = (key: (typeof sortKeys)[number]) => {
    const found = sort[key]
    return found ? { sort: found } : {}
  }
  return [
    {
      key: 'norm',
      header: t.columns.norm,
      rowHeader: true,
      ...by('norm'),
      cell: ({ norm, title }) => (
        <a href={`/vergelijking/${roundId}/norm/${encodeURIComponent(norm)}`}>
          {norm} {title}
        </a>
      ),
    },
    { key: 'n', header: t.columns.n, numeric: true, cell: ({ counts }) => counts.n },
    { key: 'over', header: t.columns.over, numeric: true, ...by('hoger'), cell: ({ counts }) => counts.over },
    { key: 'equal', header: t.columns.equal, numeric: true, cell: ({ counts }) => counts.equal },
    { key: 'under', header: t.columns.under, numeric: true, ...by('lager'), cell: ({ counts }) => counts.under },
    {
      key: 'bias',
      header: t.columns.bias,
      numeric: true,
      ...by('verschil'),
      cell: ({ bias }) => signed(language, bias.bias),
    },
    { key: 'interval', header: t.columns.interval, cell: ({ bias }) => rangeText(language, bias.interval, t.between) },
    {
      key: 'reading',
      header: t.columns.reading,
      cell: ({ counts, reading, lean }) =>
        counts.n === 0 ? '' : lean ? <Badge tone="error">{t.norms.misread}</Badge> : <ReadingBadge reading={reading} />,
    },
    {
      key: 'progress',
      header: t.columns.progress,
      numeric: true,
      ...by('vooruitgang'),
      cell: ({ progress }) => signed(language, progress.progress),
    },
  ]
}
