import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { RecordFields } from '../../components/record-fields.tsx'
import { Told } from '../../components/told.tsx'
import { withFormer } from '../../people.ts'
import { texts as programmeTexts } from '../../texts.ts'
import { PlanMeasure } from '../input.ts'
import { makeTaskOfMeasure, planMeasure, readMeasure } from '../measures.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/measure'

/** Who does a measure and by when; and a task of it. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { programme, risk, measure, owners } = await readMeasure(ctx, idOf(params), pathId(params, 'itemId'))
  const people = owners.map(({ personId, name, place }) => ({
    value: personId,
    label: place ? `${name}, ${place}` : name,
  }))
  return {
    programme: { id: programme.id, title: programme.title },
    risk: { id: risk.id, number: risk.number, title: risk.title },
    people: withFormer(people, measure.ownerId ? { value: measure.ownerId, label: '…' } : null),
    revision: measure.revision,
    text: measure.text,
    taskId: measure.taskId,
    isPlanned: measure.ownerId !== null && measure.dueOn !== null,
    values: { ownerId: measure.ownerId ?? '', dueOn: measure.dueOn ?? '' },
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const [programmeId, id] = [idOf(params), pathId(params, 'itemId')]
  const copy = request.clone()
  if ((await request.formData()).get('do') === 'task') {
    const { taskId } = await makeTaskOfMeasure(ctx, programmeId, id)
    return redirect(`/taken/${taskId}?gemaakt`)
  }
  const form = await readForm(copy, PlanMeasure)
  if (!form.ok) return form.response
  try {
    await planMeasure(ctx, programmeId, id, form.value)
    return redirect(`/programma/${programmeId}/risicos/maatregelen/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function MeasurePage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const form = useForm()
  const path = `/programma/${data.programme.id}/risicos`
  const risk = { href: `${path}/${data.risk.id}`, label: `${t.numbered(data.risk.number)} · ${data.risk.title}` }
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="risks" between={[risk]} below={t.measure} />
      <PageHeader title={data.text} />
      <Explain label={w.whatIsThis}>{t.measureExplain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(data.revision))} />
        <RecordFields
          fields={[
            {
              kind: 'choice',
              name: 'ownerId',
              label: t.who,
              value: data.values.ownerId,
              options: [{ value: '', label: p.nobody }, ...data.people],
            },
            { kind: 'date', name: 'dueOn', label: t.when, value: data.values.dueOn, isOptional: true },
          ]}
        />
        <Button>{p.save}</Button>
      </form>
      <TaskOf {...data} />
    </>
  )
}

/** The task that was made of it, the button that makes one, or what is still needed for that. */
function TaskOf({ taskId, isPlanned }: Pick<Route.ComponentProps['loaderData'], 'taskId' | 'isPlanned'>) {
  const t = useTexts(texts)
  if (taskId !== null)
    return (
      <p>
        <a href={`/taken/${taskId}`}>{t.toTask}</a>
      </p>
    )
  if (!isPlanned) return <p className="ww-muted">{t.taskNeeds}</p>
  return (
    <form method="post">
      <Button kind="secondary" name="do" value="task">
        {t.makeTask}
      </Button>
    </form>
  )
}
