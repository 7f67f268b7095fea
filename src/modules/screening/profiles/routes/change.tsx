import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { NameFields } from '../components/name-fields.tsx'
import { ChangeProfile } from '../input.ts'
import { changeProfile } from '../keeping.ts'
import { readProfile } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const it = await readProfile(ctx, idOf(params))
  authorise(ctx, may.assessFunctions, it)
  return { menu: menuOf(ctx), name: it.name, hr21: it.hr21 ?? '', revision: it.revision }
})

export const action = page(async ({ ctx, request, params }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ChangeProfile)
  if (!form.ok) return form.response
  try {
    await changeProfile(ctx, idOf(params), form.value)
    return redirect(`/screening/functies/${idOf(params)}?gedaan=bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function ChangeFunctionPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ScreeningMenu entries={it.menu} current="functions" below={t.change} />
      <PageHeader title={t.change} intro={it.name} />
      <Explain label={w.whatIsThis}>{t.newExplain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(it.revision))} />
        <NameFields name={it.name} hr21={it.hr21} />
        <Button>{t.save}</Button>
      </form>
    </>
  )
}
