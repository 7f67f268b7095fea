import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { findProgramme, recordOf } from '../../queries.ts'
import { TaskFields } from '../components/fields.tsx'
import { formOptions } from '../components/options.ts'
import { NewTask } from '../input.ts'
import { makeTask } from '../keeping.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) =>
  inTransaction(ctx, async (tx) => {
    const programme = await findProgramme(tx, idOf(params))
    authorise(tx, may.makeTask, recordOf(programme))
    return { programme: { id: programme.id, title: programme.title }, options: await formOptions(tx, programme) }
  }),
)

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, NewTask)
  if (!form.ok) return form.response
  try {
    const { id } = await makeTask(ctx, idOf(params), form.value)
    return redirect(`/taken/${id}?gemaakt`)
  } catch (error) {
    return form.refuse(error)
  }
})

const nothing = { title: '', description: '', ownerId: '', dueOn: '', subProjectId: '' }

export default function NewTaskPage({ loaderData: { programme, options } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ProgrammeMenu programme={programme} current="tasks" below={t.new} />
      <PageHeader title={t.new} />
      <Explain label={w.whatIsThis}>{t.explains.new}</Explain>
      <Audience label={w.whoSees}>{t.who.programme}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <TaskFields values={nothing} {...options} />
        <Button>{t.make}</Button>
      </form>
    </>
  )
}
