import { redirect } from 'react-router'
import { invalid, notFound } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { CheckFields } from '../components/check-fields.tsx'
import { checkValues, withCheck, withoutCheck } from '../editing.ts'
import { CheckForm } from '../input.ts'
import { changeModel, draftToEdit } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/edit-check'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { id, revision, content } = await draftToEdit(ctx, pathId(params, 'id'))
  const { code = null } = params
  const check = content.checks.find((one) => one.code === code) ?? null
  if (code !== null && !check) throw notFound('check')
  const { values, classes }: { values: Record<string, string>; classes: string[] } = checkValues(content, check)
  return { menu: menuOf(ctx), id, revision, code, classes, values }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const { code = null } = params
  const { title, note, content } = await draftToEdit(ctx, id)
  if (code !== null && !content.checks.some((one) => one.code === code)) throw notFound('check')
  const raw = await request.clone().formData()
  if (raw.get('do') === 'remove' && code !== null) {
    const revision = Number(raw.get('revision'))
    await changeModel(ctx, id, { title, note, content: withoutCheck(content, code), revision })
    return redirect(`/screening/model/${id}?bewaard`)
  }
  const form = await readForm(request, CheckForm)
  if (!form.ok) return form.response
  const isTaken = form.value.code !== code && content.checks.some((one) => one.code === form.value.code)
  try {
    if (isTaken) throw invalid([{ path: 'code', reason: 'screening.check_twice' }])
    const changed = withCheck(content, code, form.value)
    await changeModel(ctx, id, { title, note, content: changed, revision: form.value.revision })
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/screening/model/${id}?bewaard`)
})

export default function EditCheckPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = data.code === null ? t.newCheck : t.editCheck(data.values.nameNl ?? '')
  const revision = form.value('revision', String(data.revision))
  return (
    <>
      <ScreeningMenu entries={data.menu} current="model" below={title} />
      <PageHeader title={title} />
      <Explain label={w.whatIsThis}>{t.editCheckExplain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        <CheckFields values={data.values} classes={data.classes} />
        <Button>{w.save}</Button>
      </form>
      {data.code !== null && (
        <Confirm summary={t.removeCheck}>
          <form method="post">
            <p>{t.removeCheckExplain}</p>
            <input type="hidden" name="revision" value={revision} />
            <Button name="do" value="remove">
              {t.removeCheck}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}
