import { redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as caseTexts } from '../../cases/texts.ts'
import { TemplateFieldset } from '../components/fields.tsx'
import { ChangeTemplate } from '../input.ts'
import { changeTemplate, readTemplates, removeTemplate } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const { templates } = await readTemplates(ctx)
  const found = templates.find((one) => one.id === id)
  if (!found) throw notFound('template')
  const { kind, title, body, revision } = found
  return { kind, title, body, revision }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  if (new URL(request.url).searchParams.get('doe') === 'weg') {
    await removeTemplate(ctx, id)
    return redirect('/meldingen/teksten?bewaard')
  }
  const given = await readForm(request, ChangeTemplate)
  if (!given.ok) return given.response
  await changeTemplate(ctx, id, given.value)
  return redirect('/meldingen/teksten?bewaard')
})

export default function TemplatePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const c = useTexts(caseTexts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/meldingen', label: c.title },
          { href: '/meldingen/teksten', label: t.title },
          { label: it.title },
        ]}
      />
      <PageHeader title={t.change(it.title)} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Alert kind="warning">{t.warning}</Alert>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={it.revision} />
        <TemplateFieldset {...it} />
        <Button>{t.save}</Button>
      </form>
      <Confirm summary={t.remove}>
        <p>{t.removeText}</p>
        <form method="post" action="?doe=weg">
          <Button kind="danger">{t.remove}</Button>
        </form>
      </Confirm>
    </>
  )
}
