import { numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { stacksSvg } from '#ui/charts/stacks'
import { DescriptionList } from '#ui/description-list'
import { EmptyState } from '#ui/empty-state'
import { Figure } from '#ui/figure'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { type ActionCount, actionBoard } from '../board.ts'
import { type Standing, standings } from '../model.ts'
import type { nl } from '../nl.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/board'

export const loader = page(async ({ ctx, web }: WithCtx<Route.LoaderArgs>) => {
  const { isNamed, municipalities, district } = await actionBoard(ctx)
  const t = texts[web.language]
  const rows = municipalities.map((one, at) => ({ ...one, key: String(at), label: labelOf(one, at, t) }))
  const sum = (standing: Standing) => rows.reduce((total, row) => total + row[standing], 0)
  return {
    isNamed,
    district,
    rows,
    withLate: rows.filter(({ late }) => late > 0).length,
    svg: stacksSvg({
      title: t.boardPicture,
      description: t.boardDescription(sum('late'), sum('on-time'), sum('done')),
      steps: 5,
      parts: drawn.map(([standing, step]) => ({ words: t.standings[standing], step })),
      rows: rows.map((row) => ({ label: row.label, values: drawn.map(([standing]) => row[standing]) })),
    }),
  }
})

/** What the picture shows, from the left, with its colour; late is dark, so that it is seen in grey print too. */
const drawn: readonly (readonly [Standing, number | null])[] = [
  ['late', 4],
  ['no-day', null],
  ['on-time', 1],
  ['done', 2],
]

function labelOf({ name, isOwn }: ActionCount, at: number, t: Pick<typeof nl, 'unnamed' | 'own'>): string {
  if (name === null) return t.unnamed(at)
  return isOwn ? `${name} (${t.own})` : name
}

type Row = Route.ComponentProps['loaderData']['rows'][number]

export default function BoardPage({ loaderData: { isNamed, rows, withLate, svg, district } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const columns: Column<Row>[] = [
    { key: 'name', header: t.municipality, rowHeader: true, cell: ({ label }) => label },
    ...standings.map(
      (standing): Column<Row> => ({
        key: standing,
        header: t.standings[standing],
        numeric: true,
        cell: (row) => numberText(language, row[standing]),
      }),
    ),
  ]
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/acties', label: t.title }, { label: t.board }]} />
      <PageHeader title={t.board} intro={t.boardIntro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who.board}</Audience>
      {rows.length === 0 ? (
        <EmptyState title={t.boardEmpty} />
      ) : (
        <>
          <p>
            <strong>{t.boardSummary(withLate, rows.length)}</strong> {!isNamed && t.boardUnnamed}
          </p>
          <Figure title={t.boardPicture} svg={svg} tableLabel={w.table}>
            <DataTable
              caption={t.boardTable}
              captionHidden
              rows={rows}
              rowKey={({ key }) => key}
              empty=""
              columns={columns}
            />
          </Figure>
        </>
      )}
      <h2>{t.districtOwn}</h2>
      <DescriptionList
        items={standings.map((standing) => ({ term: t.standings[standing], value: String(district[standing]) }))}
      />
    </>
  )
}
