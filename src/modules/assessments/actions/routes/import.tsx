import { data, redirect } from 'react-router'
import { authorise } from '#platform/access'
import type { Ctx } from '#platform/db'
import { isAppError } from '#platform/errors'
import { useReason, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { FileFaults, ImportSteps, SendingForm } from '#ui/importing'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ImportPreview, type PreviewRow } from '../components/import-preview.tsx'
import { applyActions, previewActions } from '../importing/import.ts'
import type { RowFault } from '../importing/read-rows.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/import'

const here = '/acties/inlezen'

export const loader = page(async ({ ctx, request, login }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.keepActions, { organisationId: login.organisation.id })
  const asked = new URL(request.url).searchParams
  return {
    isDistrict: login.organisation.kind === 'district',
    applied: asked.has('doorgevoerd') ? Number(asked.get('doorgevoerd')) || 0 : null,
    isChanged: asked.has('veranderd'),
  }
})

/** What was read goes along in the form, so that nothing is kept until someone confirms. */
type Shown = { isMissing: boolean; faults: RowFault[]; rows: PreviewRow[]; seen: string; file: string }

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await request.formData()
  if (form.get('do') === 'apply') return confirm(ctx, form)
  const file = form.get('file')
  const none = { faults: [], rows: [], seen: '', file: '' }
  if (!(file instanceof File) || file.size === 0) return data<Shown>({ ...none, isMissing: true }, { status: 422 })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { changes, faults, seen } = await previewActions(ctx, bytes)
  if (faults.length > 0) return data<Shown>({ ...none, isMissing: false, faults }, { status: 422 })
  const rows = changes.map(({ line, kind, number, fields, values }) => ({
    line,
    kind,
    number,
    fields,
    title: values.title,
  }))
  return data<Shown>({ isMissing: false, faults, rows, seen, file: Buffer.from(bytes).toString('base64') })
})

async function confirm(ctx: Ctx, form: FormData): Promise<Response> {
  const bytes = new Uint8Array(Buffer.from(String(form.get('read') ?? ''), 'base64'))
  try {
    return redirect(`${here}?doorgevoerd=${await applyActions(ctx, bytes, String(form.get('seen') ?? ''))}`)
  } catch (error) {
    if (isAppError(error) && (error.code === 'conflict' || error.code === 'invalid'))
      return redirect(`${here}?veranderd`)
    throw error
  }
}

const stepOf = (shown: Pick<Shown, 'rows'> | null, applied: number | null) =>
  shown ? (shown.rows.length > 0 ? 'look' : 'choose') : applied === null ? 'choose' : 'done'

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const i = t.importing
  const words = useReason()
  const shown = actionData && 'faults' in actionData ? actionData : null
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/acties', label: t.title }, { label: i.title }]} />
      <PageHeader title={i.title} intro={i.intro} />
      <Explain label={w.whatIsThis}>{i.explain}</Explain>
      <Audience label={w.whoSees}>{loaderData.isDistrict ? t.who.district : t.who.municipality}</Audience>
      <ImportSteps words={w} at={stepOf(shown, loaderData.applied)} />
      {loaderData.applied !== null && !shown && (
        <Alert kind="ok" live>
          {i.applied(loaderData.applied)} <a href="/acties">{t.toList}</a>
        </Alert>
      )}
      {loaderData.isChanged && !shown && (
        <Alert kind="warning" live>
          {i.changed}
        </Alert>
      )}
      {shown?.isMissing && <ErrorSummary title={w.problems} problems={[{ href: '#file', text: i.missing }]} />}
      {shown && shown.faults.length > 0 && (
        <FileFaults
          words={w}
          faults={shown.faults.map((it) => ({ cell: it.cell, text: words(it.reason, it.params) }))}
        />
      )}
      {shown && shown.rows.length > 0 && <ImportPreview rows={shown.rows} seen={shown.seen} file={shown.file} />}
      <Downloads
        label={w.download}
        items={[
          { href: '/acties.xlsx', label: i.current },
          { href: '/acties.xlsx?leeg', label: i.empty },
        ]}
      />
      <SendingForm busy={w.importing.reading} withFile>
        <Field
          name="file"
          type="file"
          label={i.file}
          hint={i.fileHint}
          accept=".xlsx,.csv"
          problem={shown?.isMissing ? i.missing : undefined}
        />
        <Button kind={shown && shown.rows.length > 0 ? 'secondary' : 'primary'}>{i.submit}</Button>
      </SendingForm>
    </>
  )
}
