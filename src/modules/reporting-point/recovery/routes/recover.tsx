import { useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { texts as caseTexts } from '../../cases/texts.ts'
import { texts as keyTexts } from '../../keys/texts.ts'
import script from '../browser/main.ts?worker&url'
import { RecoveredForm } from '../input.ts'
import { recoverCase, recoveryPlaces } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/recover'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => ({ places: await recoveryPlaces(ctx) }))

/** Keeps what the script of this page sealed. */
export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, RecoveredForm)
  if (!given.ok) return given.response
  const { report, ...recovered } = given.value
  await recoverCase(ctx, report, recovered)
  return new Response(null, { status: 204 })
})

export default function RecoverPage({ loaderData: { places } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const c = useTexts(caseTexts)
  const keys = useTexts(keyTexts).own
  const w = useTexts(shared)
  const waiting = places.filter(({ count }) => count > 0)
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/meldingen', label: c.title },
          { href: '/meldingen/sleutels', label: keys.title },
          { label: t.title },
        ]}
      />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
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
          { key: 'count', header: t.count, cell: ({ count }) => count },
        ]}
      />
      {waiting.length === 0 && places.length > 0 && <Alert kind="ok">{t.nothing}</Alert>}
      {waiting.length > 0 && (
        <div data-part="needs-script">
          <Alert kind="info">{t.needsScript}</Alert>
        </div>
      )}
      {waiting.map((place) => (
        <RecoverForm key={place.organisationId} {...place} />
      ))}
      <script type="module" src={script} />
    </>
  )
}

/** A share as it was typed over from paper, or taken from a file on a stick. */
function Share({ at, id }: { at: number; id: (field: string) => string }) {
  const t = useTexts(texts)
  const typed = `share-${at}`
  const file = `share-file-${at}`
  return (
    <>
      <Field name={typed} id={id(typed)} label={t.share(at)} hint={t.shareHint} autoComplete="off" required />
      <Field name={file} id={id(file)} type="file" accept=".txt" label={t.shareFile(at)} hint={t.shareFileHint} />
    </>
  )
}

/** A form that a browser never sends: its script uses what is typed. */
function RecoverForm({ organisationId, name }: { organisationId: string; name: string }) {
  const t = useTexts(texts)
  const id = (field: string) => `${field}-${organisationId}`
  return (
    <form data-recover={organisationId} method="dialog" className="ww-form" hidden noValidate autoComplete="off">
      <h2>{t.recover(name)}</h2>
      {[1, 2].map((at) => (
        <Share key={at} at={at} id={id} />
      ))}
      <Field name="phrase" id={id('phrase')} label={t.phrase} hint={t.phraseHint} autoComplete="off" required />
      <Button>{t.recover(name)}</Button>
      <div data-part="told" role="status" />
    </form>
  )
}
