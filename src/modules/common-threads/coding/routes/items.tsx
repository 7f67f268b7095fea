import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { itemsAsked } from '../components/items-asked.ts'
import { shortened, titlesOf } from '../components/shown.ts'
import { itemKinds, itemStates } from '../model.ts'
import { listItems } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/items'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = itemsAsked(request)
  const { book, items } = await listItems(ctx, query)
  const titles = titlesOf(book)
  const at = pageIn(choices.pagina, Math.ceil(items.length / size))
  return {
    choices,
    codes: book.map(({ id, title }) => ({ value: id, label: title })),
    isFiltered: [choices.zoek, choices.stand, choices.soort, choices.code].some((value) => value !== ''),
    at,
    count: items.length,
    next: items.find(({ state, isOwnEmployer }) => state === 'waiting' && !isOwnEmployer)?.item.id ?? null,
    lines: items.slice((at - 1) * size, at * size).map(({ item, state, codes, proposed }) => ({
      id: item.id,
      kind: item.kind,
      text: shortened(item.text, 160),
      municipality: item.finding.municipality,
      state,
      codes: codes.map((code) => titles.get(code) ?? ''),
      proposed: proposed && (titles.get(proposed) ?? null),
    })),
  }
})

/** Texts on a page. */
const size = 50

/** The page that the address asks, within those that there are. */
const pageIn = (asked: string, last: number) => Math.min(Math.max(1, Math.floor(Number(asked)) || 1), Math.max(1, last))

const tones = { waiting: 'warning', second: 'info', apart: 'error', coded: 'ok' } as const

export default function Items({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { choices, codes, lines, next, isFiltered, at, count } = loaderData
  const all = { value: '', label: t.list.all }
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/codeboek', label: t.title }, { label: t.list.title }]} />
      <PageHeader
        title={t.list.title}
        intro={t.list.intro}
        actions={next && <ButtonLink href={`/codeboek/coderen/${next}`}>{t.list.next}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <FilterBar label={t.list.search} submitLabel={w.show} clearHref="/codeboek/coderen" clearLabel={w.clear}>
        <Field name="zoek" type="search" label={t.list.search} value={choices.zoek} />
        <Select
          name="stand"
          label={t.state}
          value={choices.stand}
          options={[all, ...itemStates.map((value) => ({ value, label: t.states[value] }))]}
        />
        <Select
          name="soort"
          label={t.list.kind}
          value={choices.soort}
          options={[all, ...itemKinds.map((value) => ({ value, label: t.kinds[value] }))]}
        />
        <Select name="code" label={t.code} value={choices.code} options={[all, ...codes]} />
      </FilterBar>
      <DataTable
        caption={t.list.found(count)}
        stacked
        rows={lines}
        rowKey={({ id }) => id}
        empty={<EmptyState title={isFiltered ? t.list.noMatch : t.list.none} />}
        columns={[
          {
            key: 'text',
            header: t.list.text,
            rowHeader: true,
            cell: ({ id, text }) => <a href={`/codeboek/coderen/${id}`}>{text}</a>,
          },
          { key: 'kind', header: t.list.kind, cell: ({ kind }) => t.kinds[kind] },
          { key: 'of', header: t.list.municipality, cell: ({ municipality }) => municipality },
          { key: 'codes', header: t.list.given, cell: (line) => line.codes.join(', ') || '–' },
          { key: 'proposed', header: t.list.proposed, cell: ({ proposed }) => proposed ?? t.list.noProposal },
          {
            key: 'state',
            header: t.state,
            cell: ({ state }) => <Badge tone={tones[state]}>{t.states[state]}</Badge>,
          },
        ]}
      />
      <Paged at={at} size={size} count={count} hrefOf={listAddress('/codeboek/coderen', choices).page} words={w} />
    </>
  )
}
