import { momentText, numberText } from '#platform/language'
import { listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { historyAsked } from '../components/asked.ts'
import { quarterOptions, quarterWords, subProjectOptions } from '../components/words.ts'
import { hoursHistory } from '../history.ts'
import { hourKinds } from '../model.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/history'

/** Every line of hours that was written down, as far as someone sees the municipality. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const { choices, query } = historyAsked(request)
  const { grid, count, results } = await hoursHistory(ctx, id, query)
  const t = texts[web.language]
  const names = new Map(grid.municipalities.map((one) => [one.id, one.name]))
  const titles = new Map(grid.subProjects.map((one) => [one.id, `${one.number}. ${one.title}`]))
  return {
    choices,
    count,
    at: query.page,
    size: query.pageSize,
    programme: { id, title: grid.programme.title },
    lines: results.map((line) => ({
      id: line.id,
      kind: line.kind,
      municipality: names.get(line.municipalityId) ?? '',
      subProject: line.subProjectId === null ? t.wholeProgramme : (titles.get(line.subProjectId) ?? ''),
      quarter: quarterWords(t, line.quarter),
      hours: line.hours,
      note: line.note,
      name: line.name,
      enteredAt: line.enteredAt.toISOString(),
    })),
    options: {
      municipalities: grid.municipalities.map(({ id: value, name: label }) => ({ value, label })),
      quarters: quarterOptions(t, grid.quarters),
      subProjects: subProjectOptions(grid.subProjects),
    },
  }
})

export default function HoursHistoryPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const path = `/programma/${data.programme.id}/capaciteit/verloop`
  const address = listAddress(path, data.choices)
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="capacity" below={t.history} />
      <PageHeader title={t.history} />
      <Explain label={w.whatIsThis}>{t.explains.history}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <Filters path={path} choices={data.choices} options={data.options} />
      <DataTable
        caption={t.lines(data.count)}
        stacked
        rows={data.lines}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.none} />}
        columns={[
          { key: 'kind', header: t.kind, rowHeader: true, cell: ({ kind }) => t.kinds[kind] },
          { key: 'municipality', header: t.municipality, cell: ({ municipality }) => municipality },
          { key: 'subProject', header: t.subProject, cell: ({ subProject }) => subProject },
          { key: 'quarter', header: t.quarter, cell: ({ quarter }) => quarter },
          {
            key: 'hours',
            header: t.hours,
            numeric: true,
            cell: ({ hours }) => (hours === null ? t.takenBack : numberText(language, hours)),
          },
          { key: 'note', header: t.note, cell: ({ note }) => note },
          { key: 'by', header: t.by, cell: ({ name }) => name ?? t.someone },
          { key: 'at', header: t.at, cell: ({ enteredAt }) => momentText(language, enteredAt) },
        ]}
      />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={address.page} />
      <p className="ww-muted">{t.destroyed}</p>
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Filters({ path, choices, options }: { path: string } & Pick<Data, 'choices' | 'options'>) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const all = { value: '', label: t.all }
  const kinds = hourKinds.map((value) => ({ value, label: t.kinds[value] }))
  return (
    <FilterBar label={t.history} submitLabel={w.show} clearHref={path} clearLabel={w.clear}>
      <Select name="soort" label={t.kind} value={choices.soort} options={[all, ...kinds]} />
      <Select
        name="gemeente"
        label={t.municipality}
        value={choices.gemeente}
        options={[all, ...options.municipalities]}
      />
      <Select
        name="deelproject"
        label={t.subProject}
        value={choices.deelproject}
        options={[all, ...options.subProjects]}
      />
      <Select name="kwartaal" label={t.quarter} value={choices.kwartaal} options={[all, ...options.quarters]} />
    </FilterBar>
  )
}
