import { redirect } from 'react-router'
import { allows, personOf } from '#platform/access'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { UseMenu } from '../../components/use-menu.tsx'
import { partsFor } from '../../menu.ts'
import { may } from '../../policy.ts'
import { texts } from '../../texts.ts'
import { ShownText } from '../components/shown.tsx'
import { Correct } from '../input.ts'
import { correct, ownPublications, periodsToPublish } from '../service.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const mayPublish = allows(ctx, may.publish, personOf(ctx))
  const published = await ownPublications(ctx)
  const { periods, corrected } = mayPublish ? await periodsToPublish(ctx) : { periods: [], corrected: [] }
  const open = periods.filter(({ publishedOn }) => publishedOn === null).map(({ period }) => period)
  const rows = [
    ...open.map((period) => ({ period, publishedOn: null, figures: null })),
    ...published.map(({ period, publishedOn, figures }) => ({ period, publishedOn, figures })),
  ].sort((a, b) => b.period.localeCompare(a.period))
  const years = published.map(({ period }) => period)
  return {
    ...{ parts: partsFor(ctx), mayPublish, rows, corrected },
    toCorrect: years.filter((period) => period.length > 4 && !years.includes(period.slice(0, 4))),
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, Correct)
  if (!given.ok) return given.response
  try {
    await correct(ctx, given.value)
  } catch (error) {
    return given.refuse(error)
  }
  return redirect('/meldpunt/publicaties?bewaard')
})

type Data = Route.ComponentProps['loaderData']

export default function PublicationsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts).publishing
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <UseMenu parts={it.parts} current="publications" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {t.corrected}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Periods {...it} />
      {it.mayPublish && <Corrections {...it} />}
    </>
  )
}

function Periods({ rows, mayPublish }: Data) {
  const all = useTexts(texts)
  const t = all.publishing
  const language = useLanguage()
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ period }) => period}
      empty={
        <EmptyState title={t.empty}>
          <p>{t.emptyHelp}</p>
        </EmptyState>
      }
      columns={[
        {
          ...{ key: 'period', header: t.period, rowHeader: true },
          cell: ({ period }) =>
            mayPublish ? <a href={`/meldpunt/publicaties/${period}`}>{all.quarter(period)}</a> : all.quarter(period),
        },
        {
          ...{ key: 'state', header: t.state },
          cell: ({ publishedOn }) =>
            publishedOn ? t.publishedOn(dateText(language, publishedOn)) : <Badge tone="warning">{t.open}</Badge>,
        },
        {
          ...{ key: 'sent', header: t.figures.sent },
          cell: ({ figures }) => figures && <ShownText shown={figures.sent ?? 'withheld'} />,
        },
        {
          ...{ key: 'closed', header: t.figures.closed },
          cell: ({ figures }) => figures && <ShownText shown={figures.closed ?? 'withheld'} />,
        },
      ]}
    />
  )
}

function Corrections({ corrected, toCorrect }: Data) {
  const all = useTexts(texts)
  const t = all.publishing
  const form = useForm()
  return (
    <section>
      <h2>{t.corrections}</h2>
      <p>{t.correctionsText}</p>
      {corrected.length > 0 && (
        <ul>
          {corrected.map(({ quarter, change, reason }) => (
            <li key={`${quarter} ${reason}`}>
              {all.quarter(quarter)}: {change > 0 ? `+${change}` : change}. {reason}
            </li>
          ))}
        </ul>
      )}
      {toCorrect.length === 0 ? (
        <p className="ww-muted">{t.noneToCorrect}</p>
      ) : (
        <Confirm summary={t.correct} isOpen={form.isRefused}>
          <form method="post" className="ww-form" noValidate>
            <Select
              name="quarter"
              label={t.quarter}
              value={form.value('quarter')}
              problem={form.problem('quarter')}
              options={toCorrect.map((value) => ({ value, label: all.quarter(value) }))}
            />
            <Field
              name="change"
              label={t.change}
              hint={t.changeHint}
              value={form.value('change')}
              problem={form.problem('change')}
              required
            />
            <Field
              name="reason"
              label={t.reason}
              value={form.value('reason')}
              problem={form.problem('reason')}
              required
            />
            <Button>{t.saveCorrection}</Button>
          </form>
        </Confirm>
      )}
    </section>
  )
}
