import { data, redirect, useActionData } from 'react-router'
import { dayOf } from '#platform/language'
import { choicesOf, listAddress, queryOf } from '#platform/lists'
import { useForm, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { classes } from '../../codes.ts'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { DayText } from '../../files/components/badges.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { texts as screening } from '../../texts.ts'
import { BatchForm, FeedPart } from '../components/parts.tsx'
import { hasFeed, makeFeed, stopFeed } from '../feed.ts'
import { CalendarQuery, periods, RepeatChecks } from '../input.ts'
import { readCalendar } from '../queries.ts'
import { repeatChecks } from '../repeating.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/calendar'

const names = ['periode', 'klasse', 'controle', 'pagina'] as const

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const choices = choicesOf(request, names)
  const { periode: period, klasse: of, controle: code, pagina: at } = choices
  const query = queryOf(CalendarQuery, { period, class: of, code, page: at })
  const { count, results, checks } = await readCalendar(ctx, query)
  const wordOf = new Map(checks.map((check) => [check.code, check.name[web.language]]))
  const asked = new URL(request.url).searchParams.get('gevraagd')
  return {
    menu: menuOf(ctx),
    choices,
    count,
    period: query.period,
    due: results.map(({ checkId, fileId, name, function: work, class: held, code: of, day, isAgain }) => ({
      ...{ checkId, fileId, name, work, held, day, isAgain },
      check: wordOf.get(of) ?? of,
    })),
    checks: checks.map(({ code: value, name }) => ({ value, label: name[web.language] })),
    at: query.page,
    size: query.pageSize,
    today: dayOf(web.now),
    asked: asked === null ? null : Number(asked) || 0,
    hasFeed: await hasFeed(ctx),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const copy = request.clone()
  const what = String((await request.formData()).get('do') ?? '')
  if (what === 'feed') {
    const { token } = await makeFeed(ctx)
    return data({ feed: `${new URL(request.url).origin}/screening/kalender/${token}/agenda.ics` })
  }
  if (what === 'stop') await stopFeed(ctx)
  if (what !== 'ask') return redirect('/screening/kalender')
  const form = await readForm(copy, RepeatChecks)
  if (!form.ok) return form.response
  try {
    const asked = await repeatChecks(ctx, form.value)
    return redirect(`/screening/kalender?gevraagd=${asked}`)
  } catch (error) {
    return form.refuse(error)
  }
})

type Data = Route.ComponentProps['loaderData']

export default function CalendarPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const given = useActionData<typeof action>()
  const list = listAddress('/screening/kalender', it.choices)
  return (
    <>
      <ScreeningMenu entries={it.menu} current="calendar" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.asked !== null && (
        <Alert kind="ok" live>
          {t.asked(it.asked)}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Filters data={it} />
      <DueTable data={it} />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={list.page} />
      <BatchForm checks={it.checks} today={it.today} />
      <FeedPart hasFeed={it.hasFeed} made={given && 'feed' in given ? given.feed : null} />
    </>
  )
}

function Filters({ data: { choices, checks, period } }: { data: Data }) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const w = useTexts(shared)
  const all = { value: '', label: t.all }
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref="/screening/kalender" clearLabel={w.clear}>
      <Select
        name="periode"
        label={t.filter.period}
        value={period}
        options={periods.map((value) => ({ value, label: t.periods[value] }))}
      />
      <Select
        name="klasse"
        label={t.filter.class}
        value={choices.klasse}
        options={[all, ...classes.map((value) => ({ value, label: s.classes[value] }))]}
      />
      <Select name="controle" label={t.filter.check} value={choices.controle} options={[all, ...checks]} />
    </FilterBar>
  )
}

function DueTable({ data: { due, count, today } }: { data: Data }) {
  const t = useTexts(texts)
  const c = t.columns
  return (
    <DataTable
      caption={t.found(count)}
      stacked
      rows={due}
      rowKey={({ checkId }) => checkId}
      empty={
        <EmptyState title={t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
      columns={[
        { key: 'day', header: c.day, cell: ({ day }) => <DayText day={day} today={today} isOpen /> },
        {
          key: 'name',
          header: c.name,
          rowHeader: true,
          cell: ({ fileId, name }) => <a href={`/screening/dossiers/${fileId}`}>{name || t.someone}</a>,
        },
        { key: 'function', header: c.function, cell: ({ work }) => work },
        { key: 'class', header: c.class, cell: ({ held }) => held },
        { key: 'check', header: c.check, cell: ({ check }) => check },
        { key: 'what', header: c.what, cell: ({ isAgain }) => (isAgain ? t.again : t.first) },
      ]}
    />
  )
}
