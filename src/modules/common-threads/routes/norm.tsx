import { mayEnterHere, seesFindings } from '#modules/assessments'
import { nodeOf, textIn } from '#modules/frameworks'
import { notFound } from '#platform/errors'
import { numberText, percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { barsSvg } from '#ui/charts/bars'
import { DescriptionList } from '#ui/description-list'
import { Figure } from '#ui/figure'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { Released } from '../components/released.tsx'
import { releasedData } from '../components/released-data.ts'
import { pictureOf } from '../picture.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/norm'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const picture = await pictureOf(ctx, idOf(params))
  const figures = picture.analysis.norms.find(({ norm }) => norm === params.norm)
  const node = nodeOf(picture.framework, params.norm)
  const spread = picture.distributions.find(({ norm }) => norm === params.norm)
  if (!figures || !node || !spread) throw notFound('norm')
  const t = texts[web.language]
  const levels = spread.levels.map(({ level, count }) => ({
    level,
    count,
    name: textIn(picture.framework.scale.find((one) => one.level === level)?.name, web.language),
  }))
  const bars = [
    ...levels.map(({ level, count, name }, index) => ({
      label: `${level} · ${name}`,
      value: count,
      text: String(count),
      step: index,
    })),
    { label: t.norm.na, value: spread.notApplicable, text: String(spread.notApplicable), step: 0 },
    { label: t.norm.missing, value: spread.missing, text: String(spread.missing), step: 0 },
  ]
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return {
    roundId: picture.round.id,
    seesFindings: seesFindings(ctx),
    mayFind: mayEnterHere(ctx),
    released: await releasedData(ctx, picture.round, params.norm),
    figures,
    code: node.code,
    title: textIn(node.title, web.language),
    text: textIn(node.text, web.language),
    threshold: picture.thresholds[node.code] ?? null,
    notApplicable: spread.notApplicable,
    missing: spread.missing,
    levels,
    named: picture.named,
    svg: barsSvg({
      title: t.norm.counts,
      description: bars.map(({ label, text }) => `${label}: ${text}`).join('; '),
      bars,
      most,
      steps: levels.length,
    }),
    cells: picture.municipalities.map(({ code, name }) => ({
      code,
      name,
      level: picture.cells.find((cell) => cell.municipality === code && cell.norm === params.norm)?.level ?? null,
    })),
  }
})

export default function NormPage({ loaderData: norm }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const { figures } = norm
  const number = (value: number | null) => (value === null ? '–' : numberText(language, value, 2))
  const range = (value: readonly [number, number] | null, as: (one: number) => string) =>
    value ? `${as(value[0])} – ${as(value[1])}` : '–'
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: `/rode-draden?ronde=${norm.roundId}&deel=normen`, label: t.title }, { label: norm.code }]}
      />
      <PageHeader title={`${norm.code} · ${norm.title}`} intro={norm.text} />
      <Explain label={w.whatIsThis}>{t.explains.norm}</Explain>
      <Audience label={w.whoSees}>{norm.named ? t.who.named : t.who.unnamed}</Audience>
      <Figure title={t.norm.counts} svg={norm.svg} tableLabel={t.table}>
        <DataTable
          caption={t.norm.counts}
          rows={[
            ...norm.levels.map(({ level, name, count }) => ({ label: `${level} · ${name}`, count })),
            { label: t.norm.na, count: norm.notApplicable },
            { label: t.norm.missing, count: norm.missing },
          ]}
          rowKey={({ label }) => label}
          empty=""
          columns={[
            { key: 'level', header: t.columns.level, rowHeader: true, cell: ({ label }) => label },
            { key: 'count', header: t.columns.count, numeric: true, cell: ({ count }) => count },
          ]}
        />
      </Figure>
      <h2>{t.norm.measures}</h2>
      <DescriptionList
        items={[
          { term: t.norm.threshold, value: norm.threshold },
          { term: t.columns.below, value: t.below(figures.below, figures.n, norm.notApplicable) },
          { term: t.columns.type, value: t.types[figures.type] },
          {
            term: t.columns.rank,
            value:
              figures.rank === null
                ? '–'
                : t.rank(figures.rank, figures.rankRange?.[0] ?? figures.rank, figures.rankRange?.[1] ?? figures.rank),
          },
          { term: t.columns.gap, value: figures.fgt1 === null ? '–' : percentText(language, figures.fgt1) },
          { term: t.columns.spread, value: number(figures.leik) },
          { term: t.columns.mean, value: number(figures.mean) },
          {
            term: t.columns.bounds,
            value: (
              <>
                {range(figures.bounds, number)} <span className="ww-muted">{t.norm.boundsText}</span>
              </>
            ),
          },
          {
            term: t.columns.wilson,
            value: (
              <>
                {range(figures.wilson, (one) => percentText(language, one))}{' '}
                <span className="ww-muted">{t.norm.wilsonText}</span>
              </>
            ),
          },
        ]}
      />
      {norm.cells.length > 0 && (
        <DataTable
          caption={t.norm.who}
          rows={norm.cells}
          rowKey={({ code }) => code}
          empty=""
          columns={[
            { key: 'name', header: t.columns.municipality, rowHeader: true, cell: ({ name }) => name },
            {
              key: 'level',
              header: t.columns.level,
              numeric: true,
              cell: ({ level }) => (level === 'na' ? t.norm.na : (level ?? t.norm.missing)),
            },
          ]}
        />
      )}
      {norm.released && <Released items={norm.released} />}
      {norm.seesFindings && (
        <ul>
          <li>
            <a href={`/bevindingen?${new URLSearchParams({ norm: norm.code })}`}>{t.traced.onNorm}</a>
          </li>
          {norm.mayFind && (
            <li>
              <a href={`/bevindingen/nieuw?${new URLSearchParams({ ronde: norm.roundId, norm: norm.code })}`}>
                {t.traced.addOnNorm}
              </a>
            </li>
          )}
        </ul>
      )}
    </>
  )
}
