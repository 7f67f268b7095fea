import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { shared } from '#ui/words'
import { addressOf, findingsAsked } from '../components/asked.ts'
import { FindingFilters } from '../components/filters.tsx'
import { FindingTable } from '../components/table.tsx'
import { findFindings, findingChoices, type ListedFinding } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = findingsAsked(request)
  const { count, results } = await findFindings(ctx, query)
  const { isDistrict, municipalities, rounds, mayEnter } = await findingChoices(ctx)
  const isFiltered = Object.entries(choices).some(([key, value]) => value !== '' && key !== 'sorteer')
  return {
    choices,
    count,
    lines: results.map(lineOf),
    isDistrict,
    mayEnter,
    municipalities,
    rounds: rounds.map(({ id, title }) => ({ id, title })),
    sorted: { by: query.sort, isDown: (query.direction ?? (query.sort === 'foundOn' ? 'down' : 'up')) === 'down' },
    at: query.page,
    size: query.pageSize,
    isNew: count === 0 && !isFiltered,
  }
})

const lineOf = ({ id, municipality, norms, severity, source, text, foundOn, ...it }: ListedFinding) => ({
  id,
  municipality,
  norms,
  severity,
  source,
  text: text.length > 160 ? `${text.slice(0, 159)}…` : text,
  foundOn,
  shared: it.byDistrict ? ('district' as const) : it.isShared ? ('shared' as const) : ('own' as const),
  recommendations: it.recommendations.length,
})

export default function FindingsPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { choices, isDistrict, mayEnter, at } = loaderData
  const file = (form: string) => addressOf(`/bevindingen/lijst.${form}`, choices, { pagina: '' })
  const to = (pagina: number) => addressOf('/bevindingen', choices, { pagina: pagina > 1 ? String(pagina) : '' })
  return (
    <>
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={
          mayEnter && (
            <ButtonGroup>
              <ButtonLink href="/bevindingen/nieuw">{t.add}</ButtonLink>
              <ButtonLink href="/bevindingen/inlezen" kind="secondary">
                {t.import.title}
              </ButtonLink>
            </ButtonGroup>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{isDistrict ? t.who.district : t.who.municipality}</Audience>
      {!loaderData.isNew && (
        <>
          <FindingFilters {...loaderData} />
          <Downloads
            label={w.download}
            items={[
              { href: file('xlsx'), label: t.spreadsheet },
              { href: file('csv'), label: t.csv },
            ]}
          />
        </>
      )}
      <FindingTable {...loaderData} />
      <Paged at={at} size={loaderData.size} count={loaderData.count} hrefOf={to} words={w} />
    </>
  )
}
