import { dateText, dayOf } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { Figure } from '#ui/figure'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { texts as programmeTexts } from '../../texts.ts'
import { timelineAsked } from '../components/asked.ts'
import { PlanningLinks } from '../components/part-links.tsx'
import { pictureOf } from '../components/picture.ts'
import { readPlan } from '../queries.ts'
import { rowsOf } from '../rows.ts'
import { texts } from '../texts.ts'
import { chosenRows } from '../timeline.ts'
import type { Route } from './+types/timeline'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const plan = await readPlan(ctx, idOf(params))
  const { choices, query } = timelineAsked(request)
  const rows = chosenRows(rowsOf(plan), query)
  return {
    programme: { id: plan.programme.id, title: plan.programme.title },
    choices,
    svg: pictureOf(rows, query, dayOf(web.now), web.language),
    lines: plan.lines.map(({ id, title }) => ({ value: id, label: title })),
    isEmpty: plan.lines.length === 0 && plan.subProjects.length === 0,
    rows: rows.map(({ key, kind, label, startsOn, endsOn, isOpenEnded, milestones }) => ({
      key,
      kind,
      label,
      startsOn,
      endsOn: isOpenEnded ? null : endsOn,
      milestones: milestones.map(({ title, dueOn, standing }) => ({ title, dueOn, standing })),
    })),
  }
})

type Data = Route.ComponentProps['loaderData']

export default function TimelinePage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const path = `/programma/${data.programme.id}/planning`
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="planning" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>
        {t.explain} {t.print}
      </Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <PlanningLinks programmeId={data.programme.id} />
      <Filters data={data} clearHref={listAddress(path, {}).href({})} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress(`${path}.xlsx`, data.choices), label: t.spreadsheet },
          { href: fileAddress(`${path}.csv`, data.choices), label: t.csv },
        ]}
      />
      {data.svg === null ? (
        <EmptyState title={data.isEmpty ? t.none : t.noneFound} />
      ) : (
        <Figure title={t.picture} svg={data.svg} tableLabel={w.table}>
          <Rows rows={data.rows} />
        </Figure>
      )}
    </>
  )
}

function Filters({ data: { choices, lines }, clearHref }: { data: Data; clearHref: string }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref={clearHref} clearLabel={w.clear}>
      <Field name="zoek" type="search" label={t.filter.search} value={choices.zoek} />
      <Select
        name="lijn"
        label={t.filter.line}
        value={choices.lijn}
        options={[{ value: '', label: t.filter.all }, ...lines]}
      />
      <Select
        name="toon"
        label={t.filter.depth}
        value={choices.toon}
        options={[
          { value: '', label: t.filter.withParts },
          { value: 'zonder', label: t.filter.withoutParts },
        ]}
      />
      <Field name="van" type="date" label={t.filter.from} value={choices.van} />
      <Field name="tot" type="date" label={t.filter.to} value={choices.tot} />
    </FilterBar>
  )
}

type Row = Data['rows'][number]

function Rows({ rows }: { rows: Row[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const columns: Column<Row>[] = [
    { key: 'what', header: t.what, rowHeader: true, cell: ({ label }) => label },
    { key: 'kind', header: t.kind, cell: ({ kind }) => t.kinds[kind] },
    { key: 'startsOn', header: t.startsOn, cell: ({ startsOn }) => dateText(language, startsOn) },
    { key: 'endsOn', header: t.endsOn, cell: ({ endsOn }) => (endsOn ? dateText(language, endsOn) : t.openEnd) },
    {
      key: 'milestones',
      header: t.milestones,
      cell: ({ milestones }) => (
        <ul>
          {milestones.map(({ title, dueOn, standing }) => (
            <li key={`${dueOn} ${title}`}>
              {title}, {dateText(language, dueOn)} ({t.standings[standing].toLowerCase()})
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <DataTable
      stacked
      caption={t.table}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty=""
    />
  )
}
