import { redirect } from 'react-router'
import { allows, personOf } from '#platform/access'
import { dateText, numberText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { Figure } from '#ui/figure'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { UseMenu } from '../../components/use-menu.tsx'
import { partsFor } from '../../menu.ts'
import { may } from '../../policy.ts'
import { SetEmployees } from '../../publishing/input.ts'
import { texts } from '../../texts.ts'
import { rateChart } from '../chart.ts'
import { RateTable, SplitTables } from '../components/tables.tsx'
import { ownUse, setEmployees } from '../service.ts'
import type { Route } from './+types/use'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { quarters, weeks, weeksHiddenFrom } = await ownUse(ctx)
  return {
    ...{ parts: partsFor(ctx), quarters, weeks, weeksHiddenFrom, chart: rateChart(web.language, quarters) },
    mayKeep: allows(ctx, may.keep, personOf(ctx)),
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, SetEmployees)
  if (!given.ok) return given.response
  await setEmployees(ctx, given.value)
  return redirect('/meldpunt/gebruik?bewaard')
})

export default function UsePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const [now] = it.quarters
  return (
    <>
      <UseMenu parts={it.parts} current="use" />
      <PageHeader title={t.use.title} intro={t.use.intro} />
      <Explain label={w.whatIsThis}>{t.use.explain}</Explain>
      <Audience label={w.whoSees}>{t.use.who}</Audience>
      {it.isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {t.use.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {now && now.employees === null && <Alert kind="warning">{t.use.noEmployees}</Alert>}
      <Figure title={t.use.rateTitle} svg={it.chart} tableLabel={t.use.table}>
        <RateTable quarters={it.quarters} />
      </Figure>
      <p>{t.use.rateText}</p>
      {it.mayKeep && <EmployeesForm quarters={it.quarters} />}
      <SplitTables quarters={it.quarters} />
      <Weeks weeks={it.weeks} weeksHiddenFrom={it.weeksHiddenFrom} />
      <Downloads
        label={w.download}
        items={[
          { href: '/meldpunt/gebruik.xlsx', label: t.spreadsheet },
          { href: '/meldpunt/gebruik.csv', label: 'CSV' },
        ]}
      />
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function EmployeesForm({ quarters }: Pick<Data, 'quarters'>) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <Confirm summary={t.use.employeesTitle} isOpen={form.isRefused}>
      <p>{t.use.employeesText}</p>
      <form method="post" className="ww-form" noValidate>
        <Select
          name="quarter"
          label={t.use.from}
          value={form.value('quarter')}
          problem={form.problem('quarter')}
          options={quarters.map(({ quarter }) => ({ value: quarter, label: t.quarter(quarter) }))}
        />
        <Field
          name="employees"
          label={t.use.employees}
          value={form.value('employees')}
          problem={form.problem('employees')}
          required
        />
        <Button>{t.use.save}</Button>
      </form>
    </Confirm>
  )
}

function Weeks({ weeks, weeksHiddenFrom }: Pick<Data, 'weeks' | 'weeksHiddenFrom'>) {
  const t = useTexts(texts).use
  const language = useLanguage()
  return (
    <section>
      <h2>{t.weeksTitle}</h2>
      <p>{t.weeksText}</p>
      {weeksHiddenFrom && <Alert kind="info">{t.weeksHidden(dateText(language, weeksHiddenFrom))}</Alert>}
      <DataTable
        caption={t.weeksTitle}
        captionHidden
        rows={weeks}
        rowKey={({ week }) => week}
        empty={<EmptyState title={t.noWeeks} />}
        columns={[
          { key: 'week', header: t.week, rowHeader: true, cell: ({ week }) => dateText(language, week) },
          { key: 'opened', header: t.opened, numeric: true, cell: ({ opened }) => numberText(language, opened) },
          { key: 'sent', header: t.sent, numeric: true, cell: ({ sent }) => numberText(language, sent) },
        ]}
      />
    </section>
  )
}
