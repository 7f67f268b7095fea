import { numberText, percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { Explain } from '#ui/page-header'
import { DataTable } from '#ui/table'
import type { Robustness } from '../robustness.ts'
import { texts } from '../texts.ts'
import type { OverviewData } from './overview-data.ts'
import { RobustBadge } from './robust-badge.tsx'

const tones = {
  'no-data': 'neutral',
  'shared-strength': 'ok',
  'shared-weakness': 'error',
  split: 'warning',
  individual: 'info',
  attention: 'warning',
} as const

type Row = OverviewData['norms'][number]
type Props = { data: OverviewData & { robust: Pick<Robustness, 'norms' | 'themes'> } }

/** Themes and norms in order of rank, with counts beside every share. */
export function Norms({ data }: Props) {
  const t = useTexts(texts)
  return (
    <>
      <Explain label={t.robustness.header}>{t.robustness.explain}</Explain>
      {data.asBounds && <p>{t.missingAnswers.explain}</p>}
      <Themes data={data} />
      <NormTable data={data} />
    </>
  )
}

function Themes({ data }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.robustness.themes}
      stacked
      rows={data.themeRanks}
      rowKey={({ theme }) => theme}
      empty=""
      columns={[
        {
          key: 'rank',
          header: t.columns.rank,
          cell: ({ rank, rankRange }) => t.rank(rank, rankRange?.[0] ?? rank, rankRange?.[1] ?? rank),
        },
        { key: 'theme', header: t.theme, rowHeader: true, cell: ({ title }) => title },
        {
          key: 'gap',
          header: t.columns.gap,
          numeric: true,
          cell: ({ fgt1 }) => (fgt1 === null ? '' : percentText(language, fgt1)),
        },
        {
          key: 'robust',
          header: t.robustness.header,
          cell: ({ theme }) => <RobustBadge robust={data.robust.themes[theme] ?? null} />,
        },
      ]}
    />
  )
}

function NormTable({ data }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const number = (value: number | null) => (value === null ? '' : numberText(language, value, 2))
  const below = ({ below: low, missing, n, notApplicable }: Row) =>
    data.asBounds && missing > 0
      ? `${t.missingAnswers.from(String(low), String(low + missing))} / ${n + missing}`
      : t.below(low, n, notApplicable)
  const mean = ({ mean: value, bounds, missing, isUndecided }: Row) =>
    data.asBounds && bounds && missing > 0 ? (
      <>
        {t.missingAnswers.from(number(bounds[0]), number(bounds[1]))}{' '}
        {isUndecided && <Badge tone="warning">{t.missingAnswers.undecided}</Badge>}
      </>
    ) : (
      number(value)
    )
  return (
    <DataTable
      caption={t.tabs.norms}
      captionHidden
      stacked
      rows={data.norms}
      rowKey={({ norm }) => norm}
      empty={<EmptyState title={t.threads.noProposals} />}
      columns={[
        {
          key: 'rank',
          header: t.columns.rank,
          cell: ({ rank, rankRange }) =>
            rank === null ? (
              ''
            ) : (
              <span className="ww-together">{t.rank(rank, rankRange?.[0] ?? rank, rankRange?.[1] ?? rank)}</span>
            ),
        },
        {
          key: 'norm',
          header: t.columns.norm,
          rowHeader: true,
          cell: ({ norm, title }) => (
            <a href={`/rode-draden/${data.roundId}/norm/${encodeURIComponent(norm)}`}>
              {norm} {title}
            </a>
          ),
        },
        { key: 'below', header: t.columns.below, cell: below },
        {
          key: 'gap',
          header: t.columns.gap,
          numeric: true,
          cell: ({ fgt1 }) => (fgt1 === null ? '' : percentText(language, fgt1)),
        },
        { key: 'leik', header: t.columns.spread, numeric: true, cell: ({ leik }) => number(leik) },
        { key: 'mean', header: t.columns.mean, numeric: true, cell: mean },
        { key: 'type', header: t.columns.type, cell: ({ type }) => <Badge tone={tones[type]}>{t.types[type]}</Badge> },
        {
          key: 'robust',
          header: t.robustness.header,
          cell: ({ norm }) => <RobustBadge robust={data.robust.norms[norm] ?? null} />,
        },
      ]}
    />
  )
}
