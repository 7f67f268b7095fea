import { percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { EmptyState } from '#ui/empty-state'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { ComparisonData } from './comparison-data.ts'
import { rangeText, signed } from './numbers.ts'

type Shown = NonNullable<ComparisonData['cause']>

/** Whether a difference belongs to a municipality or to a norm; for a norm with the advice to repair its text. */
export function CausePart({ data, shown }: { data: ComparisonData; shown: Shown }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (!shown.decomposition) return <EmptyState title={t.cause.none} />
  const { mean, variances } = shown.decomposition
  const total = variances.municipality + variances.norm + variances.rest
  return (
    <>
      <p>{t.cause.text}</p>
      <p>{t.cause.mean(signed(language, mean))}</p>
      <h2>{t.cause.norm}</h2>
      <MisreadNorms data={data} shown={shown} />
      {shown.svgNorms && (
        <Figure title={t.cause.chartNorms} svg={shown.svgNorms} tableLabel={t.table}>
          <Effects
            rows={shown.widest.map((one) => ({ ...one, key: one.norm, name: `${one.norm} ${one.title}` }))}
            header={t.columns.norm}
          />
        </Figure>
      )}
      <h2>{t.cause.municipality}</h2>
      <StandingOut data={data} shown={shown} />
      {shown.svgMunicipalities && (
        <Figure title={t.cause.chartMunicipalities} svg={shown.svgMunicipalities} tableLabel={t.table}>
          <Effects
            rows={shown.municipalities.map((one) => ({ ...one, key: one.code }))}
            header={t.columns.municipality}
          />
        </Figure>
      )}
      <h2>{t.cause.parts}</h2>
      <DataTable
        caption={t.cause.parts}
        captionHidden
        stacked
        rows={(['municipality', 'norm', 'rest'] as const).map((part) => ({
          part,
          share: total > 0 ? variances[part] / total : 0,
        }))}
        rowKey={({ part }) => part}
        empty=""
        columns={[
          { key: 'part', header: t.cause.part, rowHeader: true, cell: ({ part }) => t.cause.partNames[part] },
          { key: 'share', header: t.cause.share, numeric: true, cell: ({ share }) => percentText(language, share) },
        ]}
      />
    </>
  )
}

function MisreadNorms({ data, shown: { norms } }: { data: ComparisonData; shown: Shown }) {
  const t = useTexts(texts)
  if (norms.length === 0) return <p>{t.cause.noNorm}</p>
  return (
    <>
      <ul>
        {norms.map(({ norm, title, counts, lean }) => (
          <li key={norm}>
            <a href={`/vergelijking/${data.roundId}/norm/${encodeURIComponent(norm)}`}>
              {norm} {title}
            </a>
            {': '}
            {t.cause.normText(
              lean === 'under' ? counts.under : counts.over,
              counts.n,
              lean === 'under' ? t.cause.lower : t.cause.higher,
            )}
          </li>
        ))}
      </ul>
      <Alert kind="warning" title={t.cause.adviceTitle}>
        {t.cause.advice}
      </Alert>
    </>
  )
}

function StandingOut({ data, shown }: { data: ComparisonData; shown: Shown }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (!data.named)
    return (
      <p>
        {t.cause.hiddenMunicipalities(shown.standingOut)} {data.own?.lean && t.cause.ownStandsOut}
      </p>
    )
  const found = shown.municipalities.filter(({ lean }) => lean !== null)
  if (found.length === 0) return <p>{t.cause.noMunicipality}</p>
  return (
    <ul>
      {found.map(({ code, name, effect, lean }) => (
        <li key={code}>
          <a href={`/vergelijking/${data.roundId}/gemeente/${code}`}>{name}</a>
          {': '}
          {t.cause.municipalityText(
            signed(language, effect?.shrunk ?? null),
            lean === 'over' ? t.cause.optimistic : t.cause.strict,
          )}
        </li>
      ))}
    </ul>
  )
}

type EffectRow = { key: string; name: string } & Pick<Shown['municipalities'][number], 'counts' | 'bias' | 'effect'>

function Effects({ rows, header }: { rows: EffectRow[]; header: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={header}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ key }) => key}
      empty=""
      columns={[
        { key: 'name', header, rowHeader: true, cell: ({ name }) => name },
        { key: 'n', header: t.columns.n, numeric: true, cell: ({ counts }) => counts.n },
        { key: 'bias', header: t.columns.bias, numeric: true, cell: ({ bias }) => signed(language, bias.bias) },
        {
          key: 'effect',
          header: t.columns.effect,
          numeric: true,
          cell: ({ effect }) => signed(language, effect?.shrunk ?? null),
        },
        {
          key: 'interval',
          header: t.columns.interval,
          cell: ({ effect }) => rangeText(language, effect?.interval ?? null, t.between),
        },
      ]}
    />
  )
}
