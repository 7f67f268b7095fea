import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { NameFields } from '../components/name-fields.tsx'
import { NewProfile } from '../input.ts'
import { createProfile } from '../keeping.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

export const loader = page(async ({ ctx, login }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.assessFunctions, { organisationId: login.organisation.id })
  return { menu: menuOf(ctx) }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, NewProfile)
  if (!form.ok) return form.response
  try {
    const { id } = await createProfile(ctx, form.value)
    return redirect(`/screening/functies/${id}?gedaan=gemaakt`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewFunctionPage({ loaderData: { menu } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ScreeningMenu entries={menu} current="functions" below={t.new} />
      <PageHeader title={t.new} />
      <Explain label={w.whatIsThis}>{t.newExplain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <NameFields name="" hr21="" />
        <Button>{t.make}</Button>
      </form>
    </>
  )
}
