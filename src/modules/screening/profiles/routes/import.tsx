import { data, redirect } from 'react-router'
import { authorise } from '#platform/access'
import type { Ctx } from '#platform/db'
import { isAppError } from '#platform/errors'
import { watched } from '#platform/progress'
import { useReason, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { FileFaults, ImportSteps, SendingForm } from '#ui/importing'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { ImportPreview, type PreviewRow } from '../components/importing.tsx'
import { applyFunctions, previewFunctions } from '../importing/import.ts'
import type { RowFault } from '../importing/plan.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/import'

const here = '/screening/functies/inlezen'

export const loader = page(async ({ ctx, request, login }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.assessFunctions, { organisationId: login.organisation.id })
  const asked = new URL(request.url).searchParams
  return {
    menu: menuOf(ctx),
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
  const { changes, faults, seen } = await previewFunctions(ctx, bytes)
  if (faults.length > 0) return data<Shown>({ ...none, isMissing: false, faults }, { status: 422 })
  const rows = changes.map(({ line, kind, name, calculated, total, scores }) => ({
    ...{ line, kind, name, calculated, total },
    held: scores?.class ?? calculated,
  }))
  return data<Shown>({ isMissing: false, faults, rows, seen, file: Buffer.from(bytes).toString('base64') })
})

async function confirm(ctx: Ctx, form: FormData): Promise<Response> {
  const bytes = new Uint8Array(Buffer.from(String(form.get('read') ?? ''), 'base64'))
  try {
    const seen = String(form.get('seen') ?? '')
    const done = await watched(form.get('progress'), (tell) => applyFunctions(ctx, bytes, { seen, tell }))
    return redirect(`${here}?doorgevoerd=${done}`)
  } catch (error) {
    if (isAppError(error) && (error.code === 'conflict' || error.code === 'invalid'))
      return redirect(`${here}?veranderd`)
    throw error
  }
}

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const i = t.importing
  const words = useReason()
  const shown = actionData && 'faults' in actionData ? actionData : null
  const hasRows = shown !== null && shown.rows.length > 0
  return (
    <>
      <ScreeningMenu entries={loaderData.menu} current="functions" below={i.title} />
      <PageHeader title={i.title} intro={i.intro} />
      <Explain label={w.whatIsThis}>{i.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <ImportSteps words={w} at={hasRows ? 'look' : shown || loaderData.applied === null ? 'choose' : 'done'} />
      {!shown && <Told applied={loaderData.applied} isChanged={loaderData.isChanged} />}
      {shown?.isMissing && <ErrorSummary title={w.problems} problems={[{ href: '#file', text: i.missing }]} />}
      {shown && shown.faults.length > 0 && (
        <FileFaults
          words={w}
          faults={shown.faults.map((it) => ({ cell: it.cell, text: words(it.reason, it.params) }))}
        />
      )}
      {hasRows && <ImportPreview rows={shown.rows} seen={shown.seen} file={shown.file} />}
      <Downloads
        label={w.download}
        items={[
          { href: '/screening/functies.xlsx', label: i.current },
          { href: '/screening/functies.xlsx?leeg', label: i.empty },
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
        <Button kind={hasRows ? 'secondary' : 'primary'}>{i.submit}</Button>
      </SendingForm>
    </>
  )
}

function Told({ applied, isChanged }: Pick<Route.ComponentProps['loaderData'], 'applied' | 'isChanged'>) {
  const { importing: i } = useTexts(texts)
  return (
    <>
      {applied !== null && (
        <Alert kind="ok" live>
          {i.applied(applied)} <a href="/screening/functies">{i.toList}</a>
        </Alert>
      )}
      {isChanged && (
        <Alert kind="warning" live>
          {i.changed}
        </Alert>
      )}
    </>
  )
}
