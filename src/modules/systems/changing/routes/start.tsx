import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { districtOf } from '../../catalogue/district.ts'
import { Naming } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { Words } from '../components/words.tsx'
import { startVersion } from '../drafting.ts'
import { ReasonInput } from '../input.ts'
import { historyOf } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/start'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { source, versions } = await historyOf(ctx, params.code)
  authorise(ctx, may.propose, districtOf(ctx))
  return {
    ...{ menu: menuOf(ctx), code: source.code, name: source.content.name },
    draft: versions.find(({ state }) => state === 'draft')?.number ?? null,
    reason: new URL(request.url).searchParams.get('reden')?.slice(0, 2000) ?? '',
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ReasonInput)
  if (!form.ok) return form.response
  const { number } = await startVersion(ctx, params.code, form.value)
  return redirect(`/bron/${params.code}/versies/${number}`)
})

export default function StartPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = `${t.startTitle}: ${it.name}`
  const above = [{ href: `/bron/${it.code}`, label: it.name, lang: 'nl' }]
  return (
    <>
      <SourcesMenu entries={it.menu} current="sources" above={above} below={t.startTitle} />
      <PageHeader title={title} heading={<Naming text={title} name={it.name} />} />
      <Explain label={w.whatIsThis}>{t.startExplain}</Explain>
      <Audience label={w.whoSees}>{t.who.proposers}</Audience>
      {it.draft !== null && (
        <>
          <Alert kind="info">{t.goOn}</Alert>
          <ButtonLink href={`/bron/${it.code}/versies/${it.draft}`}>{t.toDraft(it.draft)}</ButtonLink>
        </>
      )}
      {it.draft === null && (
        <>
          {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
          <form method="post" className="ww-form" noValidate>
            <Words name="reason" label={t.reason} hint={t.hints.reason} value={it.reason} multiline />
            <Button>{t.start}</Button>
          </form>
        </>
      )}
    </>
  )
}
