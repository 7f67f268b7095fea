import { numberText, percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { AgreementRow } from './agreement-rows.ts'
import type { ComparisonData } from './comparison-data.ts'
import { rangeText, signed } from './numbers.ts'

type Shown = NonNullable<ComparisonData['overview']>

/** Counts first, then how far self-scan and assessor agree, in plain words, and the picture of Bland and Altman. */
export function OverviewPart({ shown }: { shown: Shown }) {
  const t = useTexts(texts)
  const { n } = shown.counts
  return (
    <>
      <h2>{t.counts.title}</h2>
      <p>{t.counts.text(n, shown.municipalities)}</p>
      <Figure title={t.counts.title} svg={shown.bars} tableLabel={t.table}>
        <DataTable
          caption={t.counts.title}
          captionHidden
          stacked
          rows={(['over', 'equal', 'under'] as const).map((key) => ({ key, count: shown.counts[key] }))}
          rowKey={({ key }) => key}
          empty=""
          columns={[
            { key: 'what', header: t.agreement.value, rowHeader: true, cell: ({ key }) => t.counts[key] },
            { key: 'count', header: t.counts.answers, numeric: true, cell: ({ count }) => t.counts.of(count, n) },
          ]}
        />
      </Figure>
      <h2>{t.agreement.title}</h2>
      <AgreementTable
        caption={t.agreement.title}
        rows={shown.agreement}
        names={t.agreement.names}
        meanings={t.agreement.meanings}
      />
      <p className="ww-muted">
        {shown.agreement.some(({ interval }) => interval)
          ? t.agreement.method(shown.runs, shown.seed)
          : t.agreement.noInterval}
      </p>
      {shown.svg && (
        <>
          <h2>{t.limits.title}</h2>
          <p>{t.limits.explain}</p>
          <Figure title={t.limits.title} svg={shown.svg} tableLabel={t.table}>
            <Crossings shown={shown} />
          </Figure>
        </>
      )}
    </>
  )
}

type Words = Record<AgreementRow['name'], string>
type AgreementTableProps = { caption: string; rows: AgreementRow[]; names: Words; meanings: Words }

/** Each measure with its interval and what it says. */
export function AgreementTable({ caption, rows, names, meanings }: AgreementTableProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  const text = (name: AgreementRow['name'], value: number) => {
    if (name === 'exact' || name === 'withinOne') return percentText(language, value)
    return name === 'bias' ? signed(language, value) : numberText(language, value, 2)
  }
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ name }) => name}
      empty=""
      columns={[
        { key: 'name', header: t.agreement.name, rowHeader: true, cell: ({ name }) => names[name] },
        {
          key: 'value',
          header: t.agreement.value,
          numeric: true,
          cell: ({ name, value }) => (value === null ? t.agreement.undefined : text(name, value)),
        },
        {
          key: 'interval',
          header: t.agreement.interval,
          cell: ({ name, interval }) => rangeText(language, interval, t.between, (value) => text(name, value)),
        },
        { key: 'meaning', header: t.agreement.meaning, cell: ({ name }) => meanings[name] },
      ]}
    />
  )
}

/** How often each pair of levels occurs: the table beside the picture. */
function Crossings({ shown: { levels, crossings } }: { shown: Shown }) {
  const t = useTexts(texts)
  const counts = new Map(crossings.map(({ self, assessed, count }) => [`${self} ${assessed}`, count]))
  return (
    <DataTable
      caption={t.limits.title}
      rows={levels.map((self) => ({ self }))}
      rowKey={({ self }) => String(self)}
      empty=""
      columns={[
        { key: 'self', header: t.limits.self, rowHeader: true, cell: ({ self }) => t.limits.level(self) },
        ...levels.map((assessed) => ({
          key: String(assessed),
          header: t.limits.assessed(assessed),
          numeric: true,
          cell: ({ self }: { self: number }) => counts.get(`${self} ${assessed}`) ?? 0,
        })),
      ]}
    />
  )
}
