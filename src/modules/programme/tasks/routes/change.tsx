import { redirect } from 'react-router'
import { inTransaction } from '#platform/db'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TaskFields } from '../components/fields.tsx'
import { formOptions } from '../components/options.ts'
import { ChangeTask } from '../input.ts'
import { changeTask } from '../keeping.ts'
import { findTask, mustKeep } from '../load.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) =>
  inTransaction(ctx, async (tx) => {
    const task = await findTask(tx, idOf(params))
    mustKeep(tx, task)
    const { id, number, title, ownerId, dueOn, revision, organisationId, programmeId } = task
    const values = {
      title,
      ownerId,
      dueOn,
      description: task.description ?? '',
      subProjectId: task.subProjectId ?? '',
    }
    return { id, number, revision, values, options: await formOptions(tx, { id: programmeId, organisationId }) }
  }),
)

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, ChangeTask)
  if (!form.ok) return form.response
  try {
    await changeTask(ctx, id, form.value)
    return redirect(`/taken/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function ChangeTaskPage({ loaderData: task }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/taken', label: t.title },
          { href: `/taken/${task.id}`, label: t.numbered(task.number) },
          { label: t.change },
        ]}
      />
      <PageHeader title={`${t.change} ${t.numbered(task.number)}`} />
      <Explain label={w.whatIsThis}>{t.explains.change}</Explain>
      <Audience label={w.whoSees}>{t.who.programme}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(task.revision))} />
        <TaskFields values={task.values} {...task.options} />
        <Button>{w.save}</Button>
      </form>
    </>
  )
}
