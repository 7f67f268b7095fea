import { data, redirect } from 'react-router'
import { authorise } from '#platform/access'
import { isAppError } from '#platform/errors'
import { useReason, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ImportChanges } from '../../components/import-changes.tsx'
import { texts as scanTexts } from '../../texts.ts'
import { Trail } from '../components/trail.tsx'
import { recordOf } from '../load.ts'
import {
  applyInspectionImport,
  discardInspectionImport,
  previewInspection,
  readInspectionImport,
} from '../offline/exchange.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import { viewInspection } from '../view.ts'
import type { Route } from './+types/workbook'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewInspection(ctx, idOf(params))
  authorise(ctx, may.judge, recordOf(view))
  const asked = new URL(request.url).searchParams
  const importId = asked.get('lezing')
  return {
    id: view.inspection.id,
    municipality: view.municipality,
    takesVerdicts: view.takesVerdicts,
    applied: asked.has('overgenomen') ? Number(asked.get('overgenomen')) || 0 : null,
    isChanged: asked.has('veranderd'),
    report: importId ? await readInspectionImport(ctx, view.inspection.id, importId) : null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const here = `/toetsingen/${id}/werkblad`
  const importId = text('import')
  if (text('do') === 'discard') {
    await discardInspectionImport(ctx, id, importId)
    return redirect(here)
  }
  if (text('do') === 'apply') {
    try {
      const choice = { seen: text('seen'), fileWins: form.getAll('take').map(String) }
      return redirect(`${here}?overgenomen=${await applyInspectionImport(ctx, id, importId, choice)}`)
    } catch (error) {
      if (!isAppError(error) || (error.code !== 'conflict' && error.code !== 'invalid')) throw error
      if (error.code === 'conflict') return redirect(`${here}?lezing=${importId}&veranderd`)
      return data({ faults: error.problems.map((problem) => ({ ...problem, norm: problem.path })) }, { status: 422 })
    }
  }
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return data({ faults: [] }, { status: 422 })
  const read = await previewInspection(ctx, id, new Uint8Array(await file.arrayBuffer()))
  return 'id' in read ? redirect(`${here}?lezing=${read.id}`) : data({ faults: read.faults }, { status: 422 })
})

type Faults = {
  faults: { path: string; reason: string; params?: Record<string, string | number>; norm: string | null }[]
}
const hasFaults = (it: unknown): it is Faults => typeof it === 'object' && it !== null && 'faults' in it

export default function Workbook({ loaderData: it, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const s = useTexts(scanTexts).workbook
  const w = useTexts(shared)
  const faults = hasFaults(actionData) ? actionData.faults : null
  return (
    <>
      <Trail id={it.id} municipality={it.municipality} here={t.offline.title} />
      <PageHeader title={`${t.offline.title} · ${it.municipality}`} />
      <Explain label={w.whatIsThis}>{t.offline.intro}</Explain>
      <Audience label={w.whoSees}>{t.who.draft}</Audience>
      {it.applied !== null && <Alert kind="ok">{t.offline.applied(it.applied)}</Alert>}
      {faults && <FileFaults faults={faults} />}
      {it.report && it.isChanged && <Alert kind="warning">{s.changed}</Alert>}
      {it.report && <ImportChanges report={it.report} fields={t.offline.fields} />}
      {!it.report && !it.takesVerdicts && <Alert kind="info">{t.offline.closed}</Alert>}
      {!it.report && it.takesVerdicts && (
        <>
          <h2>{s.steps.download}</h2>
          <p>
            <ButtonLink href={`/toetsingen/${it.id}/werkblad.xlsx`} kind="secondary">
              {s.download}
            </ButtonLink>
          </p>
          <h2>{s.steps.upload}</h2>
          <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
            <Field name="file" type="file" label={s.file} hint={s.fileHint} required />
            <Button name="do" value="read">
              {s.submit}
            </Button>
          </form>
        </>
      )}
    </>
  )
}

function FileFaults({ faults }: Faults) {
  const t = useTexts(scanTexts).workbook
  const reason = useReason()
  if (faults.length === 0) return <ErrorSummary title={t.fileNeeded} problems={[{ href: '#file', text: t.file }]} />
  return (
    <ErrorSummary
      title={t.faults(faults.length)}
      problems={faults.map(({ path, reason: code, params, norm }) => ({
        href: '#file',
        text: [path && path !== norm ? t.cell(path) : null, norm, reason(code, params)].filter(Boolean).join(' · '),
      }))}
    />
  )
}
