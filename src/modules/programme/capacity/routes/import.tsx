import { data, redirect } from 'react-router'
import type { Ctx } from '#platform/db'
import { inTransaction } from '#platform/db'
import { isAppError } from '#platform/errors'
import { useReason, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { FileFaults, ImportSteps, SendingForm } from '#ui/importing'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { HoursPreviewTable, type PreviewRow, rowsOf } from '../components/preview.tsx'
import { applyHours, type HoursFault, mustWriteSome, previewHours } from '../importing.ts'
import { gridOf } from '../load.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/import'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams
  const { programme } = await inTransaction(ctx, async (tx) => {
    const grid = await gridOf(tx, idOf(params))
    mustWriteSome(tx, grid)
    return grid
  })
  return {
    programme: { id: programme.id, title: programme.title },
    applied: asked.has('doorgevoerd') ? Number(asked.get('doorgevoerd')) || 0 : null,
    isChanged: asked.has('veranderd'),
  }
})

/** What was read goes along in the form, so that nothing is kept until someone confirms. */
type Shown = { isMissing: boolean; faults: HoursFault[]; rows: PreviewRow[]; same: number; seen: string; file: string }

export const action = page(async ({ ctx, request, params, web }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await request.formData()
  if (form.get('do') === 'apply') return confirm(ctx, id, form)
  const file = form.get('file')
  const none = { faults: [], rows: [], same: 0, seen: '', file: '' }
  if (!(file instanceof File) || file.size === 0) return data<Shown>({ ...none, isMissing: true }, { status: 422 })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const preview = await previewHours(ctx, id, bytes)
  const { faults, changes, seen } = preview
  if (faults.length > 0) return data<Shown>({ ...none, isMissing: false, faults }, { status: 422 })
  const rows = rowsOf(preview, texts[web.language])
  const same = changes.length - rows.length
  return data<Shown>({ isMissing: false, faults, rows, same, seen, file: Buffer.from(bytes).toString('base64') })
})

async function confirm(ctx: Ctx, id: string, form: FormData): Promise<Response> {
  const here = `/programma/${id}/capaciteit/inlezen`
  const bytes = new Uint8Array(Buffer.from(String(form.get('read') ?? ''), 'base64'))
  try {
    return redirect(`${here}?doorgevoerd=${await applyHours(ctx, id, bytes, String(form.get('seen') ?? ''))}`)
  } catch (error) {
    if (isAppError(error) && (error.code === 'conflict' || error.code === 'invalid'))
      return redirect(`${here}?veranderd`)
    throw error
  }
}

export default function ImportHoursPage({
  loaderData: { programme, applied, isChanged },
  actionData,
}: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const i = t.importing
  const words = useReason()
  const shown = actionData && 'faults' in actionData ? actionData : null
  const path = `/programma/${programme.id}/capaciteit`
  return (
    <>
      <ProgrammeMenu programme={programme} current="capacity" below={t.import} />
      <PageHeader title={t.import} />
      <Explain label={w.whatIsThis}>{t.explains.import}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <ImportSteps words={w} at={shown?.seen ? 'look' : shown || applied === null ? 'choose' : 'done'} />
      {applied !== null && !shown && (
        <Alert kind="ok" live>
          {t.saved(applied)} <a href={path}>{t.toCapacity}</a>
        </Alert>
      )}
      {isChanged && !shown && (
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
      {shown && shown.seen !== '' && <HoursPreviewTable {...shown} />}
      <Downloads
        label={w.download}
        items={[
          { href: `${path}.xlsx`, label: i.current },
          { href: `${path}.xlsx?leeg`, label: i.empty },
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
