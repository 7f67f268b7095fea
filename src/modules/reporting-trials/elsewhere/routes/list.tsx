import { dateText, numberText } from '#platform/language'
import { Files } from '#platform/list-files'
import { listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { menuOf } from '../../menu.ts'
import { methodName, methodsIn } from '../../methods.ts'
import { sizes, subjects } from '../../model.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { releasedAsked } from '../components/asked.ts'
import { findReleased } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

const path = '/meldbereidheid/elders'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = releasedAsked(request)
  const { count, results } = await findReleased(ctx, query)
  const name = (code: string) => methodName(web.language, code)
  return {
    ...{ menu: menuOf(ctx), choices, count, at: query.page, pageSize: query.pageSize },
    sorted: { by: query.sort, descending: query.descending },
    methods: methodsIn(web.language).map(({ code, name: label }) => ({ value: code, label })),
    rows: results.map((row) => ({
      ...{ id: row.subjectId, subject: row.subject, size: row.size, effect: row.effect, releasedOn: row.releasedOn },
      ...{ ratio: row.ratio, low: row.low, high: row.high, reports: row.reports },
      ...{ method: name(row.method), against: row.against && name(row.against) },
    })),
  }
})

export default function ElsewherePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const all = { value: '', label: common.all }
  return (
    <>
      <TrialsMenu entries={it.menu} current="elsewhere" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{common.who.district}</Audience>
      <FilterBar label={t.title} submitLabel={w.show} clearHref={path} clearLabel={w.clear} sorted={it.choices}>
        <Select name="methode" label={common.method} value={it.choices.methode} options={[all, ...it.methods]} />
        <Select
          name="grootte"
          label={t.size}
          value={it.choices.grootte}
          options={[all, ...sizes.map((value) => ({ value, label: common.sizes[value] }))]}
        />
        <Select
          name="soort"
          label={t.subject}
          value={it.choices.soort}
          options={[all, ...subjects.map((value) => ({ value, label: t.subjects[value] }))]}
        />
      </FilterBar>
      <Files path={path} choices={it.choices} />
      <Results it={it} />
      <Paged at={it.at} size={it.pageSize} count={it.count} words={w} hrefOf={listAddress(path, it.choices).page} />
    </>
  )
}

function Results({ it }: { it: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const language = useLanguage()
  const list = listAddress(path, it.choices)
  const by = (key: string) => ({ sort: list.sort(key, it.sorted) })
  const isSearched = it.choices.methode !== '' || it.choices.grootte !== '' || it.choices.soort !== ''
  const say = (value: number | null) => (value === null ? '' : numberText(language, value, 1))
  const effects = { ...common.judgements, ...common.verdicts }
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={it.rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={isSearched ? t.noneFound : t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
      columns={[
        {
          ...{ key: 'method', header: common.method, rowHeader: true, ...by('method') },
          cell: ({ id, method, subject, against }) => (
            <>
              <a href={`${path}/${id}`}>{method}</a>
              {subject === 'experiment' && (
                <div className="ww-muted">
                  {t.against}: {against ?? common.asItIs}
                </div>
              )}
            </>
          ),
        },
        { key: 'size', header: t.size, ...by('size'), cell: ({ size }) => common.sizes[size] },
        { key: 'subject', header: t.subject, cell: ({ subject }) => t.subjects[subject] },
        { key: 'effect', header: t.effect, cell: ({ effect }) => effects[effect] },
        {
          ...{ key: 'ratio', header: t.ratio },
          cell: ({ ratio, low, high }) => (ratio === null ? '' : t.ratioOf(say(ratio), say(low), say(high))),
        },
        { key: 'reports', header: t.reports, cell: ({ reports }) => (reports ? common.reportClasses[reports] : '') },
        { key: 'on', header: t.releasedOn, ...by('releasedOn'), cell: (one) => dateText(language, one.releasedOn) },
      ]}
    />
  )
}
