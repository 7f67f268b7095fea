import { redirect } from 'react-router'
import { dateText, dayOf } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field, RadioGroup } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { Told } from '../../components/told.tsx'
import { texts as programmeTexts } from '../../texts.ts'
import { ColourBadge } from '../components/colour.tsx'
import { StandingInput } from '../input.ts'
import { type Aspect, aspects, colours } from '../model.ts'
import { giveStanding, readStandings } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/standing'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const found = await readStandings(ctx, idOf(params), pathId(params, 'subProjectId'))
  const { programme, subProject, standings, keep } = found
  return {
    programme: { id: programme.id, title: programme.title },
    subProject: { id: subProject.id, title: subProject.title },
    today: dayOf(web.now),
    keep,
    standings: standings.map(({ id, reportedOn, aspect, colour, explanation, reporter }) => ({
      id,
      reportedOn,
      aspect,
      colour,
      explanation,
      reporter,
    })),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const [id, subProjectId] = [idOf(params), pathId(params, 'subProjectId')]
  const form = await readForm(request, StandingInput)
  if (!form.ok) return form.response
  try {
    await giveStanding(ctx, id, subProjectId, form.value)
    return redirect(`/programma/${id}/stand/${subProjectId}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function StandingPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const form = useForm()
  const title = t.reportOf(data.subProject.title)
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="standing" below={title} />
      <PageHeader title={title} />
      <Explain label={w.whatIsThis}>{t.reportExplain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {data.keep && (
        <form method="post" className="ww-form" noValidate>
          <Field
            name="reportedOn"
            type="date"
            label={t.reportedOn}
            value={form.value('reportedOn', data.today)}
            problem={form.problem('reportedOn')}
            required
          />
          {aspects.map((aspect) => (
            <AspectFields key={aspect} aspect={aspect} />
          ))}
          <Button>{t.report}</Button>
        </form>
      )}
      <h2>{t.history}</h2>
      <History rows={data.standings} />
    </>
  )
}

function AspectFields({ aspect }: { aspect: Aspect }) {
  const t = useTexts(texts)
  const form = useForm()
  const explanation = `${aspect}Explanation`
  return (
    <>
      <RadioGroup
        name={aspect}
        legend={t.aspects[aspect]}
        options={colours.map((value) => ({ value, label: t.colours[value] }))}
        value={form.value(aspect)}
        problem={form.problem(aspect)}
      />
      <Field
        name={explanation}
        label={t.explanationOf(t.aspects[aspect].toLowerCase())}
        hint={t.explanationHint}
        value={form.value(explanation)}
        problem={form.problem(explanation)}
        multiline
        rows={2}
      />
    </>
  )
}

type Row = Route.ComponentProps['loaderData']['standings'][number]

function History({ rows }: { rows: Row[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const columns: Column<Row>[] = [
    { key: 'day', header: t.day, rowHeader: true, cell: ({ reportedOn }) => dateText(language, reportedOn) },
    { key: 'aspect', header: t.aspect, cell: ({ aspect }) => t.aspects[aspect] },
    { key: 'colour', header: t.colour, cell: ({ colour }) => <ColourBadge colour={colour} /> },
    { key: 'explanation', header: t.explanation, cell: ({ explanation }) => explanation },
    { key: 'by', header: t.by, cell: ({ reporter }) => reporter ?? t.someone },
  ]
  return (
    <DataTable
      stacked
      caption={t.history}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.noHistory} />}
    />
  )
}
