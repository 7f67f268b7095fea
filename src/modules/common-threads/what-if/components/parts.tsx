import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Select } from '#ui/field'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { WaterbedData } from './page-data.ts'

/** The district as a map for who may see names; for others the distribution and their own municipality. */
export function MapPart({ data }: { data: WaterbedData }) {
  const t = useTexts(texts)
  const rows = (
    <DataTable
      caption={t.map.title}
      stacked
      rows={data.places}
      rowKey={({ code }) => code}
      empty={t.unknown}
      columns={[
        {
          key: 'name',
          header: t.columns.municipality,
          rowHeader: true,
          cell: ({ name, isWeakest }) => (
            <>
              {name} {isWeakest && <Badge tone="warning">{t.weakest}</Badge>}
            </>
          ),
        },
        { key: 'exposure', header: t.columns.exposure, numeric: true, cell: ({ exposure }) => exposure },
        { key: 'height', header: t.columns.height, numeric: true, cell: ({ height }) => height },
        { key: 'edge', header: t.columns.edge, cell: ({ edge }) => edge },
      ]}
    />
  )
  if (!data.classes)
    return (
      <Figure title={t.map.title} svg={data.map} tableLabel={t.table}>
        <p>{t.map.text}</p>
        {rows}
      </Figure>
    )
  return (
    <>
      <Figure title={t.classes.title} svg={data.classes.svg} tableLabel={t.table}>
        <p>{t.classes.text}</p>
        <DataTable
          caption={t.classes.title}
          rows={data.classes.rows}
          rowKey={({ label }) => label}
          empty=""
          columns={[
            { key: 'class', header: t.columns.class, rowHeader: true, cell: ({ label }) => label },
            { key: 'count', header: t.columns.count, numeric: true, cell: ({ count }) => count },
          ]}
        />
      </Figure>
      {data.places.length > 0 && rows}
    </>
  )
}

/** Raise one municipality by a level and see what changes; the choice is in the URL. */
export function WhatIfPart({ data }: { data: WaterbedData }) {
  const t = useTexts(texts)
  const { whatIf } = data
  return (
    <>
      <h2 id="wat-als">{t.whatIf.title}</h2>
      <p>{t.whatIf.text}</p>
      {data.choices.length === 0 ? (
        <p>{t.whatIf.nobody}</p>
      ) : (
        <form method="get" action="#wat-als" className="ww-form">
          <input type="hidden" name="thema" value={data.theme} />
          <input type="hidden" name="norm" value={data.norm} />
          <Select
            name="verhoog"
            label={t.whatIf.choose}
            value={whatIf?.code ?? ''}
            options={[{ value: '', label: t.whatIf.none }, ...data.choices]}
          />
          <Button kind="secondary">{t.whatIf.show}</Button>
        </form>
      )}
      {whatIf?.isIdle && <Alert kind="info">{t.whatIf.idle}</Alert>}
      {whatIf && !whatIf.isIdle && (
        <>
          <DataTable
            caption={t.whatIf.result(whatIf.name)}
            rows={whatIf.rows}
            rowKey={({ who }) => who}
            empty=""
            columns={[
              { key: 'who', header: t.columns.who, rowHeader: true, cell: ({ who }) => who },
              { key: 'before', header: t.columns.before, numeric: true, cell: ({ before }) => before },
              { key: 'after', header: t.columns.after, numeric: true, cell: ({ after }) => after },
            ]}
          />
          <Alert kind={whatIf.raises > 0 ? 'warning' : 'ok'}>
            {whatIf.raises > 0 ? t.whatIf.raises(whatIf.raises) : t.whatIf.noRaises}{' '}
            {whatIf.lowers > 0 && t.whatIf.lowers(whatIf.lowers)}
          </Alert>
        </>
      )}
    </>
  )
}

/** The steps that lower the highest exposure most, in order. */
export function BestPart({ data }: { data: WaterbedData }) {
  const t = useTexts(texts)
  return (
    <>
      <h2>{t.best.title}</h2>
      <p>{t.best.text}</p>
      {data.isPlateau && <Alert kind="info">{t.best.plateau}</Alert>}
      <DataTable
        caption={t.best.title}
        captionHidden
        stacked
        rows={data.best}
        rowKey={({ key }) => key}
        empty={t.best.none}
        columns={[
          { key: 'step', header: t.columns.step, rowHeader: true, cell: ({ words }) => words },
          { key: 'highest', header: t.columns.highest, numeric: true, cell: ({ highest }) => highest },
          { key: 'district', header: t.columns.district, numeric: true, cell: ({ district }) => district },
          { key: 'raises', header: t.columns.raises, numeric: true, cell: ({ raises }) => raises },
        ]}
      />
    </>
  )
}

/** Every theme, and the norms of the chosen one, each the way to its map. */
export function SubjectsPart({ data }: { data: WaterbedData }) {
  const t = useTexts(texts)
  const table = (caption: string, rows: WaterbedData['themeRows']) => (
    <DataTable
      caption={caption}
      stacked
      rows={rows}
      rowKey={({ code }) => code}
      empty={t.unknown}
      columns={[
        {
          key: 'subject',
          header: t.columns.subject,
          rowHeader: true,
          cell: ({ kind, code, title }) => (
            <a
              href={`?${new URLSearchParams({ thema: kind === 'theme' ? code : data.theme, norm: kind === 'norm' ? code : '' })}`}
            >
              {title}
            </a>
          ),
        },
        { key: 'district', header: t.columns.district, numeric: true, cell: ({ district }) => district },
        { key: 'highest', header: t.columns.highest, numeric: true, cell: ({ highest }) => highest },
        { key: 'lowest', header: t.columns.lowest, numeric: true, cell: ({ lowest }) => lowest },
      ]}
    />
  )
  return (
    <>
      <h2>{t.all.title}</h2>
      <p>{t.all.text}</p>
      {table(t.all.themes, data.themeRows)}
      {table(t.all.norms, data.normRows)}
    </>
  )
}
