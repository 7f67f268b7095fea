import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TaskFields } from '../../tasks/components/fields.tsx'
import { formOptions } from '../../tasks/components/options.ts'
import { NewTask } from '../../tasks/input.ts'
import { texts as taskTexts } from '../../tasks/texts.ts'
import { decisionToFollow } from '../components/following.ts'
import { Trail } from '../components/trail.tsx'
import { addDecisionTask } from '../deciding.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/task'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { programme, id, number, point, asked } = await decisionToFollow(
    ctx,
    idOf(params),
    pathId(params, 'decisionId'),
  )
  return { id, number, point, asked, options: await formOptions(ctx, programme) }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, NewTask)
  if (!form.ok) return form.response
  try {
    await addDecisionTask(ctx, id, pathId(params, 'decisionId'), form.value)
    return redirect(`/voorstellen/${id}?gevolgd`)
  } catch (error) {
    return form.refuse(error)
  }
})

const nothing = { title: '', description: '', ownerId: '', dueOn: '', subProjectId: '' }

export default function DecisionTaskPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const tasks = useTexts(taskTexts)
  const form = useForm()
  return (
    <>
      <Trail id={it.id} number={it.number} below={t.addTask} />
      <PageHeader title={t.addTask} intro={`${t.pointNumber(it.point)}: ${it.asked}`} />
      <Explain label={w.whatIsThis}>{tasks.explains.new}</Explain>
      <Audience label={w.whoSees}>{tasks.who.programme}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <TaskFields values={nothing} {...it.options} />
        <Button>{t.task.add}</Button>
      </form>
    </>
  )
}
