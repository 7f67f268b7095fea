import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { districtOf } from '../../catalogue/district.ts'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { ContentFields } from '../components/content-fields.tsx'
import { Words } from '../components/words.tsx'
import { createSource } from '../drafting.ts'
import { newSourceForm } from '../form.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.propose, districtOf(ctx))
  return { menu: menuOf(ctx) }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, newSourceForm)
  if (!form.ok) return form.response
  try {
    const { number } = await createSource(ctx, form.value)
    return redirect(`/bron/${form.value.code}/versies/${number}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewSourcePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <SourcesMenu entries={it.menu} current="sources" below={t.newTitle} />
      <PageHeader title={t.newTitle} intro={t.newIntro} />
      <Explain label={w.whatIsThis}>{t.newExplain}</Explain>
      <Audience label={w.whoSees}>{t.who.proposers}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Words name="code" label={t.code} hint={t.hints.code} />
        <Words name="reason" label={t.reason} hint={t.hints.reason} multiline />
        <ContentFields content={null} />
        <Button>{w.save}</Button>
      </form>
    </>
  )
}
