import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Select } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ReportsMenu } from '../../cases/components/menu.tsx'
import { texts as caseTexts } from '../../cases/texts.ts'
import script from '../browser/main.ts?worker&url'
import { SearchPlace } from '../components/search-place.tsx'
import { PersonRequest } from '../input.ts'
import { noteRequest, whereToSearch } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/person'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const places = await whereToSearch(ctx)
  return {
    places: places.map(({ id, name }) => ({ id, name })),
    hasPasskey: places.some(({ ways }) => ways.includes('passkey')),
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, PersonRequest)
  if (!given.ok) return given.response
  await noteRequest(ctx, given.value)
  return redirect('/meldingen/inzageverzoek?bewaard')
})

export default function PersonPage({ loaderData: { places, hasPasskey, isSaved } }: Route.ComponentProps) {
  const t = useTexts(texts).person
  const c = useTexts(caseTexts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/meldingen', label: c.title }, { label: t.title }]} />
      <PageHeader title={t.title} intro={t.intro} />
      <ReportsMenu current="/meldingen/inzageverzoek" />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {t.recorded}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <h2>{t.steps}</h2>
      <ol>
        {t.stepList.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{t.exceptions}</h2>
      <ul>
        {t.exceptionList.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Alert kind="warning">{t.unverified}</Alert>
      {places.length > 0 ? <SearchPlace hasPasskey={hasPasskey} save={t.save} /> : <p>{t.noKeys}</p>}
      {places.length > 0 && <Record places={places} />}
      <script type="module" src={script} />
    </>
  )
}

function Record({ places }: { places: { id: string; name: string }[] }) {
  const t = useTexts(texts).person
  const form = useForm()
  return (
    <section aria-labelledby="record-title">
      <h2 id="record-title">{t.record}</h2>
      <p>{t.recordText}</p>
      <form method="post" className="ww-form" noValidate>
        <Select
          name="organisationId"
          label={t.place}
          problem={form.problem('organisationId')}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button>{t.recordButton}</Button>
      </form>
    </section>
  )
}
