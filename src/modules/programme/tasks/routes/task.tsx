import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { dateText, dayOf, momentText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { may as ofProgramme } from '../../policy.ts'
import { recordOf } from '../../queries.ts'
import { TaskBadge, TaskDue } from '../components/standing.tsx'
import { TaskSteps } from '../components/steps.tsx'
import { CancelTask } from '../input.ts'
import { cancelTask, finishTask, reopenTask } from '../keeping.ts'
import { mayKeep, mayWorkOn } from '../load.ts'
import { stepsFrom } from '../model.ts'
import { readTask } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/task'

const tellings = { gemaakt: 'madeNow', bewaard: 'saved', klaar: 'finished', open: 'reopened' } as const

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const task = await readTask(ctx, idOf(params))
  const asked = new URL(request.url).searchParams
  const told = Object.entries(tellings).find(([key]) => asked.has(key))?.[1] ?? null
  const keeps = mayKeep(ctx, task)
  const works = mayWorkOn(ctx, task)
  return {
    id: task.id,
    number: task.number,
    title: task.title,
    description: task.description,
    ownerName: task.ownerName,
    dueOn: task.dueOn,
    standing: task.standing,
    state: task.state,
    stateReason: task.stateReason,
    closedAt: task.closedAt?.toISOString() ?? null,
    programme: task.programmeTitle === null ? null : { id: task.programmeId, title: task.programmeTitle },
    subProjectTitle: task.subProjectTitle,
    origin: task.origin,
    originHref: allows(ctx, ofProgramme.read, recordOf(task)) ? originHref(task) : null,
    today: dayOf(web.now),
    mayChange: keeps && task.state === 'open',
    steps: stepsFrom(task.state).filter((step) => (step === 'cancel' || task.state === 'cancelled' ? keeps : works)),
    told,
    events: task.events.map(({ id, what, reason, name, doneAt }) => ({
      id,
      what,
      reason,
      name,
      doneAt: doneAt.toISOString(),
    })),
  }
})

/** Where the meeting or the decision is that a task came from. */
function originHref({
  origin,
  originId,
  programmeId,
}: {
  origin: string
  originId: string | null
  programmeId: string
}) {
  if (originId === null) return null
  return origin === 'meeting' ? `/programma/${programmeId}/overleggen/${originId}` : `/besluiten/${originId}`
}

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const what = (await request.formData()).get('do')
  if (what === 'cancel') {
    const form = await readForm(copy, CancelTask)
    if (!form.ok) return form.response
    await cancelTask(ctx, id, form.value.reason)
    return redirect(`/taken/${id}`)
  }
  if (what === 'finish') {
    await finishTask(ctx, id)
    return redirect(`/taken/${id}?klaar`)
  }
  await reopenTask(ctx, id)
  return redirect(`/taken/${id}?open`)
})

export default function TaskPage({ loaderData: task }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: '/taken', label: t.title }, { label: t.numbered(task.number) }]}
      />
      <PageHeader
        title={`${t.numbered(task.number)} · ${task.title}`}
        badge={<TaskBadge standing={task.standing} />}
        actions={
          task.mayChange && (
            <ButtonLink href={`/taken/${task.id}/wijzigen`} kind="secondary">
              {t.change}
            </ButtonLink>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.explains.task}</Explain>
      <Audience label={w.whoSees}>{t.who.programme}</Audience>
      {task.told && (
        <Alert kind="ok" live>
          {t[task.told]}
          {task.told === 'finished' && task.steps.includes('reopen') && (
            <form method="post">
              <Button kind="plain" name="do" value="reopen">
                {t.undo}
              </Button>
            </form>
          )}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {task.description && <p className="ww-pre">{task.description}</p>}
      <Facts task={task} />
      <TaskSteps steps={task.told === 'finished' ? [] : task.steps} />
      <History events={task.events} />
      <p className="ww-muted">{t.destroyed}</p>
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Facts({ task }: { task: Data }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const items = [
    { term: t.columns.owner, value: task.ownerName ?? t.someone },
    { term: t.columns.dueOn, value: <TaskDue {...task} /> },
    {
      term: t.columns.programme,
      value: task.programme && <a href={`/programma/${task.programme.id}/taken`}>{task.programme.title}</a>,
    },
    { term: t.columns.subProject, value: task.subProjectTitle },
    {
      term: t.columns.origin,
      value: (
        <>
          {t.origins[task.origin]}
          {task.originHref && (
            <>
              {' '}
              (<a href={task.originHref}>{t.toOrigin}</a>)
            </>
          )}
        </>
      ),
    },
    { term: t.closed, value: task.closedAt && dateText(language, task.closedAt) },
    { term: t.why, value: task.stateReason },
  ]
  return <DescriptionList items={items.filter(({ value }) => value !== null)} />
}

function History({ events }: Pick<Data, 'events'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t.history}</h2>
      <ol>
        {events.map(({ id, what, reason, name, doneAt }) => (
          <li key={id}>
            {t.events[what]} · {name ?? t.someone} · {momentText(language, doneAt)}
            {reason && <div className="ww-pre ww-muted">{reason}</div>}
          </li>
        ))}
      </ol>
    </section>
  )
}
