import { Files } from '#platform/list-files'
import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { LongPicture } from '#ui/figure'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { shared } from '#ui/words'
import { texts as catalogueTexts } from '../../catalogue/texts.ts'
import { kinds, themes } from '../../codes.ts'
import { Dutch } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { terms } from '../../terms/texts.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { linksAsked } from '../components/asked.ts'
import { LinksTable } from '../components/links-table.tsx'
import { linksSvg } from '../drawing.ts'
import { readLinks } from '../reading.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/links'

const path = '/bronnen/verbanden'
/** More sources make no picture that anyone can read. */
const most = 80
const pageSize = 100

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, chosen, at } = linksAsked(request)
  const { all, links, sources, alone } = await readLinks(ctx, chosen)
  const words = { t: texts[web.language], names: terms[web.language] }
  const named = ({ code, name }: { code: string; name: string }) => ({ code, name })
  return {
    ...{ menu: menuOf(ctx), choices, at, count: links.length, size: sources.length },
    svg: links.length > 0 && sources.length <= most ? linksSvg({ links, sources, alone }, chosen.source, words) : null,
    links: links
      .slice((at - 1) * pageSize, at * pageSize)
      .map(({ kind, from, to }) => ({ kind, from: named(from), to: named(to) })),
    alone: alone.slice(0, pageSize).map(named),
    all: all.map(named),
  }
})

export default function LinksPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const w = useTexts(shared)
  return (
    <>
      <SourcesMenu entries={it.menu} current="links" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{common.who.everyone}</Audience>
      <Filters choices={it.choices} all={it.all} />
      {it.count > 0 && <Files path={path} choices={it.choices} />}
      {it.count > 0 && it.svg === null && <Alert kind="info">{t.tooMany(it.size)}</Alert>}
      <div className={it.svg === null ? undefined : 'ww-picture-and-table'}>
        {it.svg !== null && <LongPicture svg={it.svg} />}
        <section>
          <h2>{t.table}</h2>
          <LinksTable
            links={it.links}
            empty={
              <EmptyState title={t.none}>
                <p>{t.noneHelp}</p>
              </EmptyState>
            }
          />
          <Paged
            {...{ at: it.at, size: pageSize, count: it.count, words: w }}
            hrefOf={listAddress(path, it.choices).page}
          />
          <Alone sources={it.alone} />
        </section>
      </div>
    </>
  )
}

type Named = { code: string; name: string }

function Filters({ choices, all }: Pick<Route.ComponentProps['loaderData'], 'choices' | 'all'>) {
  const t = useTexts(texts)
  const list = useTexts(catalogueTexts)
  const common = useTexts(systemsTexts)
  const names = useTexts(terms)
  const w = useTexts(shared)
  const every = { value: '', label: common.all }
  const sources = [...all].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref={path} clearLabel={w.clear}>
      <Select
        name="bron"
        label={t.source}
        value={choices.bron}
        options={[every, ...sources.map(({ code, name }) => ({ value: code, label: name, lang: 'nl' }))]}
      />
      <Select
        name="soort"
        label={list.kind}
        value={choices.soort}
        options={[every, ...kinds.map((value) => ({ value, label: names.kinds[value] }))]}
      />
      <Select
        name="thema"
        label={list.theme}
        value={choices.thema}
        options={[every, ...themes.map((value) => ({ value, label: names.themes[value] }))]}
      />
    </FilterBar>
  )
}

function Alone({ sources }: { sources: readonly Named[] }) {
  const t = useTexts(texts)
  if (sources.length === 0) return null
  return (
    <>
      <h3>{t.alone}</h3>
      <ul>
        {sources.map(({ code, name }) => (
          <li key={code}>
            <a href={`/bron/${code}`}>
              <Dutch>{name}</Dutch>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
