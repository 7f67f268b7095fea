import { redirect } from 'react-router'
import { ruleBroken } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { Naming } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { numberOf } from '../components/asked.ts'
import { ContentFields } from '../components/content-fields.tsx'
import { Words } from '../components/words.tsx'
import { changeVersion } from '../drafting.ts'
import { contentForm } from '../form.ts'
import { readVersion } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/edit'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { source, number, content, reason, state } = await readVersion(ctx, params.code, { number: numberOf(params) })
  if (state !== 'draft') throw ruleBroken('systems.no_draft')
  return { menu: menuOf(ctx), code: source.code, number, content, reason }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const number = numberOf(params)
  const { content } = await readVersion(ctx, params.code, { number })
  const form = await readForm(request, contentForm(content.rules))
  if (!form.ok) return form.response
  await changeVersion(ctx, params.code, { number, ...form.value })
  return redirect(`/bron/${params.code}/versies/${number}?bewaard`)
})

export default function EditPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = `${t.edit}: ${it.content.name}`
  const above = [
    { href: `/bron/${it.code}`, label: it.content.name, lang: 'nl' },
    { href: `/bron/${it.code}/versies/${it.number}`, label: `${t.version} ${it.number}` },
  ]
  return (
    <>
      <SourcesMenu entries={it.menu} current="sources" above={above} below={t.edit} />
      <PageHeader title={title} heading={<Naming text={title} name={it.content.name} />} />
      <Explain label={w.whatIsThis}>
        {t.editExplain} {t.editRules}
      </Explain>
      <Audience label={w.whoSees}>{t.who.proposers}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Words name="reason" label={t.reason} hint={t.hints.reason} value={it.reason} multiline />
        <ContentFields content={it.content} />
        <Button>{w.save}</Button>
      </form>
    </>
  )
}
