import { dateText, dayOf } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { classes } from '../../codes.ts'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { texts as screening } from '../../texts.ts'
import { filesAsked } from '../components/asked.ts'
import { DayText, FileBadge } from '../components/badges.tsx'
import { fileWork } from '../input.ts'
import { fileKinds, fileStates } from '../model.ts'
import { findFiles } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = filesAsked(request)
  const { count, results } = await findFiles(ctx, query)
  const sorted = { by: query.sort, descending: query.descending }
  const today = dayOf(web.now)
  return { menu: menuOf(ctx), choices, count, files: results, sorted, at: query.page, size: query.pageSize, today }
})

type Data = Route.ComponentProps['loaderData']

export default function FilesPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const list = listAddress('/screening/dossiers', data.choices)
  return (
    <>
      <ScreeningMenu entries={data.menu} current="files" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>
        <p>{t.explain}</p>
        <p>{t.noUpload}</p>
      </Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <ButtonGroup>
        <ButtonLink href="/screening/dossiers/nieuw">{t.new}</ButtonLink>
        <ButtonLink href="/screening/dossiers/koppelen" kind="secondary">
          {t.toLink}
        </ButtonLink>
      </ButtonGroup>
      <Filters choices={data.choices} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/screening/dossiers.xlsx', data.choices), label: t.spreadsheet },
          { href: fileAddress('/screening/dossiers.csv', data.choices), label: t.csv },
        ]}
      />
      <FileTable data={data} />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={list.page} />
    </>
  )
}

function Filters({ choices }: Pick<Data, 'choices'>) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const w = useTexts(shared)
  const all = { value: '', label: t.all }
  const select = (name: 'stand' | 'klasse' | 'soort' | 'werk', label: string, options: Record<string, string>) => (
    <Select
      name={name}
      label={label}
      value={choices[name]}
      options={[all, ...Object.entries(options).map(([value, text]) => ({ value, label: text }))]}
    />
  )
  const pick = <K extends string>(keys: readonly K[], words: Record<K, string>) =>
    Object.fromEntries(keys.map((key) => [key, words[key]]))
  return (
    <FilterBar
      label={t.title}
      submitLabel={w.show}
      clearHref="/screening/dossiers"
      clearLabel={w.clear}
      sorted={choices}
    >
      <Field name="zoek" type="search" label={t.filter.search} value={choices.zoek} />
      {select('stand', t.filter.state, { now: t.now, ...pick(fileStates, t.states) })}
      {select('klasse', t.filter.class, pick(classes, s.classes))}
      {select('soort', t.filter.kind, pick(fileKinds, t.kinds))}
      {select('werk', t.filter.work, pick(fileWork, t.works))}
    </FilterBar>
  )
}

function FileTable({ data }: { data: Data }) {
  const t = useTexts(texts)
  const c = t.columns
  const language = useLanguage()
  const { choices, sorted, today } = data
  const list = listAddress('/screening/dossiers', choices)
  const isSearched = Object.entries(choices).some(([key, value]) => key !== 'sorteer' && value !== '')
  const sort = (key: string) => list.sort(key, sorted)
  return (
    <DataTable
      caption={`${t.title}: ${t.found(data.count)}`}
      stacked
      rows={data.files}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={isSearched ? t.noneFound : t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: c.name,
          rowHeader: true,
          sort: sort('name'),
          cell: ({ id, name }) => <a href={`/screening/dossiers/${id}`}>{name || t.someone}</a>,
        },
        { key: 'function', header: c.function, sort: sort('function'), cell: (it) => it.function },
        { key: 'class', header: c.class, sort: sort('class'), cell: (it) => it.class },
        { key: 'kind', header: c.kind, cell: (it) => t.kinds[it.kind] },
        {
          key: 'state',
          header: c.state,
          sort: sort('state'),
          cell: ({ state, restrictedUntil: day }) => (
            <>
              <FileBadge state={state} /> {day && t.until(dateText(language, day))}
            </>
          ),
        },
        { key: 'work', header: c.work, cell: (it) => <Work file={it} /> },
        {
          key: 'nextOn',
          header: c.nextOn,
          sort: sort('nextOn'),
          cell: ({ nextOn }) => <DayText day={nextOn} today={today} isOpen />,
        },
      ]}
    />
  )
}

function Work({ file: { state, missing, talks, isBehind } }: { file: Data['files'][number] }) {
  const t = useTexts(texts)
  const lines = [
    state === 'before' || state === 'restricted' ? missing > 0 && t.missing(missing) : false,
    talks > 0 && t.talks(talks),
    isBehind && t.behind,
  ].filter((line) => line !== false)
  return lines.length > 0 ? lines.join('; ') : t.nothing
}
