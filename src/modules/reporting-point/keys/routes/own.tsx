import { redirect } from 'react-router'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { texts as caseTexts } from '../../cases/texts.ts'
import { texts as ledgerTexts } from '../../ledger/texts.ts'
import { texts as recoveryTexts } from '../../recovery/texts.ts'
import script from '../browser/making.ts?worker&url'
import { MakingPlace } from '../components/making.tsx'
import { KeysForm } from '../input.ts'
import { keyPlaces } from '../places.ts'
import { enrol } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/own'

export const loader = page(async ({ ctx, request, login }: WithCtx<Route.LoaderArgs>) => ({
  isSaved: new URL(request.url).searchParams.has('bewaard'),
  places: (await keyPlaces(ctx)).map(({ organisationId, name, keys }) => ({
    ...{ organisationId, name, isOwn: organisationId === login.organisation.id },
    keys: keys && { madeOn: keys.madeAt.toISOString(), ways: keys.ways, isListed: keys.isListed },
  })),
}))

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, KeysForm)
  if (!given.ok) return given.response
  await enrol(ctx, given.value)
  return redirect('/meldingen/sleutels?bewaard')
})

export default function OwnKeysPage({ loaderData: { places, isSaved } }: Route.ComponentProps) {
  const t = useTexts(texts).own
  const c = useTexts(caseTexts)
  const r = useTexts(recoveryTexts)
  const l = useTexts(ledgerTexts)
  const w = useTexts(shared)
  const form = useForm()
  const language = useLanguage()
  const without = places.filter(({ keys }) => !keys)
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/meldingen', label: c.title }, { label: t.title }]} />
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={
          <>
            <ButtonLink href="/meldingen/herstel" kind="secondary">
              {r.title}
            </ButtonLink>
            {places.some(({ isOwn, keys }) => isOwn && keys) && (
              <ButtonLink href="/meldingen/logboek" kind="secondary">
                {l.title}
              </ButtonLink>
            )}
          </>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {isSaved && (
        <Alert kind="ok" live>
          {t.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <DataTable
        caption={t.title}
        captionHidden
        stacked
        rows={places}
        rowKey={({ organisationId }) => organisationId}
        empty={
          <EmptyState title={t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        }
        columns={[
          { key: 'place', header: t.place, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'state',
            header: t.state,
            cell: ({ keys }) =>
              keys
                ? `${t.made(dateText(language, keys.madeOn))}, ${keys.ways.includes('passkey') ? t.ways.passkey : t.ways.phrase}. ${keys.isListed ? t.listed : t.unlisted}`
                : t.noKeys,
          },
        ]}
      />
      {without.length > 0 && (
        <section data-keys>
          <div data-part="needs-script">
            <Alert kind="info">{t.needsScript}</Alert>
          </div>
          <div data-part="start" hidden className="ww-stack">
            {without.map(({ organisationId, name }) => (
              <Button key={organisationId} type="button" name="make" value={organisationId} kind="secondary">
                {t.make(name)}
              </Button>
            ))}
          </div>
          <MakingPlace />
        </section>
      )}
      <script type="module" src={script} />
    </>
  )
}
