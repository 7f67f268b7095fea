import { useLanguage, useTexts } from '#platform/texts'
import { page, pathId, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { DescriptionList } from '#ui/description-list'
import { Figure } from '#ui/figure'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { type NormData, normData } from '../components/norm-data.ts'
import { rangeText, signed } from '../components/numbers.ts'
import { partWords } from '../components/parts.ts'
import { ReadingBadge } from '../components/reading-badge.tsx'
import type { Given } from '../figures.ts'
import { comparisonOf } from '../picture.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/compared-norm'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) =>
  normData(await comparisonOf(ctx, pathId(params, 'roundId')), params.norm, web.language),
)

export default function ComparedNorm({ loaderData: norm }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const { counts, bias, progress, lean } = norm
  const heading = norm.title ? `${norm.code} · ${norm.title}` : norm.code
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/vergelijking', label: t.list.title },
          { href: `/vergelijking/${norm.roundId}?deel=${partWords.norms}`, label: norm.roundTitle },
          { label: norm.code },
        ]}
      />
      <PageHeader title={heading} intro={norm.text} />
      <Explain label={w.whatIsThis}>{t.explains.norm}</Explain>
      <Audience label={w.whoSees}>{norm.named ? t.who.named : t.who.unnamed}</Audience>
      {lean && (
        <Alert kind="warning" title={t.cause.adviceTitle}>
          <p>{t.cause.normText(counts[lean], counts.n, lean === 'under' ? t.cause.lower : t.cause.higher)}</p>
          <p>{t.cause.advice}</p>
        </Alert>
      )}
      <DescriptionList
        items={[
          {
            term: t.counts.title,
            value: t.norms.counts(counts.n, counts.over, counts.equal, counts.under),
          },
          {
            term: t.columns.bias,
            value: (
              <>
                {signed(language, bias.bias)} {bias.interval && `(${rangeText(language, bias.interval, t.between)})`}{' '}
                {counts.n > 0 && <ReadingBadge reading={norm.reading} />}
              </>
            ),
          },
          {
            term: t.columns.progress,
            value:
              progress.progress === null
                ? ''
                : `${signed(language, progress.progress)} (${t.progress.movedInWords(progress.up, progress.same, progress.down)})`,
          },
        ]}
      />
      <h2>{t.norms.levels}</h2>
      {norm.svgs.map(({ title, svg }) => (
        <Figure key={title} title={title} svg={svg} tableLabel={t.table}>
          <Levels scale={norm.scale} />
        </Figure>
      ))}
      {norm.rows.length > 0 && <Who norm={norm} />}
    </>
  )
}

function Levels({ scale }: { scale: NormData['scale'] }) {
  const t = useTexts(texts)
  return (
    <DataTable
      caption={t.norms.levels}
      captionHidden
      rows={scale}
      rowKey={({ level }) => String(level)}
      empty=""
      columns={[
        { key: 'level', header: t.norms.level, rowHeader: true, cell: ({ level, name }) => `${level} · ${name}` },
        { key: 'said', header: t.norms.said, numeric: true, cell: ({ said }) => said },
        { key: 'found', header: t.norms.found, numeric: true, cell: ({ found }) => found },
        { key: 'now', header: t.norms.now, numeric: true, cell: ({ now }) => now },
      ]}
    />
  )
}

function Who({ norm }: { norm: NormData }) {
  const t = useTexts(texts)
  const given = (level: Given) => (level === 'na' ? t.municipality.na : (level ?? t.municipality.missing))
  return (
    <DataTable
      caption={t.norms.who}
      stacked
      rows={norm.rows}
      rowKey={({ code }) => code}
      empty=""
      columns={[
        {
          key: 'name',
          header: t.columns.municipality,
          rowHeader: true,
          cell: ({ code, name }) => <a href={`/vergelijking/${norm.roundId}/gemeente/${code}`}>{name}</a>,
        },
        { key: 'self', header: t.columns.self, numeric: true, cell: ({ self }) => given(self) },
        { key: 'then', header: t.columns.levelThen, numeric: true, cell: ({ levelThen }) => given(levelThen) },
        { key: 'now', header: t.columns.levelNow, numeric: true, cell: ({ levelNow }) => given(levelNow) },
      ]}
    />
  )
}
