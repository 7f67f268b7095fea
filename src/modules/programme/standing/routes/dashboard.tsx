import { redirect } from 'react-router'
import { z } from 'zod'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { Told } from '../../components/told.tsx'
import { texts as programmeTexts } from '../../texts.ts'
import { ColourBadge } from '../components/colour.tsx'
import { ReportDays } from '../components/report-days.tsx'
import { ReportDayInput } from '../input.ts'
import { aspects } from '../model.ts'
import { addReportDay, readDashboard, removeReportDay } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/dashboard'

const Day = z.iso.date()

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = Day.safeParse(new URL(request.url).searchParams.get('dag'))
  const dashboard = await readDashboard(ctx, idOf(params), asked.success ? asked.data : null)
  const { programme, day, reportDays, last, next, subProjects, keep } = dashboard
  return {
    programme: { id: programme.id, title: programme.title },
    day,
    reportDays,
    last,
    next,
    keep,
    stillToReport: last === null ? [] : subProjects.filter((one) => !one.isReported).map((one) => one.subProject.title),
    subProjects: subProjects.map(({ subProject, aspects: own, worst }) => ({
      id: subProject.id,
      title: `${subProject.number}. ${subProject.title}`,
      worst,
      aspects: aspects.map((aspect) => ({
        aspect,
        colour: own[aspect]?.colour ?? null,
        explanation: own[aspect]?.explanation ?? null,
      })),
    })),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, ReportDayInput)
  if (!form.ok) return form.response
  const isRemoval = form.values.do === 'remove'
  await (isRemoval ? removeReportDay : addReportDay)(ctx, id, form.value.day)
  return redirect(`/programma/${id}/stand?${isRemoval ? 'weg' : 'bewaard'}`)
})

type Data = Route.ComponentProps['loaderData']

export default function DashboardPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const language = useLanguage()
  const form = useForm()
  const path = `/programma/${data.programme.id}/stand`
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="standing" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {data.keep && data.stillToReport.length > 0 && (
        <Alert kind="warning">{t.stillToReport(data.stillToReport.join(', '))}</Alert>
      )}
      <FilterBar label={t.day} submitLabel={w.show} clearHref={path} clearLabel={w.clear}>
        <Field id="dag" name="dag" type="date" label={t.day} value={data.day} />
      </FilterBar>
      <Downloads
        label={w.download}
        items={[
          { href: `${path}.xlsx?dag=${data.day}`, label: t.spreadsheet },
          { href: `${path}.csv?dag=${data.day}`, label: t.csv },
        ]}
      />
      <h2>{t.onDay(dateText(language, data.day))}</h2>
      <Standings rows={data.subProjects} path={path} />
      <Explanations rows={data.subProjects} />
      <ReportDays {...data} />
    </>
  )
}

type Row = Data['subProjects'][number]

function Standings({ rows, path }: { rows: Row[]; path: string }) {
  const t = useTexts(texts)
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t.subProject,
      rowHeader: true,
      cell: ({ id, title }) => <a href={`${path}/${id}`}>{title}</a>,
    },
    ...aspects.map(
      (aspect): Column<Row> => ({
        key: aspect,
        header: t.aspects[aspect],
        cell: (row) => <ColourBadge colour={row.aspects.find((one) => one.aspect === aspect)?.colour ?? null} />,
      }),
    ),
  ]
  return (
    <DataTable
      stacked
      caption={t.title}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.none} />}
    />
  )
}

function Explanations({ rows }: { rows: Row[] }) {
  const t = useTexts(texts)
  const told = rows.flatMap(({ title, aspects: own }) =>
    own
      .filter(({ colour }) => colour === 'amber' || colour === 'red')
      .map((one) => ({ ...one, key: `${title} ${one.aspect}`, title })),
  )
  return (
    <>
      <h2>{t.explanations}</h2>
      {told.length === 0 && <p>{t.allGreen}</p>}
      <ul>
        {told.map(({ key, title, aspect, colour, explanation }) => (
          <li key={key}>
            <strong>
              {title}, {t.aspects[aspect].toLowerCase()}
            </strong>{' '}
            <ColourBadge colour={colour} /> {explanation}
          </li>
        ))}
      </ul>
    </>
  )
}
