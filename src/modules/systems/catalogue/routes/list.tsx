import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { Files } from '#platform/list-files'
import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { texts as changingTexts } from '../../changing/texts.ts'
import { accessClasses, keys, kinds, themes, wants } from '../../codes.ts'
import { Dutch } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { texts as notingTexts } from '../../noting/texts.ts'
import { may } from '../../policy.ts'
import { terms } from '../../terms/texts.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { sourcesAsked } from '../components/asked.ts'
import { districtOf } from '../district.ts'
import { findSources } from '../queries.ts'
import { addShipped } from '../shipping.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

const path = '/bronnen/alle'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = sourcesAsked(request)
  const { count, results } = await findSources(ctx, query)
  return {
    ...{ menu: menuOf(ctx), choices, count, at: query.page, size: query.pageSize },
    sorted: { by: query.sort, descending: query.descending },
    mayAdd: allows(ctx, may.decide, districtOf(ctx)),
    mayPropose: allows(ctx, may.propose, districtOf(ctx)),
    isAdded: new URL(request.url).searchParams.has('overgenomen'),
    sources: results.map(({ code, content: { name, kind, holder, contents, access, themes: of } }) => ({
      ...{ code, name, kind, holder, contents, access, themes: of },
    })),
  }
})

export const action = page(async ({ ctx }: WithCtx<Route.ActionArgs>) => {
  await addShipped(ctx)
  return redirect(`${path}?overgenomen`)
})

export default function SourcesPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const changing = useTexts(changingTexts)
  const noting = useTexts(notingTexts)
  const w = useTexts(shared)
  return (
    <>
      <SourcesMenu entries={it.menu} current="sources" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{common.who.everyone}</Audience>
      {it.isAdded && (
        <Alert kind="ok" live>
          {t.added}
        </Alert>
      )}
      <Filters choices={it.choices} />
      <Files path={path} choices={it.choices} />
      {it.count > 0 && (
        <Downloads
          label={t.booklet}
          items={[
            { href: '/bronnen/boekje.pdf', label: 'PDF' },
            { href: '/bronnen/boekje.docx', label: 'Word' },
            { href: '/bronnen/boekje.html', label: 'HTML' },
          ]}
        />
      )}
      <Downloads
        label={common.forMachines}
        items={[
          { href: '/bronnen/catalogus', label: common.jsonLd },
          { href: '/bronnen/catalogus.ttl', label: common.turtle },
          { href: '/bronnen/begrippen.ttl', label: common.concepts },
        ]}
      />
      {it.mayPropose && (
        <ButtonGroup>
          <ButtonLink href="/bronnen/nieuw" kind="secondary">
            {changing.newSource}
          </ButtonLink>
        </ButtonGroup>
      )}
      <Sources it={it} />
      <p>
        <a href="/bronnen/ontbreekt">{noting.missing}</a>
      </p>
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={listAddress(path, it.choices).page} />
    </>
  )
}

function Filters({ choices }: { choices: Route.ComponentProps['loaderData']['choices'] }) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const w = useTexts(shared)
  const names = useTexts(terms)
  const some = <C extends string>(codes: readonly C[], named: Record<C, string>) => [
    { value: '', label: common.all },
    ...codes.map((value) => ({ value, label: named[value] })),
  ]
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref={path} clearLabel={w.clear} sorted={choices}>
      <Field name="zoek" type="search" label={t.search} value={choices.zoek} />
      <Select name="thema" label={t.theme} value={choices.thema} options={some(themes, names.themes)} />
      <Select name="heb" label={t.key} value={choices.heb} options={some(keys, names.keys)} />
      <Select name="wil" label={t.want} value={choices.wil} options={some(wants, names.wants)} />
      <Select name="soort" label={t.kind} value={choices.soort} options={some(kinds, names.kinds)} />
      <Select name="toegang" label={t.access} value={choices.toegang} options={some(accessClasses, names.access)} />
    </FilterBar>
  )
}

function Sources({ it }: { it: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const list = listAddress(path, it.choices)
  const by = (key: string) => ({ sort: list.sort(key, it.sorted) })
  const { zoek, thema, heb, wil, soort, toegang } = it.choices
  const isSearched = [zoek, thema, heb, wil, soort, toegang].some((value) => value !== '')
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={it.sources}
      rowKey={({ code }) => code}
      empty={
        <EmptyState title={isSearched ? t.none : t.empty}>
          <p>{isSearched ? t.noneHelp : t.emptyHelp}</p>
          {!isSearched && it.mayAdd && (
            <form method="post">
              <Button>{t.addShipped}</Button>
            </form>
          )}
        </EmptyState>
      }
      columns={[
        {
          ...{ key: 'name', header: t.name, rowHeader: true, ...by('name') },
          cell: ({ code, name }) => (
            <a href={`/bron/${code}`} lang="nl">
              {name}
            </a>
          ),
        },
        { key: 'contents', header: t.contents, cell: ({ contents }) => <Dutch>{contents}</Dutch> },
        { key: 'kind', header: t.kind, ...by('kind'), cell: ({ kind }) => names.kinds[kind] },
        { key: 'holder', header: t.holder, ...by('holder'), cell: ({ holder }) => <Dutch>{holder}</Dutch> },
        { key: 'access', header: t.access, ...by('access'), cell: ({ access }) => names.access[access] },
      ]}
    />
  )
}
